import type { PayloadRequest } from 'payload'
import type { Operation } from '../../core/api/operations'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { mayControlJob } from '../../core/tenancy/mayControlJob'
import { actorOf } from '../../core/tenancy/actorOf'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { JobDocument } from '../../jobs/types'
import { findVisible } from '../http/findVisible'
import { assertNotSuspended } from '../../jobs/assertNotSuspended'

export const toOperation = ({ actor, job }: { actor: Actor; job: JobDocument }): Operation => {
  const mayControl = mayControlJob({ actor, job })
  return {
    id: String(job.id),
    kind: job.kind,
    tenantId: idOf(job.tenant) ?? null,
    status: job.state,
    progress: (job.progress ?? { percent: 0, step: job.state }) as Operation['progress'],
    result: job.result ?? null,
    error: job.error ?? null,
    attempts: job.attempts,
    maxAttempts: job.maxAttempts,
    runAt: job.runAt ?? null,
    cancelling: job.state === 'running' && Boolean(job.cancelRequestedAt),
    mayCancel: mayControl && ['queued', 'running', 'suspended'].includes(job.state),
    mayRetry: mayControl && job.state === 'failed',
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
  }
}

/** @throws TauseError `not_found` for a job that the requester cannot see, or has not selected. */
export const readJob = (options: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<JobDocument> =>
  findVisible<JobDocument>({ ...options, collection: 'jobs', name: 'operation' })

/** @throws TauseError `forbidden` for who may only see it, and in a suspended tenant. */
export const assertMayControl = async ({
  req,
  job,
}: {
  req: PayloadRequest
  job: JobDocument
}): Promise<void> => {
  if (!mayControlJob({ actor: actorOf(req.user), job }))
    throw forbidden(
      'Cancelling and retrying are for whoever started it, for editors and owners of the tenant, and for API keys with the scope "jobs:write".',
    )
  await assertNotSuspended({ req, tenantId: idOf(job.tenant), before: 'changing its operations' })
}
