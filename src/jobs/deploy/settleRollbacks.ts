import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { announce, starterOf } from './announce'
import { readPointer } from './flip'
import { moveRelease, type ReleaseDocument } from './releaseLog'
import { noteRollback, restingStatus } from './rollback'

const MINUTE = 60 * 1000

/** A rollback takes a moment; one that has gone on for this long has lost its process. Milliseconds. */
const ABANDONED = 1 * MINUTE

const PORTION = 100

type Row = ReleaseDocument & { createdBy?: unknown; createdByKey?: unknown } & Record<
    string,
    unknown
  >

/**
 * Brings rollbacks to their end whose process ended before or after the flip: what the pointer says is
 * written down. Run by workers again and again; twice does no harm.
 */
export const settleRollbacks = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { status: { equals: 'deploying' } },
        // What is deployed for the first time is a job's to end.
        { activatedAt: { exists: true } },
        { updatedAt: { less_than: new Date(Date.now() - ABANDONED).toISOString() } },
      ],
    },
    limit: PORTION,
    pagination: false,
  })
  for (const release of docs) {
    const siteId = idOf(release.site) ?? ''
    if ((await readPointer(payload, siteId, release.environment)) === release.id)
      await endRollback({ payload, release })
    else
      await moveRelease({
        payload,
        release,
        from: ['deploying'],
        data: { status: restingStatus(release) },
        log: [],
      })
  }
}

/** Writes down that a release is live again, once its pointer says so, and has others told of it. */
export const endRollback = async ({
  payload,
  release,
}: {
  payload: Payload
  release: ReleaseDocument & { createdBy?: unknown; createdByKey?: unknown }
}): Promise<ReleaseDocument | null> => {
  await announce({ payload, release, actor: starterOf(release) })
  return noteRollback({ payload, target: release, replaced: await liveBefore(payload, release) })
}

/** The release that was live until a moment ago: the last to become so, unless it was noted already. */
const liveBefore = async (
  payload: Payload,
  { id, site, environment }: ReleaseDocument,
): Promise<ReleaseDocument | null> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { site: { equals: idOf(site) } },
        { environment: { equals: environment } },
        { activatedAt: { exists: true } },
        { id: { not_equals: id } },
      ],
    },
    sort: '-activatedAt',
    limit: 1,
    pagination: false,
  })
  return docs[0]?.status === 'active' ? docs[0] : null
}
