import type { CollectionSlug, Payload, Where } from 'payload'
import { transition } from '../database/transition'
import type { JobDocument } from './types'

const SECOND = 1000

/** How long a claim holds without a heartbeat. Milliseconds. */
export const LEASE = 30 * SECOND

/** Jobs looked at per claim: enough that two workers rarely meet at the same one. */
const CANDIDATES = 10

const leaseEnd = (): string => new Date(Date.now() + LEASE).toISOString()

/**
 * Takes the next job that is due, or whose worker's lease ran out, for `owner`.
 * Whoever's conditional write names the job's current state and token gets it; `null`: nothing due.
 */
export const claim = async ({
  payload,
  owner,
}: {
  payload: Payload
  owner: string
}): Promise<JobDocument | null> => {
  const now = new Date().toISOString()
  const due: Where = {
    or: [
      { and: [{ state: { equals: 'queued' } }, { runAt: { less_than_equal: now } }] },
      { and: [{ state: { equals: 'running' } }, { leaseUntil: { less_than: now } }] },
    ],
  }
  const { docs } = await payload.db.find<JobDocument & { [key: string]: unknown }>({
    collection: 'jobs' as CollectionSlug,
    where: due,
    sort: ['-priority', 'runAt'],
    limit: CANDIDATES,
    pagination: false,
  })
  for (const candidate of docs) {
    const claimed = await transition<JobDocument>({
      payload,
      collection: 'jobs',
      where: {
        and: [
          { id: { equals: candidate.id } },
          { state: { equals: candidate.state } },
          { leaseToken: { equals: candidate.leaseToken } },
        ],
      },
      data: {
        state: 'running',
        attempts: candidate.attempts + 1,
        leaseOwner: owner,
        leaseToken: candidate.leaseToken + 1,
        leaseUntil: leaseEnd(),
        heartbeatAt: now,
      },
    })
    if (claimed) return claimed
  }
  return null
}

/** Writes to a job that this lease still holds; `false` when it is lost. */
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

/** Proves that the owner lives and extends the lease. */
export const heartbeat = (payload: Payload, job: JobDocument): Promise<boolean> =>
  writeUnderLease({
    payload,
    job,
    data: { heartbeatAt: new Date().toISOString(), leaseUntil: leaseEnd() },
  })
