import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { conflict } from '../core/errors'
import { jobKey } from './jobKey'
import { placeInLine } from './line'
import { signals } from './signals'
import type { JobDocument } from './types'

export type EnqueueInput = {
  payload: Payload
  /** Of a change that the job is written with, or not at all. */
  req?: PayloadRequest
  kind: string
  input: unknown
  tenantId: string | null
  /** On whose access it runs; null for kinds of the platform's own (`system`). */
  actor: { collection: string; id: string } | null
  /**
   * A second job of the tenant and kind with the same key is refused, also once the first has ended, until
   * that is pruned (90 days).
   */
  idempotencyKey?: string
  /** What it is about, to find it by, e.g. `pages/<id>`. */
  subject?: string
  /** Default now. */
  runAt?: Date
  /** Among the tenant's jobs: higher first, from -500 to 500. Default 0. */
  priority?: number
  /** Default 3. */
  maxAttempts?: number
}

/**
 * Writes a job; a worker takes it from there.
 *
 * @throws TauseError `conflict` when the idempotency key is taken.
 */
export const enqueue = async ({
  payload,
  req,
  kind,
  input,
  tenantId,
  actor,
  idempotencyKey,
  subject,
  runAt = new Date(),
  priority = 0,
  maxAttempts = 3,
}: EnqueueInput): Promise<JobDocument> => {
  const now = new Date().toISOString()
  const uniqueKey = idempotencyKey && jobKey({ tenantId, kind, key: idempotencyKey })
  const data = {
    kind,
    payload: input,
    tenant: tenantId,
    state: 'queued',
    ...placeInLine({ tenantId, priority, runAt }),
    priority,
    attempts: 0,
    maxAttempts,
    leaseToken: 0,
    idempotencyKey: uniqueKey,
    subject,
    progress: { percent: 0, step: 'queued' },
    ...(actor && (actor.collection === 'api-keys' ? { apiKey: actor.id } : { user: actor.id })),
    createdAt: now,
    updatedAt: now,
  }
  try {
    const job = await payload.db.create({ collection: 'jobs' as CollectionSlug, data, req })
    signals.emit('job')
    return job as unknown as JobDocument
  } catch (error) {
    if (uniqueKey && (await isTaken(payload, uniqueKey)))
      throw conflict(`A job "${kind}" with the key "${idempotencyKey}" exists already.`)
    throw error
  }
}

const isTaken = async (payload: Payload, key: string): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: 'jobs' as CollectionSlug,
    where: { idempotencyKey: { equals: key } },
  })
  return totalDocs > 0
}
