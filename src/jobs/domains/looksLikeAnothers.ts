import type { CollectionSlug, Payload } from 'payload'
import { isInternationalName, nameLook } from '../../core/domains/nameLook'

/** True when a name written with more than ASCII looks like one that another tenant holds. */
export const looksLikeAnothers = async ({
  payload,
  host,
  tenantId,
}: {
  payload: Payload
  host: string
  tenantId: string
}): Promise<boolean> => {
  if (!isInternationalName(host)) return false
  const { totalDocs } = await payload.db.count({
    collection: 'domain-claims' as CollectionSlug,
    where: {
      and: [
        { look: { equals: nameLook(host) } },
        { tenantId: { not_equals: tenantId } },
        { state: { equals: 'held' } },
      ],
    },
  })
  return totalDocs > 0
}
