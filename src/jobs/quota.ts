import type { Line, RunningCount } from './store/JobStore'
import type { JobKind } from './types'

/** Counts jobs against the limits of their kinds and tenants. */
export type Quota = {
  /** Whether one more of this line may run. */
  allows: (line: Line) => boolean
  /** One more runs. */
  add: (line: Line) => void
  /** When more run than may: takes one of this line away, and says so. */
  giveBack: (line: Line) => boolean
}

/** `counts` are of all workers, `running` is this worker's own, by kind. */
export const createQuota = ({
  kinds,
  tenantLimit = Infinity,
  counts,
  running,
}: {
  kinds: ReadonlyMap<string, JobKind>
  tenantLimit?: number
  counts: readonly RunningCount[]
  running: ReadonlyMap<string, number>
}): Quota => {
  const used = new Map<string, number>()
  const bump = (key: string, by: number): void => void used.set(key, (used.get(key) ?? 0) + by)
  const bumpAll = ({ lane, kind }: Line, by: number): void => {
    for (const key of [`tenant ${lane}`, `kind ${kind}`, `line ${lane} ${kind}`]) bump(key, by)
  }
  for (const { lane, kind, count } of counts) bumpAll({ lane, kind }, count)
  for (const [kind, count] of running) bump(`worker ${kind}`, count)

  const room = ({ lane, kind }: Line): number => {
    const {
      total = Infinity,
      perTenant = Infinity,
      perWorker = Infinity,
    } = kinds.get(kind)?.limits ?? {}
    const left = (limit: number, key: string): number => limit - (used.get(key) ?? 0)
    return Math.min(
      left(tenantLimit, `tenant ${lane}`),
      left(total, `kind ${kind}`),
      left(perTenant, `line ${lane} ${kind}`),
      left(perWorker, `worker ${kind}`),
    )
  }
  return {
    allows: (line) => room(line) > 0,
    add: (line) => {
      bumpAll(line, 1)
      bump(`worker ${line.kind}`, 1)
    },
    giveBack: (line) => {
      if (room(line) >= 0) return false
      bumpAll(line, -1)
      return true
    },
  }
}
