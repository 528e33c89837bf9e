import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'
import { PUSH_TARGET, type PushDocument } from './documents'
import { pushEntry } from './pushLog'
import { findPushes, movePush } from './records'

/** Attempts of a push's job: what passes is tried again, with pauses of up to half a minute. */
const MAX_ATTEMPTS = 5

export type PushInput = { pushId: string }

/** Queues the job of a push, and notes it in the push. */
export const enqueuePush = async (payload: Payload, push: PushDocument): Promise<JobDocument> => {
  const job = await enqueue({
    payload,
    kind: PUSH_TARGET,
    input: { pushId: push.id } satisfies PushInput,
    tenantId: idOf(push.tenant) ?? null,
    actor: push.actor ?? { collection: 'users', id: '' },
    subject: `target-pushes/${push.id}`,
    maxAttempts: MAX_ATTEMPTS,
  })
  await movePush({ payload, push, from: ['queued'], data: { operation: job.id } })
  return job
}

/** Whether a job of the push waits to begin. One that runs may just have found the target taken, and end. */
const hasWaitingJob = async (payload: Payload, pushId: string): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { kind: { equals: PUSH_TARGET } },
        { subject: { equals: `target-pushes/${pushId}` } },
        { state: { in: ['queued', 'suspended'] } },
      ],
    },
  })
  return totalDocs > 0
}

/**
 * Of the pushes that wait for a target the one asked for last is the one to be done: the others are
 * superseded. Returns it.
 */
export const supersedeEarlier = async (
  payload: Payload,
  targetId: string,
): Promise<PushDocument | null> => {
  const [latest, ...earlier] = await findPushes({ payload, targetId, states: ['queued'] })
  if (!latest) return null
  for (const push of earlier)
    await movePush({
      payload,
      push,
      from: ['queued'],
      data: { state: 'superseded' },
      log: [pushEntry(`Superseded before it began: push ${latest.id} was asked for later.`)],
    })
  return latest
}

/** Lets the push that waits for a target begin. Twice does no harm: the push says whose it is. */
export const startNext = async (payload: Payload, targetId: string): Promise<void> => {
  const latest = await supersedeEarlier(payload, targetId)
  if (latest && !(await hasWaitingJob(payload, latest.id))) await enqueuePush(payload, latest)
}
