import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload, Where } from 'payload'
import { isTauseError } from '../../core/errors'
import { transition } from '../../database/transition'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'

/** Kind of the jobs that bring a post out. */
export const DELIVER = 'deliver'

/** A run that lost its worker is repeated: what it did stands in the ledger. */
const MAX_ATTEMPTS = 50

export type DeliverInput = {
  postId: string
  /** Hash of the content that was approved. */
  version: string
  /** Hour that the run is for. ISO 8601. */
  at: string
}

export const subjectOfPost = (postId: string): string => `posts/${postId}`

/** Queues a run for a post. `once` names it among all: asked again, nothing happens. */
export const startDelivery = async ({
  payload,
  input,
  tenantId,
  actor,
  runAt,
  once,
}: {
  payload: Payload
  input: DeliverInput
  tenantId: string
  actor: { collection: string; id: string }
  runAt: Date
  once?: string
}): Promise<JobDocument | null> => {
  try {
    return await enqueue({
      payload,
      kind: DELIVER,
      input,
      tenantId,
      actor,
      subject: subjectOfPost(input.postId),
      runAt,
      maxAttempts: MAX_ATTEMPTS,
      idempotencyKey: once && `${DELIVER}:${createHash('sha256').update(once).digest('hex')}`,
    })
  } catch (error) {
    if (once && isTauseError(error) && error.code === 'conflict') return null
    throw error
  }
}

/** Takes back the runs of a post that have not begun. A run that has looks at the post itself. */
export const cancelDelivery = async (payload: Payload, postId: string): Promise<void> => {
  const queued: Where[] = [
    { kind: { equals: DELIVER } },
    { subject: { equals: subjectOfPost(postId) } },
    { state: { equals: 'queued' } },
  ]
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'jobs' as CollectionSlug,
    where: { and: queued },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs)
    await transition({
      payload,
      collection: 'jobs',
      where: { and: [{ id: { equals: id } }, ...queued] },
      data: { state: 'cancelled', lane: null, finishedAt: new Date().toISOString() },
    })
}
