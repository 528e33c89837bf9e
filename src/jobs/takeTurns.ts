import type { Quota } from './quota'
import type { Candidate } from './store/JobStore'

/**
 * Chooses up to `slots` jobs, one of each line in turns; within a line the lowest position first, passing
 * over what the quota holds back.
 */
export const takeTurns = ({
  candidates,
  lanes,
  slots,
  quota,
}: {
  candidates: readonly Candidate[]
  /** In the order of their turns. */
  lanes: readonly string[]
  slots: number
  quota: Pick<Quota, 'allows' | 'add'>
}): Candidate[] => {
  const waiting = new Map<string, Candidate[]>(lanes.map((lane) => [lane, []]))
  for (const candidate of [...candidates].sort((a, b) => a.position - b.position))
    waiting.get(candidate.lane)?.push(candidate)
  const chosen: Candidate[] = []
  for (let served = true; served && chosen.length < slots;) {
    served = false
    for (const line of waiting.values()) {
      if (chosen.length === slots) break
      const index = line.findIndex((candidate) => quota.allows(candidate))
      const [next] = index < 0 ? [] : line.splice(index, 1)
      if (!next) continue
      quota.add(next)
      chosen.push(next)
      served = true
    }
  }
  return chosen
}
