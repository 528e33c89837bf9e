import { editLists } from './editLists'
import { heldBlock } from './heldBlock'
import { locate } from './locate'
import { mayStand } from './mayStand'
import { refuse } from './refuse'
import { selectionRoots } from './selectionRoots'
import type { BlockPosition, Tree, TreeResult } from './types'

/**
 * Moves blocks, with all they hold, to one place, in the order they have in the page. `to.index` counts
 * in the list as it is before anything is taken out.
 */
export const moveBlocks = ({
  ids,
  to,
  ...tree
}: Tree & { ids: readonly string[]; to: BlockPosition }): TreeResult => {
  for (const id of ids) {
    const held = heldBlock({ ...tree, id })
    if (held) return { ok: false, refusal: held }
  }
  const roots = selectionRoots({ ...tree, ids })
  const blocks = roots.flatMap((id) => locate({ ...tree, id })?.block ?? [])
  if (blocks.length === 0) return refuse('notFound', 'There is nothing to move.')
  const refused = mayStand({ ...tree, blocks, at: to })
  if (refused) return { ok: false, refusal: refused }
  const moving = new Set(roots)
  const isMoving = ({ id }: { id?: string | null }): boolean => moving.has(String(id))
  const layout = editLists({
    ...tree,
    edit: (list, { parent, slot }) => {
      const stays = list.some(isMoving) ? list.filter((block) => !isMoving(block)) : list
      if ((parent?.id ?? null) !== to.parentId || slot !== to.slot) return stays
      const before = list.slice(0, Math.max(0, to.index)).filter((block) => !isMoving(block))
      const next = stays.toSpliced(before.length, 0, ...blocks)
      const isSame =
        next.length === list.length && next.every((block, index) => block === list[index])
      return isSame ? list : next
    },
  })
  return { ok: true, layout, ids: roots }
}
