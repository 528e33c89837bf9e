import type { PayloadRequest } from 'payload'
import { forbidden, TauseError } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'
import type { ScanJobInput } from './types'
import { assertNotSuspended } from '../assertNotSuspended'

/** Kind of the jobs that read a brand's website. */
export const SCAN = 'brand-scan'

/** Scans of one tenant that may wait or run at once: each may take half a minute of a worker. */
const MAX_OPEN = 5

/**
 * Queues a scan.
 *
 * @throws TauseError `forbidden` without the permission to write the profile or in a suspended tenant;
 * `limit_exceeded` while {@link MAX_OPEN} scans of the tenant have not ended.
 */
export const startScan = async ({
  req,
  tenantId,
  input,
  idempotencyKey,
}: {
  req: PayloadRequest
  tenantId: string
  input: ScanJobInput
  /** A second scan with the same key is refused. */
  idempotencyKey?: string
}): Promise<JobDocument> => {
  const { payload, user } = req
  const actor = actorOf(user)
  const operation = input.brandId ? 'update' : 'create'
  if (!user || !covers(canDo({ actor, collection: 'brand-profiles', operation }), tenantId))
    throw forbidden(
      'Scanning needs the role editor or owner in the tenant, or an API key with the scope "brand:write".',
    )
  await assertNotSuspended({ req, tenantId, before: 'scanning' })
  const { totalDocs } = await payload.db.count({
    collection: 'jobs',
    where: {
      and: [
        { tenant: { equals: tenantId } },
        { kind: { equals: SCAN } },
        { state: { in: ['queued', 'running'] } },
      ],
    },
  })
  if (totalDocs >= MAX_OPEN)
    throw new TauseError({
      code: 'limit_exceeded',
      status: 403,
      message: `${totalDocs} scans of this tenant have not ended yet. Wait for one of them.`,
    })
  return enqueue({
    payload,
    kind: SCAN,
    input,
    tenantId,
    idempotencyKey,
    actor: { collection: user.collection, id: String(user.id) },
    // A second try would double the longest time a scan takes; a lost worker is the reason for one.
    maxAttempts: 2,
  })
}
