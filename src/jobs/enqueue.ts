import type { CollectionSlug, Payload } from 'payload'
import { conflict } from '../core/errors'
import { signals } from './signals'
import type { JobDocument } from './types'

export type EnqueueInput = {
  payload: Payload
  kind: string
  input: unknown
  tenantId: string | null
  /** On whose access it runs. */
  actor: { collection: string; id: string }
  /** A second job with the same key is refused. */
  idempotencyKey?: string
  /** Default now. */
  runAt?: Date
  /** Higher first. Default 0. */
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
  kind,
  input,
  tenantId,
  actor,
  idempotencyKey,
  runAt = new Date(),
  priority = 0,
  maxAttempts = 3,
}: EnqueueInput): Promise<JobDocument> => {
  const now = new Date().toISOString()
  const data = {
    kind,
    payload: input,
    tenant: tenantId,
    state: 'queued',
    runAt: runAt.toISOString(),
    priority,
    attempts: 0,
    maxAttempts,
    leaseToken: 0,
    idempotencyKey,
    progress: { percent: 0, step: 'queued' },
    ...(actor.collection === 'api-keys' ? { apiKey: actor.id } : { user: actor.id }),
    createdAt: now,
    updatedAt: now,
  }
  try {
    const job = await payload.db.create({ collection: 'jobs' as CollectionSlug, data })
    signals.emit('job')
    return job as unknown as JobDocument
  } catch (error) {
    if (idempotencyKey && (await isTaken(payload, idempotencyKey)))
      throw conflict(`A job with the key "${idempotencyKey}" exists already.`)
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
