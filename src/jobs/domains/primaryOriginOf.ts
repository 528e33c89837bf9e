import type { Payload } from 'payload'
import type { Environment } from '../../core/release/types'
import type { SiteAddress } from '../deploy/siteUrl'
import { findPrimary } from './findPrimary'

/**
 * The origin that a site's pages name as their own: that of its main domain; null: its address at the
 * platform, as for every environment but production.
 */
export const primaryOriginOf = async ({
  payload,
  siteId,
  environment = 'production',
  address,
}: {
  payload: Payload
  siteId: string
  /** Where the pages are shown; whoever builds bytes for all environments leaves it out. */
  environment?: Environment
  address: SiteAddress
}): Promise<string | null> => {
  if (environment !== 'production') return null
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
  })) as unknown as Parameters<typeof findPrimary>[0]['site'] | null
  const primary = site && (await findPrimary({ payload, site, address }))
  return primary ? primary.origin : null
}
