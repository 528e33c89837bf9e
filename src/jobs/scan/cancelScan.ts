import type { PayloadRequest, Where } from 'payload'
import { forbidden } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { transition } from '../../database/transition'
import type { JobDocument } from '../types'
import { SCAN } from './startScan'

/**
 * Ends a scan that waits or runs: its worker's next write fails, and it gives up. One that has ended
 * stays as it is. Callers check first that the requester may see the operation.
 *
 * @throws TauseError `forbidden` for who may not write brand profiles in its tenant.
 */
export const cancelScan = async ({
  req: { payload, user },
  operationId,
}: {
  req: PayloadRequest
  operationId: string
}): Promise<void> => {
  const where: Where = {
    and: [
      { id: { equals: operationId } },
      { kind: { equals: SCAN } },
      { state: { in: ['queued', 'running'] } },
    ],
  }
  const job = await payload.db.findOne<JobDocument & Record<string, unknown>>({
    collection: 'jobs',
    where,
  })
  if (!job) return
  const grant = canDo({ actor: actorOf(user), collection: 'brand-profiles', operation: 'update' })
  if (!covers(grant, idOf(job.tenant)))
    throw forbidden('Cancelling a scan needs the role editor or owner in its tenant.')
  await transition({
    payload,
    collection: 'jobs',
    where,
    data: {
      state: 'cancelled',
      lane: null,
      leaseUntil: null,
      finishedAt: new Date().toISOString(),
    },
  })
}
