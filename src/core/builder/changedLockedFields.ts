import { lockedFieldsOf } from '../blocks/lockedFields'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { changedFields } from './changedFields'
import { fillDefaults } from './fillDefaults'

/** Names of the fields that are locked in `before` and have another value in `after`; a default that was filled in is none. */
export const changedLockedFields = ({
  before,
  after,
  registry,
}: {
  before: BlockData
  after: BlockData
  registry: BlockRegistry
}): string[] => {
  const locked = lockedFieldsOf(before)
  if (locked.length === 0) return []
  const filled = (block: BlockData): BlockData =>
    fillDefaults(block, registry.get(block.blockType)?.fields ?? []) as BlockData
  const changed = changedFields({ before: filled(before), after: filled(after), registry })
  return locked.filter((name) => changed.includes(name))
}
