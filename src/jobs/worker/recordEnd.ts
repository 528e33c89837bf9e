import type { Payload } from 'payload'
import { isTauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { backoff } from '../backoff'
import { CANCELLED } from '../cancelled'
import { placeInLine } from '../line'
import { openJobStore } from '../store/openJobStore'
import type { JobDocument, JobError, JobKind } from '../types'
import { writeUnderLease } from '../underLease'
import { JobCancelledError, PassingError, WorkerStopsError } from './reasons'

type End = {
  payload: Payload
  job: JobDocument
  kind: JobKind
  /** What ended it. */
  reason: unknown
  /** What the handler threw. */
  error: unknown
}

/** Writes how a job ended that did not succeed: given back, cancelled, to be tried again, or failed for good. */
export const recordEnd = async (end: End): Promise<void> => {
  const { payload, job, kind, reason } = end
  // A stop is not the job's failure: whoever comes next takes it at once.
  if (reason instanceof WorkerStopsError)
    return openJobStore(payload).giveBack([{ id: job.id, token: job.leaseToken }])
  if (reason instanceof JobCancelledError)
    return rest({ payload, job, kind, state: 'cancelled', error: CANCELLED })
  await fail(end)
}

const fail = async ({ payload, job, kind, error }: End): Promise<void> => {
  const described = describeError(error, job)
  if (!isTauseError(error))
    payload.logger.error({
      err: error,
      msg: `Job ${job.id} (${job.kind}), attempt ${job.attempts}`,
    })
  if (isTauseError(error) || job.attempts >= job.maxAttempts)
    return rest({ payload, job, kind, state: 'failed', error: described })
  const runAt = new Date(Date.now() + backoff(job.attempts))
  const place = placeInLine({ tenantId: idOf(job.tenant), priority: job.priority, runAt })
  await writeUnderLease({
    payload,
    job,
    data: { state: 'queued', error: described, leaseUntil: null, ...place },
  })
}

const rest = async ({
  payload,
  job,
  kind,
  state,
  error,
}: {
  payload: Payload
  job: JobDocument
  kind: JobKind
  state: 'failed' | 'cancelled'
  error: JobError
}): Promise<void> => {
  // Whose lease is lost must not bring to rest what another worker is doing now.
  if (!(await writeUnderLease({ payload, job, data: { heartbeatAt: new Date().toISOString() } })))
    return
  // Before the job's own state: a crash in between must find the job still to be finished.
  await kind.onFailed?.({ payload, job, error })
  await writeUnderLease({
    payload,
    job,
    data: {
      state,
      error,
      leaseUntil: null,
      cancelRequestedAt: null,
      finishedAt: new Date().toISOString(),
    },
  })
}

const describeError = (thrown: unknown, job: JobDocument): JobError => {
  const error = thrown instanceof PassingError ? thrown.cause : thrown
  return isTauseError(error)
    ? { code: error.code, message: error.message, issues: error.issues }
    : {
        code: 'internal',
        // The cause may name tables, paths or other tenants; it stands in the server's log.
        message: `Something unexpected went wrong in job ${job.id}. Try again; if it stays, ask an administrator to look for this id in the log.`,
      }
}
