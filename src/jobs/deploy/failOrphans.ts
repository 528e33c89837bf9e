import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { jobKey } from '../jobKey'
import type { JobState } from '../types'
import { logEntry, failRelease, type ReleaseDocument } from './releaseLog'
import { DEPLOY } from './deployKind'

const MINUTE = 60 * 1000

/** Age from which a release without a job that goes on is taken for abandoned. Milliseconds. */
const ABANDONED = 1 * MINUTE

const PORTION = 100

/** States of a job that nothing comes of any more. */
const ENDED: readonly JobState[] = ['failed', 'cancelled', 'superseded']

/**
 * Brings releases to rest whose process ended between writing them and queuing their job, or between
 * the end of their job and this note of it. Running it twice does no harm.
 */
export const failOrphans = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<ReleaseDocument & Record<string, unknown>>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { status: { equals: 'pending' } },
        { updatedAt: { less_than: new Date(Date.now() - ABANDONED).toISOString() } },
      ],
    },
    sort: 'updatedAt',
    limit: PORTION,
    pagination: false,
  })
  for (const release of docs) {
    const state = await jobStateOf(payload, release)
    if (state && !ENDED.includes(state)) continue
    const reason = state
      ? `Its job has ended (${state}). Deploy again.`
      : 'The server ended before this was queued. Deploy again.'
    await failRelease({ payload, release, entries: [logEntry(reason, { level: 'error' })] })
  }
}

const jobStateOf = async (
  payload: Payload,
  { id, tenant, operation }: ReleaseDocument,
): Promise<JobState | undefined> => {
  const key = jobKey({ tenantId: idOf(tenant), kind: DEPLOY, key: `deploy:${id}` })
  const job = await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    // One that was tried again has a job of its own, named by the release only.
    where: operation ? { id: { equals: operation } } : { idempotencyKey: { equals: key } },
  })
  return (job as { state: JobState } | null)?.state
}
