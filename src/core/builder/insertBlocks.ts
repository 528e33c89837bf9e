import type { BlockData } from '../blocks/types'
import { editLists } from './editLists'
import { freshIds } from './freshIds'
import { idsIn } from './idsIn'
import { mayStand } from './mayStand'
import type { BlockPosition, Tree, TreeResult } from './types'

/**
 * Inserts blocks at a place; an index beyond the list means its end. Ids of blocks and rows that the
 * layout has already, or that are missing, are replaced: `ids` of the result are those inserted.
 */
export const insertBlocks = ({
  blocks,
  at,
  newId,
  ...tree
}: Tree & {
  blocks: readonly BlockData[]
  at: BlockPosition
  newId?: () => string
}): TreeResult => {
  const taken = idsIn(tree)
  const inserted = freshIds({
    blocks,
    registry: tree.registry,
    isTaken: (id) => taken.has(id),
    newId,
  })
  const refused = mayStand({ ...tree, blocks: inserted, at })
  if (refused) return { ok: false, refusal: refused }
  const layout = editLists({
    ...tree,
    edit: (list, { parent, slot }) =>
      (parent?.id ?? null) === at.parentId && slot === at.slot && inserted.length > 0
        ? list.toSpliced(Math.max(0, at.index), 0, ...inserted)
        : list,
  })
  return { ok: true, layout, ids: inserted.map(({ id }) => String(id)) }
}
