import type { PayloadRequest } from 'payload'
import { forbidden } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { ApprovalDocument } from './documents'
import { assertNotSuspended } from '../assertNotSuspended'

/** @throws TauseError `forbidden` for who may not decide in the tenant, and in a suspended one. */
export const assertMayDecide = async (
  req: PayloadRequest,
  approval: Pick<ApprovalDocument, 'tenant'>,
): Promise<void> => {
  const tenantId = idOf(approval.tenant)
  const grant = canDo({ actor: actorOf(req.user), collection: 'approvals', operation: 'decide' })
  if (!covers(grant, tenantId))
    throw forbidden(
      'Deciding needs the role editor or owner in the tenant, or an API key with the scope "approvals:decide".',
    )
  await assertNotSuspended({ req, tenantId, before: 'deciding' })
}
