import type { PayloadRequest } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { PushDocument, TargetDocument } from '../../jobs/targets/documents'
import { findTarget } from '../../jobs/targets/records'
import { findVisible } from '../http/findVisible'

type Asked = { req: PayloadRequest; id: string; tenantId: string | undefined }

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const findVisibleTarget = (asked: Asked): Promise<TargetDocument> =>
  findVisible({ ...asked, collection: 'deploy-targets', name: 'target' })

/**
 * A push with its target, which whoever may see the push may see.
 *
 * @throws TauseError `not_found`.
 */
export const findVisiblePush = async (
  asked: Asked,
): Promise<{ push: PushDocument; target: TargetDocument | null }> => {
  const push = await findVisible<PushDocument>({
    ...asked,
    collection: 'target-pushes',
    name: 'push',
  })
  return { push, target: await findTarget(asked.req.payload, idOf(push.target) ?? '') }
}
