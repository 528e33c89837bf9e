import type { Payload } from 'payload'
import { conflict } from '../core/errors'
import { transition } from '../database/transition'
import { CANCELLED } from './cancelled'
import { relatedTo } from './related'
import { signals } from './signals'
import type { JobDocument } from './types'

/**
 * Cancels a job: one that waits at once; a running one is told, and ends when its handler has heard. The
 * caller has checked that the actor may.
 *
 * @returns the job: `cancelled`, or still `running` with `cancelRequestedAt`.
 * @throws TauseError `conflict` when it is over.
 */
export const cancelJob = async ({
  payload,
  job,
}: {
  payload: Payload
  job: JobDocument
}): Promise<JobDocument> => {
  const now = new Date().toISOString()
  const cancelled = await transition<JobDocument>({
    payload,
    collection: 'jobs',
    where: {
      and: [{ id: { equals: job.id } }, { state: { in: ['queued', 'suspended'] } }],
    },
    data: {
      state: 'cancelled',
      lane: null,
      error: CANCELLED,
      finishedAt: now,
      // The same may be asked for again.
      idempotencyKey: `cancelled|${job.id}`,
    },
  })
  if (cancelled) {
    await relatedTo[cancelled.kind]?.onCancelled(payload, cancelled)
    return cancelled
  }
  await relatedTo[job.kind]?.onCancelling?.(payload, job)
  const told = await transition<JobDocument>({
    payload,
    collection: 'jobs',
    where: { and: [{ id: { equals: job.id } }, { state: { equals: 'running' } }] },
    data: { cancelRequestedAt: now },
  })
  if (!told)
    throw conflict(`Operation "${job.id}" is over: there is nothing to cancel. Read it again.`)
  signals.emit('cancel')
  return told
}
