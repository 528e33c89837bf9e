import type { CollectionSlug, PayloadRequest } from 'payload'
import { isIdForm } from './isIdForm'

/**
 * Which of some ids are those of documents. Past access control: it asks what exists, whoever may see it.
 */
export const existingIds = async ({
  ids,
  collection,
  req,
}: {
  ids: readonly string[]
  collection: string
  req: PayloadRequest
}): Promise<ReadonlySet<string>> => {
  const asked = [...new Set(ids)].filter((value) =>
    isIdForm({ value, collection, payload: req.payload }),
  )
  if (asked.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: collection as CollectionSlug,
    where: { id: { in: asked } },
    select: { id: true } as never,
    limit: asked.length,
    pagination: false,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
