import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Page } from '../../core/api/common'
import type { Answer } from './operation'
import { NEWEST_FIRST, toPage, whereAfter } from './cursor'

/** One page of documents, newest first, with the access of the request. */
export const listNewest = async <Document extends { createdAt: string; id: string }, Item>({
  req,
  collection,
  tenants = [],
  where = [],
  limit,
  cursor,
  toItem,
}: {
  req: PayloadRequest
  collection: string
  /** Only of these; what is undefined asks for nothing. */
  tenants?: readonly (string | undefined)[]
  /** Only what meets all of these; what is undefined asks for nothing. */
  where?: readonly (Where | undefined | false)[]
  limit: number
  cursor: string | undefined
  toItem: (doc: Document) => Item
}): Promise<Answer & { body: Page<Item> }> => {
  const filters: Where[] = [whereAfter(cursor)]
  for (const tenant of tenants) if (tenant) filters.push({ tenant: { equals: tenant } })
  for (const condition of where) if (condition) filters.push(condition)
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { and: filters },
    sort: NEWEST_FIRST,
    limit: limit + 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return { status: 200, body: toPage({ docs: docs as unknown as Document[], limit, toItem }) }
}
