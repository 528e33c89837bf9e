import { listAt } from './listAt'
import { locate } from './locate'
import { moveBlocks } from './moveBlocks'
import { refuse } from './refuse'
import type { Tree, TreeResult } from './types'

/** Moves a block before (-1) or behind (1) its neighbour. At the end of its list: `notFound`. */
export const moveStep = ({
  id,
  step,
  ...tree
}: Tree & { id: string; step: -1 | 1 }): TreeResult => {
  const found = locate({ ...tree, id })
  if (!found) return refuse('notFound', `There is no block ${id}.`, id)
  const { position } = found
  const target = position.index + step
  if (target < 0 || target >= (listAt({ ...tree, ...position })?.blocks.length ?? 0))
    return refuse('notFound', `The block ${id} is at the end of its list.`, id)
  return moveBlocks({
    ...tree,
    ids: [id],
    to: { ...position, index: step > 0 ? position.index + 2 : target },
  })
}
