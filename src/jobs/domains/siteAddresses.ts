import type { CollectionSlug, Payload } from 'payload'
import { isLive } from '../../core/domains/domainState'
import { originOf } from '../../core/domains/originOf'
import type { Environment } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import { type SiteAddress, siteUrl } from '../deploy/siteUrl'
import type { DomainDocument } from './documents'

/** What of a site says where it is served. */
export type AddressedSite = {
  id: string
  slug: string
  tenant?: unknown
  primaryDomain?: string | null
}

/** Origin that an environment of one of the sites is shown at, without a trailing slash. */
export type UrlOf = (site: AddressedSite, environment: Environment) => string

/**
 * Where sites are served: production at the main domain if that is live, everything else at the
 * platform's names. Past access control, as visitors see it; one query for all sites.
 */
export const siteAddresses = async ({
  payload,
  sites,
  address,
}: {
  payload: Payload
  sites: readonly AddressedSite[]
  address: SiteAddress
}): Promise<UrlOf> => {
  const ids = sites.map(({ primaryDomain }) => primaryDomain).filter((id) => id != null)
  const { docs } =
    ids.length > 0
      ? await payload.db.find<DomainDocument & Record<string, unknown>>({
          collection: 'domains' as CollectionSlug,
          where: { id: { in: ids } },
          limit: ids.length,
          pagination: false,
        })
      : { docs: [] }
  const domains = new Map(docs.map((domain) => [String(domain.id), domain]))
  return (site, environment) => {
    const domain = domains.get(site.primaryDomain ?? '')
    return environment === 'production' && domain && isMainOf({ domain, site, address })
      ? originOf({ ...domain, publicUrl: address.publicUrl })
      : siteUrl({ slug: site.slug, environment, address })
  }
}

/** {@link siteAddresses} of one site, by its id; empty when it is gone. */
export const addressOf = async ({
  payload,
  siteId,
  environment,
  address,
}: {
  payload: Payload
  siteId: string
  environment: Environment
  address: SiteAddress
}): Promise<string> => {
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
  })) as unknown as AddressedSite | null
  return site ? (await siteAddresses({ payload, sites: [site], address }))(site, environment) : ''
}

/** Whether the domain that a site names as its main one is its tenant's, leads to it and is live. */
export const isMainOf = ({
  domain,
  site,
  address,
}: {
  domain: DomainDocument
  site: Pick<AddressedSite, 'id' | 'tenant'>
  address: SiteAddress
}): boolean =>
  idOf(domain.site) === String(site.id) &&
  idOf(domain.tenant) === idOf(site.tenant) &&
  isLive(domain, Boolean(address.acme))
