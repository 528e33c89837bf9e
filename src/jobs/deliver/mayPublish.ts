import type { PayloadRequest } from 'payload'
import { forbidden } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { assertNotSuspended } from '../assertNotSuspended'

/** @throws TauseError `forbidden` for who may not approve and send posts of the tenant, as things are now. */
export const assertMayPublish = async (req: PayloadRequest, tenantId: string): Promise<void> => {
  const grant = canDo({ actor: actorOf(req.user), collection: 'posts', operation: 'publish' })
  if (!covers(grant, tenantId))
    throw forbidden(
      'Approving and sending posts needs the role editor or owner in the tenant, or an API key with the scope "posts:publish".',
    )
  await assertNotSuspended({ req, tenantId, before: 'sending posts' })
}
