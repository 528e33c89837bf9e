import type { Payload } from 'payload'
import type { JobStore } from '../store/JobStore'
import { JobCancelledError, LeaseLostError } from './reasons'
import type { RunningJob } from './runJob'

/**
 * Keeps the leases of a worker's running jobs, all in one write, and tells handlers by their signals when
 * a job was cancelled or its lease is lost: by somebody's word, or because no heartbeat could be written
 * for so long that others may have taken it.
 */
export const keepLeases = ({
  payload,
  store,
  running,
  lease,
}: {
  payload: Payload
  store: Pick<JobStore, 'held' | 'extend'>
  running: ReadonlyMap<string, RunningJob>
  /** Milliseconds. */
  lease: number
}): { look: () => void } => {
  let isLooking = false

  const look = async (): Promise<void> => {
    const jobs = [...running.values()]
    const now = performance.now()
    const age = ({ heldSince }: RunningJob): number => now - heldSince
    for (const one of jobs) if (age(one) > lease) lose(one)

    const old = jobs.filter((one) => age(one) > lease / 3 && !one.abort.signal.aborted)
    if (old.length > 0) {
      const leases = old.map(({ job }) => ({ id: job.id, token: job.leaseToken }))
      const held = await store.extend({ leases, until: new Date(Date.now() + lease) })
      for (const one of old)
        if (held.has(one.job.id)) one.heldSince = now
        else lose(one)
    }

    const known = new Map(
      (await store.held(jobs.map(({ job }) => job.id))).map((held) => [held.id, held]),
    )
    for (const one of jobs) {
      // It has ended by itself meanwhile.
      if (!running.has(one.job.id)) continue
      const held = known.get(one.job.id)
      if (held?.token !== one.job.leaseToken) lose(one)
      else if (held.cancelRequested) one.abort.abort(new JobCancelledError())
    }
  }

  const lose = ({ job, abort }: RunningJob): void =>
    abort.abort(new LeaseLostError(`Job ${job.id} is another worker's now.`))

  return {
    look: () => {
      if (isLooking || running.size === 0) return
      isLooking = true
      look()
        .catch((error: unknown) =>
          payload.logger.warn({
            err: error,
            msg: 'No heartbeat could be written for running jobs.',
          }),
        )
        .finally(() => (isLooking = false))
    },
  }
}
