import type { CollectionSlug, Payload, SelectType, Where } from 'payload'
import { lockOf } from '../../core/access/accessToken'
import type { Environment } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import { pointerOf } from '../../jobs/deploy/flip'
import type { SiteAddress } from '../../jobs/deploy/siteUrl'
import type { DomainDocument } from '../../jobs/domains/documents'
import { findPrimary } from '../../jobs/domains/findPrimary'
import type { HostState } from './hostEntry'
import type { HostTarget } from './hostNames'

type SiteRow = {
  id: string
  slug?: string
  primaryDomain?: string | null
  tenant?: unknown
  updatedAt?: string
  delivery?: {
    maintenance?: boolean | null
    maintenanceText?: string | null
    publicContent?: boolean | null
    protection?: (Partial<Record<Environment, boolean | null>> & { passwordHash?: string }) | null
  } | null
}

/**
 * What is read of the larger documents: a site has lists of its links and redirects, a release its log,
 * and a front reads thousands of them when it starts.
 */
const SELECTED: Partial<Record<CollectionSlug, SelectType>> = {
  sites: {
    tenant: true,
    slug: true,
    updatedAt: true,
    primaryDomain: true,
    liveProduction: true,
    liveStaging: true,
    liveDevelopment: true,
    delivery: {
      maintenance: true,
      maintenanceText: true,
      publicContent: true,
      protection: true,
    },
  },
  tenants: { status: true },
  releases: { digest: true },
}

type ReleaseRow = { id: string; digest?: string | null }

/**
 * Reads what is served at a host. Runs for anonymous visitors, so it looks at published pointers and
 * states only, and past the access rules that guard the documents themselves.
 */
export const readHostState = async ({
  payload,
  target,
  address,
}: {
  payload: Payload
  target: Exclude<HostTarget, { kind: 'platform' }>
  address: SiteAddress
}): Promise<HostState> => {
  const environment = target.kind === 'domain' ? 'production' : target.environment
  const found = await findSite(payload, target)
  if (!found) return { kind: 'unknown' }
  const { site, leaves } = found
  const siteId = site.id
  const tenantId = idOf(site.tenant)
  if (!tenantId) return { kind: 'unknown' }
  const tenant = await findOne<{ status?: string }>(payload, 'tenants', {
    id: { equals: tenantId },
  })
  if (tenant?.status === 'suspended') return { kind: 'suspended', siteId, tenantId }
  const primary =
    environment === 'production' ? await findPrimary({ payload, site, address }) : null
  if (leaves && primary) return { kind: 'redirect', to: primary.origin, siteId, tenantId }
  const releaseId = pointerOf(site, environment)
  if (!releaseId) return { kind: 'empty', siteId, tenantId }
  const release = await findOne<ReleaseRow>(payload, 'releases', { id: { equals: releaseId } })
  if (!release?.digest) return { kind: 'empty', siteId, tenantId }
  const { maintenance, maintenanceText, publicContent, protection } = site.delivery ?? {}
  return {
    kind: 'live',
    siteId,
    slug: site.slug ?? '',
    tenantId,
    environment,
    releaseId,
    manifestDigest: release.digest,
    version: String(site.updatedAt),
    ...(primary && { origin: primary.origin }),
    ...(maintenance && { maintenance: { text: maintenanceText?.trim() || null } }),
    ...(publicContent && { publicContent }),
    ...(protection?.[environment] && { protection: { lock: lockOf(protection.passwordHash) } }),
  }
}

/** The site that a host leads to and whether visitors are led on from there to its main address. */
const findSite = async (
  payload: Payload,
  target: Exclude<HostTarget, { kind: 'platform' }>,
): Promise<{ site: SiteRow; leaves: boolean } | null> => {
  // The platform's names of a site always answer: they are what is left when its own domain fails.
  if (target.kind !== 'domain') {
    const site = await findOne<SiteRow>(
      payload,
      'sites',
      target.kind === 'site'
        ? { slug: { equals: target.slug } }
        : { id: { equals: target.siteId } },
    )
    return site && { site, leaves: false }
  }
  const domain = await findOne<DomainDocument>(payload, 'domains', {
    and: [
      { host: { equals: target.host } },
      { ownership: { equals: 'verified' } },
      { routing: { equals: 'verified' } },
    ],
  })
  const siteId = idOf(domain?.site)
  const site = siteId ? await findOne<SiteRow>(payload, 'sites', { id: { equals: siteId } }) : null
  // A domain serves sites of its own tenant only, whatever it names.
  if (!domain || !site || idOf(site.tenant) !== idOf(domain.tenant)) return null
  const leaves = domain.redirectToPrimary !== false && site.primaryDomain !== String(domain.id)
  return { site, leaves }
}

const findOne = async <Row>(
  payload: Payload,
  collection: 'sites' | 'tenants' | 'domains' | 'releases',
  where: Where,
): Promise<Row | null> =>
  (await payload.db.findOne({
    collection,
    where,
    select: SELECTED[collection],
  })) as unknown as Row | null
