import type { BlockData } from '../blocks/types'
import { SHARED_SECTION } from './sharedSections'
import { locate } from './locate'
import type { Tree } from './types'

/**
 * `content`: fields may be edited, but the block may not be moved, copied or removed, and no block comes
 * into its slots or leaves them; `all`: its fields may not be edited either. What stands in its slots has
 * locks of its own.
 */
export type Lock = 'none' | 'content' | 'all'

/** How far a block is locked by its field `lock` or by the whole page. */
export const lockOf = (block: BlockData, contentOnly = false): Lock => {
  const { lock } = block
  if (lock === 'all') return 'all'
  if (lock !== 'content' && !contentOnly) return 'none'
  // Its one field says which blocks stand there: another section would be other blocks.
  return block.blockType === SHARED_SECTION ? 'all' : 'content'
}

/** Whether the fields of a block may be edited. False for a block that is not there. */
export const mayEdit = ({ layout, registry, id, contentOnly }: Tree & { id: string }): boolean => {
  const found = locate({ layout, registry, id })
  return found !== null && lockOf(found.block, contentOnly) !== 'all'
}
