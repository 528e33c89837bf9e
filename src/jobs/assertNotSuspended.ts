import type { PayloadRequest } from 'payload'
import { forbidden } from '../core/errors'

/**
 * Refuses what a suspended tenant may not do. Past access control: it is asked for whoever acts, also
 * for those who may not read the tenant.
 *
 * @param before what is refused, to be read after "before", e.g. `deploying`.
 * @throws TauseError `forbidden`.
 */
export const assertNotSuspended = async ({
  req,
  tenantId,
  before,
}: {
  req: PayloadRequest
  tenantId: string | undefined
  before: string
}): Promise<void> => {
  const tenant = (await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId ?? '' } },
    req,
  })) as { status?: string } | null
  if (tenant?.status === 'suspended')
    throw forbidden(`The tenant is suspended. Resume it before ${before}.`)
}
