import type { BlockData } from '../blocks/types'
import { locate } from './locate'
import { lockOf } from './lockOf'
import { refusal } from './refuse'
import { slotsIn } from './slotsIn'
import type { Tree, TreeRefusal } from './types'

/**
 * Why a block may not leave its place, or `null`: it is locked, or the block whose slot it stands in.
 * `deep`: nor may anything in it be locked, as it would be copied or removed too; a locked block that is
 * moved together with what it stands in keeps its place there.
 */
export const heldBlock = ({
  layout,
  registry,
  contentOnly = false,
  id,
  deep = false,
}: Tree & { id: string; deep?: boolean }): TreeRefusal | null => {
  const found = locate({ layout, registry, id })
  if (!found) return refusal('notFound', `There is no block ${id}.`, id)
  const isLocked = (block: BlockData): boolean => lockOf(block, contentOnly) !== 'none'
  const lockedIn = (block: BlockData): BlockData | undefined => {
    for (const { blocks } of slotsIn({ block, registry }))
      for (const child of blocks) {
        const locked = isLocked(child) ? child : lockedIn(child)
        if (locked) return locked
      }
    return undefined
  }
  const { block, parent } = found
  const held = isLocked(block)
    ? block
    : parent && isLocked(parent)
      ? parent
      : deep
        ? lockedIn(block)
        : undefined
  return held ? refusal('locked', `The block ${held.id} is locked.`, String(held.id)) : null
}
