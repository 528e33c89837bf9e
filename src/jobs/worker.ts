import type { Payload } from 'payload'
import { isTauseError, TauseError } from '../core/errors'
import { actorRequest } from './actorRequest'
import { claim, heartbeat, LEASE, writeUnderLease } from './claim'
import { endDeadLeases, leaseOwner } from './deadLeases'
import { signals } from './signals'
import type { JobDocument, JobError, JobKind } from './types'

const SECOND = 1000

/** How often an idle worker looks without being woken. Milliseconds. */
const POLL = 1 * SECOND

const HEARTBEAT = LEASE / 3

/** First retry comes after about this long, each later one after twice as long. Milliseconds. */
const BACKOFF = 2 * SECOND
const MAX_BACKOFF = 5 * 60 * SECOND

export type Worker = {
  /** Lets running jobs end (or gives them back after `timeout` milliseconds) and claims no more. */
  stop: (timeout?: number) => Promise<void>
}

class LeaseLostError extends Error {}
class WorkerStopsError extends Error {}

/** Claims jobs and runs them, `concurrency` at a time, until stopped. */
export const startWorker = ({
  payload,
  kinds,
  concurrency = 2,
}: {
  payload: Payload
  kinds: readonly JobKind[]
  concurrency?: number
}): Worker => {
  const owner = leaseOwner()
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]))
  const running = new Map<string, { done: Promise<void>; abort: AbortController }>()
  let stopped = false
  let filling = false
  let filled: Promise<void> = Promise.resolve()
  let again = false

  const fill = async (): Promise<void> => {
    filling = true
    try {
      do {
        again = false
        while (!stopped && running.size < concurrency) {
          const job = await claim({ payload, owner })
          if (!job) break
          const abort = new AbortController()
          const done = runJob({ payload, job, kind: byKind.get(job.kind), abort }).finally(() => {
            running.delete(job.id)
            wake()
          })
          running.set(job.id, { done, abort })
        }
      } while (again && !stopped)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The worker could not claim a job; it tries again.' })
    } finally {
      filling = false
    }
  }

  const wake = (): void => {
    if (filling) again = true
    else filled = fill()
  }
  signals.on('job', wake)
  const poll = setInterval(wake, POLL)
  wake()
  endDeadLeases({ payload }).then(
    (count) => count > 0 && wake(),
    (error: unknown) =>
      payload.logger.warn({ err: error, msg: 'Jobs of ended processes wait for their leases.' }),
  )

  return {
    stop: async (timeout = 10 * SECOND) => {
      stopped = true
      clearInterval(poll)
      signals.off('job', wake)
      // A claim that is under way may still bring a job.
      await filled
      const timer = setTimeout(() => {
        for (const { abort } of running.values()) abort.abort(new WorkerStopsError())
      }, timeout)
      await Promise.allSettled([...running.values()].map(({ done }) => done))
      clearTimeout(timer)
    },
  }
}

const runJob = async ({
  payload,
  job,
  kind,
  abort,
}: {
  payload: Payload
  job: JobDocument
  kind: JobKind | undefined
  abort: AbortController
}): Promise<void> => {
  const beat = setInterval(() => {
    heartbeat(payload, job).then(
      (held) => held || abort.abort(new LeaseLostError()),
      (error: unknown) =>
        payload.logger.warn({ err: error, msg: `No heartbeat for job ${job.id}.` }),
    )
  }, HEARTBEAT)
  try {
    if (!kind) throw new Error(`No worker here knows jobs of kind "${job.kind}".`)
    if (job.attempts > job.maxAttempts)
      throw new TauseError({
        code: 'worker_lost',
        status: 500,
        message: 'Its worker ended without a word each time it was tried.',
      })
    const req = await actorRequest({ payload, job })
    const result = await kind.run({
      payload,
      req,
      job,
      input: job.payload,
      signal: abort.signal,
      progress: async (progress) => {
        abort.signal.throwIfAborted()
        if (!(await writeUnderLease({ payload, job, data: { progress } }))) {
          abort.abort(new LeaseLostError())
          throw new LeaseLostError(`Job ${job.id} is another worker's now.`)
        }
      },
    })
    await writeUnderLease({
      payload,
      job,
      data: {
        state: 'succeeded',
        result: result ?? null,
        error: null,
        leaseUntil: null,
        finishedAt: new Date().toISOString(),
        progress: { percent: 100, step: 'done' },
      },
    })
  } catch (error) {
    if (error instanceof LeaseLostError) return
    const recorded =
      error instanceof WorkerStopsError
        ? giveBack({ payload, job })
        : recordFailure({ payload, job, kind, error })
    await recorded.catch((cause: unknown) =>
      payload.logger.error({
        err: cause,
        msg: `Job ${job.id}: its failure could not be recorded.`,
      }),
    )
  } finally {
    clearInterval(beat)
  }
}

/** A stop is not the job's failure: the attempt does not count, and whoever comes next takes it at once. */
const giveBack = async ({
  payload,
  job,
}: {
  payload: Payload
  job: JobDocument
}): Promise<void> => {
  const data = { state: 'queued', attempts: job.attempts - 1, leaseUntil: null }
  await writeUnderLease({ payload, job, data })
}

const recordFailure = async ({
  payload,
  job,
  kind,
  error,
}: {
  payload: Payload
  job: JobDocument
  kind: JobKind | undefined
  error: unknown
}): Promise<void> => {
  const described = describeError(error, job)
  const final = isTauseError(error) || job.attempts >= job.maxAttempts
  if (!isTauseError(error))
    payload.logger.error({
      err: error,
      msg: `Job ${job.id} (${job.kind}), attempt ${job.attempts}`,
    })
  if (final) {
    // Whose lease is lost must not bring to rest what another worker is doing now.
    if (!(await heartbeat(payload, job))) return
    // Before the job's own state: a crash in between must find the job still to be finished.
    await kind?.onFailed?.({ payload, job, error: described })
    await writeUnderLease({
      payload,
      job,
      data: {
        state: 'failed',
        error: described,
        leaseUntil: null,
        finishedAt: new Date().toISOString(),
      },
    })
    return
  }
  const delay = Math.min(MAX_BACKOFF, BACKOFF * 2 ** (job.attempts - 1)) * (0.5 + Math.random())
  await writeUnderLease({
    payload,
    job,
    data: {
      state: 'queued',
      error: described,
      leaseUntil: null,
      runAt: new Date(Date.now() + delay).toISOString(),
    },
  })
}

const describeError = (error: unknown, job: JobDocument): JobError =>
  isTauseError(error)
    ? { code: error.code, message: error.message, issues: error.issues }
    : {
        code: 'internal',
        // The cause may name tables, paths or other tenants; it stands in the server's log.
        message: `Something unexpected went wrong in job ${job.id}. Try again; if it stays, ask an administrator to look for this id in the log.`,
      }
