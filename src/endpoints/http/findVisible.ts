import type { CollectionSlug, PayloadRequest } from 'payload'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'

/**
 * A tenant's document by its id, with the access of the request.
 *
 * @throws TauseError `not_found` for what the requester cannot see, or has not selected.
 */
export const findVisible = async <Document extends { tenant: unknown }>({
  req,
  collection,
  name,
  id,
  tenantId,
}: {
  req: PayloadRequest
  collection: string
  /** What it is called in the problem. */
  name: string
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<Document> => {
  const found = (await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })) as unknown as Document | null
  if (!found || (tenantId && idOf(found.tenant) !== tenantId)) throw notFound(name, id)
  return found
}
