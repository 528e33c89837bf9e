import type { Payload } from 'payload'
import type { KnownActors } from '../actorRequest'
import { claimJobs } from '../claimJobs'
import { endDeadLeases, leaseOwner } from '../deadLeases'
import { signals } from '../signals'
import { openJobStore } from '../store/openJobStore'
import type { JobDocument, JobKind } from '../types'
import { LEASE } from '../underLease'
import { grouped } from './grouped'
import { keepLeases } from './keepLeases'
import { WorkerStopsError } from './reasons'
import { type RunningJob, runJob } from './runJob'

const SECOND = 1000

/** How often an idle worker looks without being woken, and every worker for cancelled jobs. Milliseconds. */
const POLL = 1 * SECOND

/** How often it looks for leases of others that have ended. Milliseconds. */
const SWEEP = 5 * SECOND

/** Jobs at a time unless told otherwise. */
const CONCURRENCY = 4

export type Worker = {
  /** Looks for jobs now. */
  wake: () => void
  /** Lets running jobs end (or gives them back after `timeout` milliseconds) and claims no more. */
  stop: (timeout?: number) => Promise<void>
}

export type WorkerOptions = {
  payload: Payload
  kinds: readonly JobKind[]
  /** @default 4 */
  concurrency?: number
  /** Jobs of one tenant at a time in all workers together. @default no limit */
  tenantLimit?: number
  /** How long a claim holds without a heartbeat, in milliseconds. @default 30 s */
  lease?: number
  /** Between two looks without being woken, in milliseconds; less than a third of the lease. @default 1 s */
  poll?: number
  /** Called when all slots were filled: there may be work left for other workers. */
  onFull?: () => void
}

/** Claims jobs and runs them, `concurrency` at a time, until stopped. */
export const startWorker = ({
  payload,
  kinds,
  concurrency = CONCURRENCY,
  tenantLimit,
  lease = LEASE,
  poll = POLL,
  onFull,
}: WorkerOptions): Worker => {
  const store = openJobStore(payload)
  const owner = leaseOwner()
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]))
  const running = new Map<string, RunningJob>()
  const ends = new Set<Promise<void>>()
  const ofKind = new Map<string, number>()
  const succeed = grouped(store.succeed)
  const leases = keepLeases({ payload, store, running, lease })
  let stopped = false
  let filling = false
  let filled: Promise<void> = Promise.resolve()
  let again = false
  let lane = ''
  let promoted = 0
  let swept = 0

  const start = (job: JobDocument, actors: KnownActors): void => {
    const kind = byKind.get(job.kind)
    if (!kind) return
    const one: RunningJob = { job, abort: new AbortController(), heldSince: performance.now() }
    running.set(job.id, one)
    ofKind.set(job.kind, (ofKind.get(job.kind) ?? 0) + 1)
    const end = runJob({ payload, running: one, kind, actors, succeed }).finally(() => {
      running.delete(job.id)
      ends.delete(end)
      ofKind.set(job.kind, (ofKind.get(job.kind) ?? 1) - 1)
      wake()
    })
    ends.add(end)
  }

  const prepare = async (): Promise<void> => {
    const now = Date.now()
    if (now - swept >= SWEEP) {
      swept = now
      await store.reclaim({ before: new Date(now) })
      await endDeadLeases(store)
    }
    if (now - promoted >= POLL / 2) {
      promoted = now
      await store.promote(new Date(now))
    }
  }

  const fill = async (): Promise<void> => {
    filling = true
    try {
      do {
        again = false
        await prepare()
        while (!stopped && running.size < concurrency) {
          const slots = concurrency - running.size
          const request = { store, owner, kinds: byKind, slots, lane, tenantLimit, lease }
          const claimed = await claimJobs({ ...request, running: ofKind })
          lane = claimed.lane
          const actors: KnownActors = new Map()
          for (const job of claimed.jobs) start(job, actors)
          if (claimed.jobs.length < slots && !claimed.contended) break
          if (running.size >= concurrency) onFull?.()
        }
      } while (again && !stopped)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The worker could not claim a job; it tries again.' })
    } finally {
      filling = false
    }
  }

  const wake = (): void => {
    if (stopped) return
    if (filling) again = true
    else filled = fill()
  }
  const look = (): void => {
    wake()
    leases.look()
  }
  signals.on('job', wake)
  signals.on('cancel', leases.look)
  const looking = setInterval(look, poll)
  wake()

  return {
    wake,
    stop: async (timeout = 10 * SECOND) => {
      stopped = true
      clearInterval(looking)
      signals.off('job', wake)
      // A claim that is under way may still bring a job.
      await filled
      const keep = setInterval(leases.look, POLL)
      const timer = setTimeout(() => {
        for (const { abort } of running.values()) abort.abort(new WorkerStopsError())
      }, timeout)
      await Promise.allSettled([...ends])
      clearTimeout(timer)
      clearInterval(keep)
      signals.off('cancel', leases.look)
    },
  }
}
