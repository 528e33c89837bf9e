import type { PayloadRequest } from 'payload'
import { conflict, notFound } from '../core/errors'
import { normaliseHost } from '../core/tenancy/hostName'
import { idOf } from '../core/tenancy/idOf'
import type { DomainDocument } from '../jobs/domains/documents'

/** @throws TauseError `not_found`; `conflict` for a host that several tenants claim, with their ids. */
export const domainByIdOrHost = async (
  req: PayloadRequest,
  value: string,
): Promise<DomainDocument> => {
  const { docs } = await req.payload.find({
    collection: 'domains',
    where: { host: { equals: normaliseHost(value) ?? value } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const found = docs as unknown as DomainDocument[]
  if (found.length > 1)
    throw conflict(
      `${value} is claimed by several tenants. Give the id of one: ${found.map(({ id, tenant }) => `${id} (tenant ${idOf(tenant)})`).join(', ')}.`,
    )
  const byId =
    found[0] ??
    ((await req.payload.findByID({
      collection: 'domains',
      id: value,
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })) as unknown as DomainDocument | null)
  if (!byId) throw notFound('domain', value)
  return byId
}
