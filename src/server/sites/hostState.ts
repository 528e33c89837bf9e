import type { Payload, Where } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { pointerOf } from '../../jobs/deploy/flip'
import type { HostState } from './siteDirectory'
import type { HostTarget } from './hostNames'

type SiteRow = { id: string; tenant?: unknown }

type ReleaseRow = { id: string; digest?: string | null }

/**
 * Reads what is served at a host. Runs for anonymous visitors, so it looks at published pointers and
 * states only, and past the access rules that guard the documents themselves.
 */
export const readHostState = async (
  payload: Payload,
  target: Exclude<HostTarget, { kind: 'platform' }>,
): Promise<HostState> => {
  const environment = target.kind === 'site' ? target.environment : 'production'
  const site = await findSite(payload, target)
  if (!site) return { kind: 'unknown' }
  const tenantId = idOf(site.tenant)
  if (!tenantId) return { kind: 'unknown' }
  const tenant = await findOne<{ status?: string }>(payload, 'tenants', {
    id: { equals: tenantId },
  })
  if (tenant?.status === 'suspended') return { kind: 'suspended', siteId: site.id }
  const releaseId = pointerOf(site, environment)
  if (!releaseId) return { kind: 'empty', siteId: site.id, tenantId }
  const release = await findOne<ReleaseRow>(payload, 'releases', { id: { equals: releaseId } })
  return release?.digest
    ? {
        kind: 'live',
        siteId: site.id,
        tenantId,
        releaseId,
        manifestDigest: release.digest,
      }
    : { kind: 'empty', siteId: site.id, tenantId }
}

const findSite = async (
  payload: Payload,
  target: Exclude<HostTarget, { kind: 'platform' }>,
): Promise<SiteRow | null> => {
  if (target.kind === 'site')
    return findOne<SiteRow>(payload, 'sites', { slug: { equals: target.slug } })
  const domain = await findOne<{ site?: unknown }>(payload, 'domains', {
    and: [
      { host: { equals: target.host } },
      { ownership: { equals: 'verified' } },
      { routing: { equals: 'verified' } },
    ],
  })
  const siteId = idOf(domain?.site)
  return siteId ? findOne<SiteRow>(payload, 'sites', { id: { equals: siteId } }) : null
}

const findOne = async <Row>(
  payload: Payload,
  collection: 'sites' | 'tenants' | 'domains' | 'releases',
  where: Where,
): Promise<Row | null> => (await payload.db.findOne({ collection, where })) as unknown as Row | null
