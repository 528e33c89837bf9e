import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../../core/tenancy/idOf'
import type { ReleaseDocument } from '../releaseLog'

/**
 * Id of what visitors saw before a live release: of the others of its environment, the one that went
 * live last before it did. After a rollback that is the one that was rolled back, where `basedOn` names
 * what the release was built upon.
 */
export const liveBefore = async (
  payload: Payload,
  { id, site, environment, activatedAt }: ReleaseDocument,
): Promise<string | null> => {
  if (!activatedAt) return null
  const { docs } = await payload.db.find({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { site: { equals: idOf(site) } },
        { environment: { equals: environment } },
        { activatedAt: { less_than: activatedAt } },
        { id: { not_equals: id } },
      ],
    },
    select: { activatedAt: true },
    sort: '-activatedAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? String(docs[0].id) : null
}
