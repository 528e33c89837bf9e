import type { CollectionAfterReadHook, CollectionSlug } from 'payload'

/**
 * Fills a tenant's `usage` when it is read alone; in lists it would cost three queries a row.
 *
 * Counts past access control: the figures are the tenant's, whatever its reader may open.
 */
export const measureUsage: CollectionAfterReadHook = async ({ doc, findMany, req }) => {
  if (findMany || !doc?.id || req.context.deletingTenant) return doc
  const where = { tenant: { equals: doc.id } }
  const count = async (collection: CollectionSlug): Promise<number> =>
    (await req.payload.count({ collection, where, overrideAccess: true, req })).totalDocs
  const { docs } = await req.payload.find({
    collection: 'media',
    where,
    select: { filesize: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return {
    ...doc,
    usage: {
      sites: await count('sites'),
      pages: await count('pages'),
      storageBytes: docs.reduce(
        (sum, medium) => sum + Number((medium as { filesize?: number | null }).filesize ?? 0),
        0,
      ),
    },
  }
}
