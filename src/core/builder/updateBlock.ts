import { LOCK_FIELDS } from '../blocks/lockedFields'
import type { BlockData } from '../blocks/types'
import { changedFields } from './changedFields'
import { changedLockedFields } from './changedLockedFields'
import { freshIds } from './freshIds'
import { idsIn } from './idsIn'
import { locate } from './locate'
import { lockOf } from './lockOf'
import { refuse } from './refuse'
import { replaceBlock } from './replaceBlock'
import { slotChangeProblem } from './slotChangeProblem'
import { slotLockProblem } from './slotLockProblem'
import type { Tree, TreeResult } from './types'

/**
 * Gives a block other data; its id and type stay. The data are all of it: a slot they leave out is
 * emptied. Where they change what stands in slots (a row was added, removed, dragged or copied), places
 * and locks are asked as for any other operation, and ids that come twice are replaced.
 *
 * Locked fields keep their values. The locks themselves may be changed, also of a block locked as a whole,
 * when nothing else is; not with `contentOnly`. Who may do so is a matter of field access.
 */
export const updateBlock = ({
  id,
  data,
  newId,
  ...tree
}: Tree & {
  id: string
  data: Record<string, unknown>
  newId?: () => string
}): TreeResult => {
  const found = locate({ ...tree, id })
  if (!found) return refuse('notFound', `There is no block ${id}.`, id)
  const { registry, contentOnly } = tree
  const { block } = found
  const given: BlockData = { ...data, id, blockType: block.blockType }
  const fields = changedFields({ before: block, after: given, registry })
  const isLock = (name: string): boolean => LOCK_FIELDS.includes(name)
  const onlyLocks = fields.length > 0 && fields.every(isLock)
  if (lockOf(block, contentOnly) === 'all' && !onlyLocks)
    return refuse('locked', `The block ${id} is locked.`, id)
  if (contentOnly && fields.some(isLock))
    return refuse('locked', `Locks of this page may not be changed, nor that of ${id}.`, id)
  const [held] = changedLockedFields({ before: block, after: given, registry })
  if (held) return refuse('locked', `The field ${held} of the block ${id} is locked.`, id)

  const elsewhere = idsIn(tree)
  for (const own of idsIn({ layout: [block], registry })) elsewhere.delete(own)
  const [next = given] = freshIds({
    blocks: [given],
    registry,
    isTaken: (taken) => elsewhere.has(taken),
    newId,
  })
  const refused =
    slotLockProblem({ before: block, after: next, registry, contentOnly }) ??
    slotChangeProblem({ before: block, after: next, depth: found.depth, registry })
  return refused ? { ok: false, refusal: refused } : replaceBlock({ ...tree, id, by: [next] })
}
