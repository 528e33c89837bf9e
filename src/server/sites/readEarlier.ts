import type { CollectionSlug, Payload } from 'payload'
import type { ReadEarlier } from './assetHistory'

/**
 * The releases that were live in an environment before the live one, or after it when it was gone back
 * to. For anonymous visitors, so past access control: nothing but digests leaves this place.
 *
 * @param count how many.
 */
export const readEarlier =
  (payload: Payload, count: number): ReadEarlier =>
  async ({ siteId, environment, manifestDigest }) => {
    const { docs } = await payload.db.find<{ id: string; digest: string; [key: string]: unknown }>({
      collection: 'releases' as CollectionSlug,
      where: {
        and: [
          { site: { equals: siteId } },
          { environment: { equals: environment } },
          { activatedAt: { exists: true } },
          { digest: { exists: true } },
        ],
      },
      sort: '-activatedAt',
      select: { digest: true },
      // The live one is among them, perhaps more than once: a deploy without a change.
      limit: 2 * count + 1,
      pagination: false,
    })
    const digests = new Set(docs.map(({ digest }) => digest))
    digests.delete(manifestDigest)
    return [...digests].slice(0, count)
  }
