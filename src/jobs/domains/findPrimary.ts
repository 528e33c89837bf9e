import type { Payload } from 'payload'
import { originOf } from '../../core/domains/originOf'
import type { SiteAddress } from '../deploy/siteUrl'
import { type DomainDocument, findDomain } from './documents'
import { isMainOf } from './siteAddresses'

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
  return domain && isMainOf({ domain, site, address })
    ? { domain, origin: originOf({ ...domain, publicUrl: address.publicUrl }) }
    : null
}
