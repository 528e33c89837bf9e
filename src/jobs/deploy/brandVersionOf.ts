import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/**
 * Id of the newest version of a site's brand profile: what a release takes its look from. `null` for a
 * site without a profile. Past access control, as all that a deploy reads.
 */
export const brandVersionOf = async (payload: Payload, siteId: string): Promise<string | null> => {
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
  })) as { brandProfile?: unknown } | null
  const brandId = idOf(site?.brandProfile)
  if (!brandId) return null
  const { docs } = await payload.db.findVersions({
    collection: 'brand-profiles',
    where: { parent: { equals: brandId } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? String(docs[0].id) : null
}
