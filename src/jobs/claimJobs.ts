import type { JobStore, Line, RunningCount } from './store/JobStore'
import { idOf } from '../core/tenancy/idOf'
import { laneOf } from './line'
import type { JobDocument, JobKind } from './types'
import { createQuota, type Quota } from './quota'
import { takeTurns } from './takeTurns'

/** Lines asked for at a time. */
const PAGE = 100

export type Claimed = {
  jobs: JobDocument[]
  /** The line that was served last: give it to the next claim, which goes on behind it. */
  lane: string
  /** Other workers were faster at some of them: there may be more. */
  contended: boolean
}

/**
 * Claims up to `slots` jobs for `owner`, of kinds it knows, taking turns among the tenants from the line
 * behind `lane` on: however many jobs one tenant has waiting, another's next is at most one slot away.
 * Within a tenant the job with the lowest position goes first. What a limit holds back is passed over.
 *
 * Each job is claimed by one conditional write. Limits over all workers are checked before it, and again
 * after it, when a claim that went over them is given back before anything of it has run: two workers
 * that claim at once never run too many.
 */
export const claimJobs = async ({
  store,
  owner,
  kinds,
  slots,
  lane,
  tenantLimit,
  running,
  lease,
}: {
  store: JobStore
  owner: string
  kinds: ReadonlyMap<string, JobKind>
  slots: number
  lane: string
  /** Jobs of one tenant at a time in all workers together; undefined: no limit. */
  tenantLimit?: number
  /** Jobs of this worker that run, by kind. */
  running: ReadonlyMap<string, number>
  /** Milliseconds. */
  lease: number
}): Promise<Claimed> => {
  const nothing = { jobs: [], lane, contended: false }
  const isOpen = ({ kind }: Line): boolean => {
    const known = kinds.get(kind)
    return known !== undefined && (running.get(kind) ?? 0) < (known.limits?.perWorker ?? Infinity)
  }
  const lines = await findLines({ store, lane, slots, isOpen })
  if (lines.length === 0) return nothing

  const isShared = ({ kind }: { kind: string }): boolean => {
    const { total, perTenant } = kinds.get(kind)?.limits ?? {}
    return tenantLimit !== undefined || total !== undefined || perTenant !== undefined
  }
  const counts = lines.some(isShared) ? await store.countRunning() : []
  const quota = createQuota({ kinds, tenantLimit, counts, running })
  const lanes = [...new Set(lines.map((line) => line.lane))]
  const candidates = await store.heads({
    lines: lines.filter((line) => quota.allows(line)),
    limit: slots - Math.min(slots, lanes.length) + 1,
  })
  const chosen = takeTurns({ candidates, lanes, slots, quota })
  const last = chosen.at(-1)
  if (!last) return nothing
  const until = new Date(Date.now() + lease)
  const jobs = await store.take({ ids: chosen.map(({ id }) => id), owner, until })
  const kept = jobs.some(isShared) ? await keepWithin({ store, jobs, kinds, tenantLimit }) : jobs
  return { jobs: kept, lane: last.lane, contended: jobs.length < chosen.length }
}

/** The lines that may be served, in the order of their turns: those behind `lane`, then from the start. */
const findLines = async ({
  store,
  lane,
  slots,
  isOpen,
}: {
  store: JobStore
  lane: string
  slots: number
  isOpen: (line: Line) => boolean
}): Promise<Line[]> => {
  const found: Line[] = []
  const lanes = new Set<string>()
  // Behind every kind of the line that was served last.
  let after: Line = { lane, kind: lane ? '\u{10FFFF}' : '' }
  let isSecondRound = lane === ''
  for (;;) {
    const page = await store.lines({ after, limit: PAGE })
    for (const line of page) {
      if (isSecondRound && lane && line.lane > lane) return found
      if (lanes.size === slots && !lanes.has(line.lane)) return found
      if (!isOpen(line)) continue
      lanes.add(line.lane)
      found.push(line)
    }
    const end = page.at(-1)
    if (page.length === PAGE && end) {
      after = end
      continue
    }
    if (isSecondRound) return found
    isSecondRound = true
    after = { lane: '', kind: '' }
  }
}

/** Gives back what is over a limit now that other workers' claims are seen as well. */
const keepWithin = async ({
  store,
  jobs,
  kinds,
  tenantLimit,
}: {
  store: JobStore
  jobs: JobDocument[]
  kinds: ReadonlyMap<string, JobKind>
  tenantLimit?: number
}): Promise<JobDocument[]> => {
  const counts: RunningCount[] = await store.countRunning()
  const quota: Quota = createQuota({ kinds, tenantLimit, counts, running: new Map() })
  const over = [...jobs].reverse().filter((job) => quota.giveBack(lineOf(job)))
  if (over.length === 0) return jobs
  await store.giveBack(over.map(({ id, leaseToken }) => ({ id, token: leaseToken })))
  return jobs.filter((job) => !over.includes(job))
}

const lineOf = ({ tenant, kind }: JobDocument): Line => ({ lane: laneOf(idOf(tenant)), kind })
