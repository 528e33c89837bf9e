import type { CollectionSlug, Payload } from 'payload'
import { transition } from '../../database/transition'
import type { JobDocument, JobState } from '../types'
import { OPEN_STATES, type TargetDocument } from './documents'
import { findPush, findTarget } from './records'

const take = (
  payload: Payload,
  targetId: string,
  holder: string,
  held: string | null,
): Promise<TargetDocument | null> =>
  transition<TargetDocument>({
    payload,
    collection: 'deploy-targets',
    where: {
      and: [
        { id: { equals: targetId } },
        held === null ? { activePush: { exists: false } } : { activePush: { equals: held } },
      ],
    },
    data: { activePush: holder },
  })

/**
 * Takes a target for one holder (the id of a push; `remove:<job>`): whoever else wants it waits, so that
 * no two of them ever work on it at a time. Taken again by the same holder after a crash; a holder that
 * is at rest holds nothing any more.
 *
 * @returns whether it is the holder's now.
 */
export const lockTarget = async ({
  payload,
  targetId,
  holder,
}: {
  payload: Payload
  targetId: string
  holder: string
}): Promise<boolean> => {
  const target = await findTarget(payload, targetId)
  if (!target) return false
  const held = target.activePush || null
  if (held === holder) return true
  if (held !== null && !(await isOver(payload, held))) return false
  return (await take(payload, targetId, holder, held)) !== null
}

const REMOVAL = 'remove:'

/** Name of a removal's job as a holder. */
export const removalHolder = (jobId: string): string => REMOVAL + jobId

const ENDED: readonly JobState[] = ['succeeded', 'failed', 'cancelled', 'superseded']

/** Whether a holder is at rest, or gone. */
export const isOver = async (payload: Payload, holder: string): Promise<boolean> => {
  if (holder.startsWith(REMOVAL)) {
    const job = (await payload.db.findOne({
      collection: 'jobs' as CollectionSlug,
      where: { id: { equals: holder.slice(REMOVAL.length) } },
    })) as unknown as JobDocument | null
    return !job || ENDED.includes(job.state)
  }
  const push = await findPush(payload, holder)
  return !push || !OPEN_STATES.includes(push.state)
}

/** Lets a target go that this holder has. */
export const unlockTarget = async ({
  payload,
  targetId,
  holder,
}: {
  payload: Payload
  targetId: string
  holder: string
}): Promise<void> => {
  await transition({
    payload,
    collection: 'deploy-targets',
    where: { and: [{ id: { equals: targetId } }, { activePush: { equals: holder } }] },
    data: { activePush: null },
  })
}
