import type { CollectionSlug, Payload, Where } from 'payload'

/**
 * A conditional write: changes the one document that `where` describes, in a single statement of the
 * database, and returns it; `null` when no document matched, which means somebody else was faster.
 * `data` may hold top-level columns only. Skips hooks and access: callers are system code.
 */
export const transition = async <Document>({
  payload,
  collection,
  where,
  data,
}: {
  payload: Payload
  collection: string
  where: Where
  data: Record<string, unknown>
}): Promise<Document | null> => {
  const document = await payload.db.updateOne({
    collection: collection as CollectionSlug,
    where,
    data: { ...data, updatedAt: new Date().toISOString() },
    options: { atomic: true },
  })
  return (document as Document | null) ?? null
}
