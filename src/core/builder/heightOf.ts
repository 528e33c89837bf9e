import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { slotsIn } from './slotsIn'

/** Levels of a block and what it holds: 1 for one that holds nothing. */
export const heightOf = (block: BlockData, registry: BlockRegistry): number => {
  let below = 0
  for (const { blocks } of slotsIn({ block, registry }))
    for (const child of blocks) below = Math.max(below, heightOf(child, registry))
  return 1 + below
}
