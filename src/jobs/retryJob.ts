import type { Payload } from 'payload'
import { conflict } from '../core/errors'
import { idOf } from '../core/tenancy/idOf'
import { transition } from '../database/transition'
import { placeInLine } from './line'
import { relatedTo } from './related'
import { signals } from './signals'
import type { JobDocument } from './types'

/**
 * Lets a failed job wait again, with all its attempts before it. It runs with the access of whoever caused
 * it first. The caller has checked that the actor may.
 *
 * @throws TauseError `conflict` when it has not failed.
 */
export const retryJob = async ({
  payload,
  job,
}: {
  payload: Payload
  job: JobDocument
}): Promise<JobDocument> => {
  const refusal = conflict(
    `Operation "${job.id}" is ${job.state}. Only one that has failed can be tried again.`,
  )
  if (job.state !== 'failed') throw refusal
  await relatedTo[job.kind]?.onRetry(payload, job)
  const waiting = await transition<JobDocument>({
    payload,
    collection: 'jobs',
    where: { and: [{ id: { equals: job.id } }, { state: { equals: 'failed' } }] },
    data: {
      state: 'queued',
      attempts: 0,
      error: null,
      finishedAt: null,
      progress: { percent: 0, step: 'queued' },
      ...placeInLine({ tenantId: idOf(job.tenant), priority: job.priority, runAt: new Date() }),
    },
  })
  if (!waiting) throw refusal
  signals.emit('job')
  return waiting
}
