import type { PayloadRequest } from 'payload'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { DomainDocument } from '../../jobs/domains/documents'
import { assertNotSuspended } from '../../jobs/assertNotSuspended'

/**
 * For what is written past access control: `control` is having a domain checked, `update` changing it.
 *
 * @throws TauseError `forbidden`, saying which permission is missing or that the tenant is suspended.
 */
export const assertMay = async ({
  req,
  actor,
  domain,
  operation,
}: {
  req: PayloadRequest
  actor: Actor
  domain: DomainDocument
  operation: 'control' | 'update'
}): Promise<void> => {
  const tenantId = idOf(domain.tenant)
  if (!covers(canDo({ actor, collection: 'domains', operation }), tenantId))
    throw forbidden(
      operation === 'control'
        ? 'Checking domains needs the role editor or owner, or a key with "domains:write".'
        : 'Changing domains needs the role owner, or a key with "domains:write".',
    )
  await assertNotSuspended({ req, tenantId, before: 'you change or check its domains' })
}
