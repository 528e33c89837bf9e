import type { PayloadRequest } from 'payload'

/** The tenant, if it is suspended: nobody but the platform's administrators writes in it. */
export const resolveSuspended = async (
  req: PayloadRequest,
  tenantId: string,
): Promise<ReadonlySet<string>> => {
  const tenant = await req.payload.findByID({
    collection: 'tenants',
    id: tenantId,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  return new Set(tenant?.status === 'suspended' ? [tenantId] : [])
}
