import type { PayloadRequest } from 'payload'
import type { Operation } from '../../core/api/operations'
import { actorOf } from '../../core/tenancy/actorOf'
import { readJob, toOperation } from './readJob'

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const findOperation = async (options: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<Operation> =>
  toOperation({ actor: actorOf(options.req.user), job: await readJob(options) })
