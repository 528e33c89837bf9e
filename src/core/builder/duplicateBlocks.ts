import { mapBlocks } from '../blocks/tree'
import type { BlockData } from '../blocks/types'
import { editLists } from './editLists'
import { heldBlock } from './heldBlock'
import { locate } from './locate'
import { mayStand } from './mayStand'
import { renewIds } from './renewIds'
import { selectionRoots } from './selectionRoots'
import type { BlockPosition, Tree, TreeResult } from './types'
import { withoutLocks } from './withoutLocks'

/** Puts a copy with new ids and without locked fields right behind each block. `ids` of the result are the copies'. */
export const duplicateBlocks = ({
  ids,
  newId,
  ...tree
}: Tree & { ids: readonly string[]; newId?: () => string }): TreeResult => {
  for (const id of ids) {
    const held = heldBlock({ ...tree, id, deep: true })
    if (held) return { ok: false, refusal: held }
  }
  const copies = new Map<string, BlockData>()
  const lists = new Map<string, { at: BlockPosition; blocks: BlockData[] }>()
  for (const id of selectionRoots({ ...tree, ids })) {
    const found = locate({ ...tree, id })
    if (!found) continue
    const { registry } = tree
    const [copy] = mapBlocks({
      layout: renewIds({ blocks: [found.block], registry, newId }),
      registry,
      map: ({ block }) => withoutLocks(block),
    })
    if (!copy) continue
    copies.set(id, copy)
    const { position } = found
    const list = `${position.parentId} ${position.slot}`
    const { blocks } = lists.get(list) ?? { blocks: [] }
    lists.set(list, { at: position, blocks: [...blocks, copy] })
  }
  for (const place of lists.values()) {
    const refused = mayStand({ ...tree, ...place })
    if (refused) return { ok: false, refusal: refused }
  }
  const layout = editLists({
    ...tree,
    edit: (list) =>
      list.some(({ id }) => copies.has(String(id)))
        ? list.flatMap((block) => {
            const copy = copies.get(String(block.id))
            return copy ? [block, copy] : [block]
          })
        : list,
  })
  return { ok: true, layout, ids: [...copies.values()].map(({ id }) => String(id)) }
}
