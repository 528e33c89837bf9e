import type { Payload } from 'payload'
import { isLive } from '../../core/domains/domainState'
import { originOf } from '../../core/domains/originOf'
import { idOf } from '../../core/tenancy/idOf'
import type { SiteAddress } from '../deploy/siteUrl'
import { type DomainDocument, findDomain } from './documents'

/**
 * The domain that is a site's main address, with its origin; null: the site has none, or none that is
 * live. Past access control, as visitors see it.
 */
export const findPrimary = async ({
  payload,
  site,
  address,
}: {
  payload: Payload
  site: { id: string; tenant?: unknown; primaryDomain?: string | null }
  address: SiteAddress
}): Promise<{ domain: DomainDocument; origin: string } | null> => {
  if (!site.primaryDomain) return null
  const domain = await findDomain(payload, { id: { equals: site.primaryDomain } })
  const isOfSite =
    domain !== null &&
    idOf(domain.site) === String(site.id) &&
    idOf(domain.tenant) === idOf(site.tenant)
  return isOfSite && isLive(domain, Boolean(address.acme))
    ? { domain, origin: originOf({ ...domain, publicUrl: address.publicUrl }) }
    : null
}
