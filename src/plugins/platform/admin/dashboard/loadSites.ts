import type { PayloadRequest, Where } from 'payload'
import { resolveActor } from '../../../../collections/access/resolveActor'
import { idOf } from '../../../../core/tenancy/idOf'
import { canDo, covers } from '../../../../core/tenancy/permissions'
import type { SiteRecord } from '../../../../endpoints/apps/findSite'
import { environmentOf } from '../../../../endpoints/apps/toApp'
import { pointerOf } from '../../../../jobs/deploy/flip'
import type { ReleaseDocument } from '../../../../jobs/deploy/releaseLog'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { siteAddresses } from '../../../../jobs/domains/siteAddresses'
import { waitingPages } from '../../sections/waitingPages'
import { previewUrl } from '../lib/previewUrl'
import { toReleaseSummary } from '../lib/toReleaseSummary'
import type { SiteSummary } from '../types'

/** Cards of the dashboard; the list has the rest. */
const MAX_CARDS = 24

const FALLBACK_ZONE = 'UTC'

/** The sites that were changed last, as cards, read with the request's access. */
export const loadSites = async ({
  req,
  tenantId,
  address,
}: {
  req: PayloadRequest
  /** Undefined: of all tenants. */
  tenantId: string | undefined
  address: SiteAddress
}): Promise<{ sites: SiteSummary[]; total: number }> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'sites',
    where: tenantId ? { tenant: { equals: tenantId } } : {},
    sort: '-updatedAt',
    limit: MAX_CARDS,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const sites = docs as unknown as SiteRecord[]
  const [tenants, newest, live] = await Promise.all([
    byIds<{ id: string; name: string; settings?: { timeZone?: string | null } | null }>(
      req,
      'tenants',
      sites.map(({ tenant }) => idOf(tenant)),
    ),
    Promise.all(sites.map((site) => newestRelease(req, site))),
    byIds<ReleaseDocument>(
      req,
      'releases',
      sites.map((site) => pointerOf(site, environmentOf(site))),
    ),
  ])
  const before = await byIds<ReleaseDocument>(
    req,
    'releases',
    [...live.values()].map(({ basedOn }) => basedOn),
  )
  const waiting = await Promise.all(
    sites.map(async (site) => {
      const release = live.get(pointerOf(site, environmentOf(site)) ?? '')
      return release
        ? waitingPages({
            req,
            siteId: String(site.id),
            tenantId: idOf(site.tenant) ?? '',
            releasedAt: release.createdAt,
          })
        : null
    }),
  )
  const urlOf = await siteAddresses({ payload: req.payload, sites, address })
  const { actor, suspended } = await resolveActor(req)
  const mayDeploy = canDo({ actor, collection: 'sites', operation: 'deploy', suspended })

  return {
    total: totalDocs,
    sites: sites.map((site, index): SiteSummary => {
      const environment = environmentOf(site)
      const tenant = tenants.get(idOf(site.tenant) ?? '')
      const liveRelease = live.get(pointerOf(site, environment) ?? '')
      const earlier = before.get(liveRelease?.basedOn ?? '')
      const last = newest[index]
      return {
        id: String(site.id),
        name: site.name,
        status: site.status,
        tenantName: tenantId ? null : (tenant?.name ?? null),
        timeZone: tenant?.settings?.timeZone ?? FALLBACK_ZONE,
        url: urlOf(site, environment),
        previewUrl:
          site.status === 'ready'
            ? previewUrl({ site, address, secret: req.payload.secret })
            : null,
        environment,
        isLive: pointerOf(site, environment) !== null,
        waiting: waiting[index] ?? null,
        last: last ? toReleaseSummary(last, site) : null,
        rollback:
          liveRelease && earlier
            ? {
                releaseId: String(liveRelease.id),
                toMoment: earlier.activatedAt ?? earlier.createdAt,
              }
            : null,
        mayDeploy: covers(mayDeploy, idOf(site.tenant)),
      }
    }),
  }
}

const newestRelease = async (
  req: PayloadRequest,
  site: SiteRecord,
): Promise<ReleaseDocument | null> => {
  const where: Where = {
    and: [{ site: { equals: site.id } }, { environment: { equals: environmentOf(site) } }],
  }
  const { docs } = await req.payload.find({
    collection: 'releases',
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { log: false, stats: false },
    req,
    overrideAccess: false,
  })
  return (docs[0] as unknown as ReleaseDocument | undefined) ?? null
}

const byIds = async <Document extends { id: string }>(
  req: PayloadRequest,
  collection: 'tenants' | 'releases',
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, Document>> => {
  const wanted = [...new Set(ids.filter((id) => id != null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: wanted } },
    depth: 0,
    limit: wanted.length,
    pagination: false,
    req,
    overrideAccess: false,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as unknown as Document]))
}
