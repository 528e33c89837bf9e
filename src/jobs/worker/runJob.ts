import { createLocalReq, type Payload } from 'payload'
import { TauseError } from '../../core/errors'
import { actorRequest, type KnownActors } from '../actorRequest'
import type { JobDocument, JobKind } from '../types'
import { writeUnderLease } from '../underLease'
import { JobCancelledError, LeaseLostError } from './reasons'
import { recordEnd } from './recordEnd'

export type RunningJob = {
  job: JobDocument
  abort: AbortController
  /** When its lease was taken or extended last, on this process's own clock. Milliseconds. */
  heldSince: number
}

/** Runs one claimed job to its end and writes how it ended, under its lease. Never throws. */
export const runJob = async ({
  payload,
  running: { job, abort },
  kind,
  actors,
  succeed,
}: {
  payload: Payload
  running: RunningJob
  kind: JobKind
  actors: KnownActors
  succeed: (done: { id: string; token: number; result: unknown }) => Promise<boolean>
}): Promise<void> => {
  try {
    if (job.cancelRequestedAt) abort.abort(new JobCancelledError())
    const result = await run({ payload, job, abort, kind, actors })
    if (!(await succeed({ id: job.id, token: job.leaseToken, result })))
      payload.logger.warn({ msg: `Job ${job.id} ended, but its lease had been lost before.` })
  } catch (error) {
    // What a handler throws once it was told to end, is its way of ending.
    const reason: unknown = abort.signal.aborted ? abort.signal.reason : error
    if (reason instanceof LeaseLostError) return
    await recordEnd({ payload, job, kind, reason, error }).catch((cause: unknown) =>
      payload.logger.error({ err: cause, msg: `Job ${job.id}: its end could not be recorded.` }),
    )
  }
}

const run = async ({
  payload,
  job,
  abort,
  kind,
  actors,
}: {
  payload: Payload
  job: JobDocument
  abort: AbortController
  kind: JobKind
  actors: KnownActors
}): Promise<unknown> => {
  if (job.attempts > job.maxAttempts)
    throw new TauseError({
      code: 'worker_lost',
      status: 500,
      message: 'Its worker ended without a word each time it was tried.',
    })
  const req = kind.system
    ? await createLocalReq({}, payload)
    : await actorRequest({ payload, job, known: actors })
  abort.signal.throwIfAborted()
  return kind.run({
    payload,
    req,
    job,
    input: job.payload,
    signal: abort.signal,
    progress: async (progress) => {
      abort.signal.throwIfAborted()
      if (await writeUnderLease({ payload, job, data: { progress } })) return
      const lost = new LeaseLostError(`Job ${job.id} is another worker's now.`)
      abort.abort(lost)
      throw lost
    },
  })
}
