import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { cancelJob } from '../cancelJob'
import type { JobDocument } from '../types'
import { endedSteps } from '../../core/release/steps'
import { readPointer } from './flip'
import { findRelease } from './findRelease'
import { logEntry, moveRelease, type ReleaseDocument } from './releaseLog'

const SECOND = 1000

/**
 * For this long the deployments of a site may give way one to the next before one of them is let through:
 * somebody who keeps deploying must not keep the site from ever changing. Milliseconds.
 */
const PATIENCE = 60 * SECOND

/** When a release was last asked for to go live. */
const requestTime = ({ requestedAt, createdAt }: ReleaseDocument): number =>
  new Date(requestedAt ?? createdAt).getTime()

/** Whether one was asked for after the other; of two at the same moment, the one with the greater id. */
export const isLaterThan = (one: ReleaseDocument, other: ReleaseDocument): boolean =>
  one.id !== other.id && (requestTime(one) - requestTime(other) || (one.id > other.id ? 1 : -1)) > 0

/**
 * Of all deployments of a site and environment that have not gone live yet, only the one asked for last
 * stays: the others are `superseded`, also those being built, and say by which. What is `deploying` is
 * past that and goes live first. Run by whoever asks for a deployment, after its release is written; of
 * several at once, all come to the same end.
 */
export const supersedeOthers = async ({
  payload,
  release,
}: {
  payload: Payload
  release: ReleaseDocument
}): Promise<void> => {
  const { docs } = await payload.db.find<ReleaseDocument & Record<string, unknown>>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { site: { equals: idOf(release.site) } },
        { environment: { equals: release.environment } },
        { status: { in: ['pending', 'building'] } },
      ],
    },
    pagination: false,
  })
  const newest = docs.reduce<ReleaseDocument>(
    (last, one) => (isLaterThan(one, last) ? one : last),
    release,
  )
  for (const one of docs) {
    if (one.id === newest.id) continue
    if (one.status === 'building' && (await isOverdue(payload, one))) continue
    await supersede({ payload, release: one, by: newest.id })
  }
}

const supersede = async ({
  payload,
  release,
  by,
}: {
  payload: Payload
  release: ReleaseDocument
  by: string
}): Promise<void> => {
  const reason = `Superseded by the later deployment ${by}.`
  const moved = await moveRelease({
    payload,
    release,
    from: ['pending', 'building'],
    data: {
      status: 'superseded',
      supersededBy: by,
      steps: endedSteps(release.steps, { at: new Date().toISOString(), detail: reason }),
    },
    log: [logEntry(reason, { level: 'warning' })],
  })
  if (!moved || !release.operation) return
  const job = await findJobById(payload, release.operation)
  // Over already: its handler will have found the release ended.
  if (job) await cancelJob({ payload, job }).catch(() => undefined)
}

const findJobById = async (payload: Payload, id: string): Promise<JobDocument | null> =>
  (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { id: { equals: id } },
  })) as unknown as JobDocument | null

/** Whether others before it have given way for {@link PATIENCE} without anything going live. */
const isOverdue = async (payload: Payload, release: ReleaseDocument): Promise<boolean> => {
  const live = await readPointer(payload, idOf(release.site) ?? '', release.environment)
  const since = live ? (await findRelease(payload, live))?.activatedAt : null
  const { docs } = await payload.db.find<ReleaseDocument & Record<string, unknown>>({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { site: { equals: idOf(release.site) } },
        { environment: { equals: release.environment } },
        { status: { equals: 'superseded' } },
        { createdAt: { greater_than: since ?? new Date(0).toISOString() } },
      ],
    },
    sort: 'createdAt',
    limit: 1,
    pagination: false,
  })
  const [first] = docs
  return first !== undefined && Date.now() - requestTime(first) > PATIENCE
}
