import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { changedFields } from './changedFields'
import { changedLockedFields } from './changedLockedFields'
import { contentsOf } from './contentsOf'
import { indexBlocks } from './indexBlocks'
import { lockOf } from './lockOf'
import { refusal } from './refuse'
import { slotKey } from './slotKey'
import type { TreeRefusal } from './types'

/**
 * Which lock an edit of a block's data breaks in what the block holds, or `null`: a locked block left its
 * slot, the slots of one hold others than before, one locked as a whole has other fields, or a locked field
 * another value.
 */
export const slotLockProblem = ({
  before,
  after,
  registry,
  contentOnly,
}: {
  before: BlockData
  after: BlockData
  registry: BlockRegistry
  contentOnly?: boolean
}): TreeRefusal | null => {
  const now = indexBlocks({ layout: [after], registry })
  for (const [id, old] of indexBlocks({ layout: [before], registry })) {
    const stands = now.get(id)
    const hasLockedChange =
      stands !== undefined &&
      old.parent !== null &&
      changedLockedFields({ before: old.block, after: stands.block, registry }).length > 0
    if (hasLockedChange) return refusal('locked', `The block ${id} has locked fields.`, id)
    const lock = lockOf(old.block, contentOnly)
    if (lock === 'none') continue
    const staysThere =
      stands !== undefined &&
      stands.position.parentId === old.position.parentId &&
      slotKey({ block: stands.parent, path: stands.position.slot }) ===
        slotKey({ block: old.parent, path: old.position.slot })
    if (!staysThere || contentsOf(stands.block, registry) !== contentsOf(old.block, registry))
      return refusal('locked', `The block ${id} is locked.`, id)
    const isEdited =
      lock === 'all' &&
      old.parent !== null &&
      changedFields({ before: old.block, after: stands.block, registry }).length > 0
    if (isEdited) return refusal('locked', `The block ${id} is locked.`, id)
  }
  return null
}
