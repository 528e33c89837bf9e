import type { PayloadRequest } from 'payload'
import { resolveActor } from '../../../../collections/access/resolveActor'
import { idOf } from '../../../../core/tenancy/idOf'
import { canDo, covers } from '../../../../core/tenancy/permissions'
import type { SiteRecord } from '../../../../endpoints/apps/findSite'
import type { ReleaseDocument } from '../../../../jobs/deploy/releaseLog'
import { toReleaseSummary } from '../lib/toReleaseSummary'
import type { ReleaseEntry } from '../types'

const PAGE_SIZE = 20

const FALLBACK_ZONE = 'UTC'

type StoredRelease = ReleaseDocument & { createdBy?: unknown; createdByKey?: unknown }

export type DeploymentsPage = {
  site: { id: string; name: string; timeZone: string; isReady: boolean }
  releases: ReleaseEntry[]
  mayDeploy: boolean
  page: number
  hasMore: boolean
}

/** A page of a site's deployments, newest first, read with the request's access; null: it failed. */
export const loadDeployments = async ({
  req,
  siteId,
  page,
}: {
  req: PayloadRequest
  siteId: string
  page: number
}): Promise<DeploymentsPage | null> => {
  const { payload } = req
  try {
    const site = (await payload.findByID({
      collection: 'sites',
      id: siteId,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as SiteRecord
    const [{ docs, hasNextPage }, tenant, { actor, suspended }] = await Promise.all([
      payload.find({
        collection: 'releases',
        where: { site: { equals: siteId } },
        sort: '-createdAt',
        limit: PAGE_SIZE,
        page,
        depth: 0,
        select: { log: false },
        req,
        overrideAccess: false,
      }),
      payload.findByID({
        collection: 'tenants',
        id: idOf(site.tenant) ?? '',
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      }),
      resolveActor(req),
    ])
    const releases = docs as unknown as StoredRelease[]
    const [names, moments] = await Promise.all([
      userNames(req, releases),
      activationMoments(req, releases),
    ])
    return {
      site: {
        id: siteId,
        name: site.name,
        timeZone: tenant?.settings?.timeZone ?? FALLBACK_ZONE,
        isReady: site.status === 'ready',
      },
      releases: releases.map((release): ReleaseEntry => ({
        ...toReleaseSummary(release, site),
        canReturn: Boolean(release.digest) && ['active', 'rolled_back'].includes(release.status),
        backToMoment: moments.get(release.basedOn ?? '') ?? null,
        by: starterOf(release, names),
        stats: release.stats ?? null,
      })),
      mayDeploy: covers(
        canDo({ actor, collection: 'sites', operation: 'deploy', suspended }),
        idOf(site.tenant),
      ),
      page,
      hasMore: hasNextPage,
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: `The deployments of ${siteId} could not be loaded` })
    return null
  }
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

/** When the releases that these came after went live. */
const activationMoments = async (
  req: PayloadRequest,
  releases: readonly StoredRelease[],
): Promise<Map<string, string>> => {
  const ids = unique(releases.map(({ basedOn }) => basedOn ?? undefined))
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { activatedAt: true, createdAt: true },
    req,
    overrideAccess: false,
  })
  return new Map(
    docs.map(({ id, activatedAt, createdAt }) => [String(id), activatedAt ?? createdAt]),
  )
}

const unique = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
]
