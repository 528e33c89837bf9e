import type { Payload } from 'payload'
import { transition } from '../database/transition'
import type { JobDocument } from './types'

const SECOND = 1000

/** How long a claim holds without a heartbeat. Milliseconds. */
export const LEASE = 30 * SECOND

/** Writes to a job that this lease still holds; `false` when it is lost, and nothing was written. */
export const writeUnderLease = async ({
  payload,
  job,
  data,
}: {
  payload: Payload
  job: JobDocument
  data: Record<string, unknown>
}): Promise<boolean> => {
  const written = await transition({
    payload,
    collection: 'jobs',
    where: {
      and: [
        { id: { equals: job.id } },
        { state: { equals: 'running' } },
        { leaseToken: { equals: job.leaseToken } },
      ],
    },
    data,
  })
  return written !== null
}
