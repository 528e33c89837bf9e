import type { CollectionSlug, Payload } from 'payload'
import { logEntry, failRelease, type ReleaseDocument } from './releaseLog'

const MINUTE = 60 * 1000

/** Age from which a release without a job is taken for abandoned. Milliseconds. */
const ABANDONED = 1 * MINUTE

const PORTION = 100

/**
 * Brings releases to rest whose process ended between writing them and queuing their job. A worker does
 * it when it starts; running it twice does no harm.
 */
export const failOrphans = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<ReleaseDocument & Record<string, unknown>>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { status: { equals: 'pending' } },
        { operation: { exists: false } },
        { createdAt: { less_than: new Date(Date.now() - ABANDONED).toISOString() } },
      ],
    },
    limit: PORTION,
    pagination: false,
  })
  for (const release of docs) {
    const { totalDocs } = await payload.db.count({
      collection: 'jobs' as CollectionSlug,
      where: { idempotencyKey: { equals: `deploy:${release.id}` } },
    })
    if (totalDocs > 0) continue
    await failRelease({
      payload,
      release,
      entries: [
        logEntry('The server ended before this was queued. Deploy again.', { level: 'error' }),
      ],
    })
  }
}
