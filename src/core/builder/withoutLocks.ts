import { LOCK_FIELDS } from '../blocks/lockedFields'
import type { BlockData } from '../blocks/types'

/** A block as free as a new one: what is locked stays with the original. What stands in its slots is left. */
export const withoutLocks = (block: BlockData): BlockData =>
  LOCK_FIELDS.every((name) => block[name] === undefined)
    ? block
    : (Object.fromEntries(
        Object.entries(block).filter(([name]) => !LOCK_FIELDS.includes(name)),
      ) as BlockData)
