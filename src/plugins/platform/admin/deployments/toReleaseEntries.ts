import type { PayloadRequest } from 'payload'
import type { ReleaseStep } from '../../../../core/release/steps'
import type { Environment } from '../../../../core/release/types'
import { idOf } from '../../../../core/tenancy/idOf'
import type { SiteRecord } from '../../../../endpoints/apps/findSite'
import type { ReleaseDocument } from '../../../../jobs/deploy/releaseLog'
import { toReleaseSummary } from '../lib/toReleaseSummary'
import type { ReleaseEntry } from '../types'

export type StoredRelease = ReleaseDocument & {
  createdBy?: unknown
  createdByKey?: unknown
  steps?: ReleaseStep[] | null
  trigger?: string | null
  promotedFrom?: string | null
}

/** What a timeline shows of releases; users and releases beside them are read with the request's access. */
export const toReleaseEntries = async ({
  req,
  site,
  releases,
}: {
  req: PayloadRequest
  site: SiteRecord
  releases: readonly StoredRelease[]
}): Promise<ReleaseEntry[]> => {
  const [names, beside] = await Promise.all([
    userNames(req, releases),
    releasesBeside(req, releases),
  ])
  return releases.map((release): ReleaseEntry => {
    const before = beside.get(release.basedOn ?? '')
    const steps = release.steps ?? []
    return {
      ...toReleaseSummary(release, site),
      canReturn: Boolean(release.digest) && ['active', 'rolled_back'].includes(release.status),
      backToMoment: before ? (before.activatedAt ?? before.createdAt) : null,
      by: starterOf(release, names),
      trigger: release.trigger ?? null,
      promotedFrom: beside.get(release.promotedFrom ?? '')?.environment ?? null,
      stats: release.stats ?? null,
      duration: durationOf(steps),
      steps,
      isBuilt: Boolean(release.digest),
    }
  })
}

/** Pages of a release, whether they were rendered or taken over; null: not written down. */
export const pagesOf = (stats: Record<string, number> | null | undefined): number | null =>
  stats?.pagesRendered === undefined ? null : stats.pagesRendered + (stats.pagesReused ?? 0)

const durationOf = (steps: readonly ReleaseStep[]): number | null => {
  const begun = steps.flatMap(({ startedAt }) => (startedAt ? [Date.parse(startedAt)] : []))
  const over = steps.flatMap(({ endedAt }) => (endedAt ? [Date.parse(endedAt)] : []))
  if (begun.length === 0 || over.length === 0) return null
  return Math.max(0, Math.max(...over) - Math.min(...begun))
}

const starterOf = (
  { createdBy, createdByKey }: StoredRelease,
  names: ReadonlyMap<string, string>,
): ReleaseEntry['by'] => {
  if (createdByKey) return { kind: 'key' }
  const name = names.get(idOf(createdBy) ?? '')
  // Who is not of the tenant is not shown to it.
  return name ? { kind: 'user', name } : { kind: 'platform' }
}

const userNames = async (
  req: PayloadRequest,
  releases: readonly StoredRelease[],
): Promise<Map<string, string>> => {
  const ids = unique(releases.map(({ createdBy }) => idOf(createdBy)))
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { name: true, email: true },
    req,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, name, email }) => [String(id), name || email]))
}

type Beside = { activatedAt: string | null; createdAt: string; environment: Environment }

/** Releases that these came after or took their files from. */
const releasesBeside = async (
  req: PayloadRequest,
  releases: readonly StoredRelease[],
): Promise<Map<string, Beside>> => {
  const ids = unique(
    releases.flatMap(({ basedOn, promotedFrom }) => [
      basedOn ?? undefined,
      promotedFrom ?? undefined,
    ]),
  )
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { activatedAt: true, createdAt: true, environment: true },
    req,
    overrideAccess: false,
  })
  return new Map(
    docs.map(({ id, activatedAt, createdAt, environment }) => [
      String(id),
      { activatedAt: activatedAt ?? null, createdAt, environment },
    ]),
  )
}

const unique = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
]
