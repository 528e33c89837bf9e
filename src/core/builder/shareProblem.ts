import { heldBlock } from './heldBlock'
import { locate } from './locate'
import { SHARED_SECTION } from './sharedSections'
import { ROOT_SLOT, type Tree } from './types'

/**
 * `inside`: a block does not stand directly in the page. `apart`: other blocks stand between them.
 * `reference`: one stands for a shared section already. `held`: a lock keeps one in its place.
 */
export type ShareProblem = 'none' | 'inside' | 'apart' | 'reference' | 'held'

/** Why blocks cannot become one shared section, or `null`. */
export const shareProblem = ({
  ids,
  ...tree
}: Tree & { ids: readonly string[] }): ShareProblem | null => {
  const found = ids.flatMap((id) => locate({ ...tree, id }) ?? [])
  if (found.length === 0 || found.length < ids.length) return 'none'
  if (found.some(({ block }) => block.blockType === SHARED_SECTION)) return 'reference'
  if (found.some(({ position }) => position.parentId !== null || position.slot !== ROOT_SLOT))
    return 'inside'
  const indexes = found.map(({ position }) => position.index)
  if (Math.max(...indexes) - Math.min(...indexes) !== found.length - 1) return 'apart'
  return ids.some((id) => heldBlock({ ...tree, id, deep: true })) ? 'held' : null
}
