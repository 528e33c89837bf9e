import { occurrences } from './occurrences'
import type { Plan } from './recurrence'
import { zoneOffset } from './zoneOffset'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

/**
 * Why a run's time is worth a word: `skipped`: clocks leave out the planned time; `repeated`: they show
 * it twice; `changed`: they were changed since the run before.
 */
export type RunNote = 'skipped' | 'repeated' | 'changed'

export type PreviewedRun = {
  /** ISO 8601 in UTC. */
  at: string
  /** What clocks of the zone show then, `YYYY-MM-DDTHH:mm`. */
  local: string
  /** The zone's distance from UTC then, e.g. `+02:00`. */
  offset: string
  /** What was planned, where clocks show something else. */
  planned: string | null
  note: RunNote | null
}

/** The next runs of a plan, at most `count`. */
export const previewRuns = ({
  plan,
  after,
  count = 10,
  until,
}: {
  plan: Plan
  after: Date
  count?: number
  /** None later than this. */
  until?: Date
}): PreviewedRun[] => {
  const runs: PreviewedRun[] = []
  let offsetBefore = zoneOffset({ at: after.getTime(), timeZone: plan.timeZone })
  for (const { at, planned, change } of occurrences({ plan, after })) {
    if (until && at > until) break
    const offset = zoneOffset({ at: at.getTime(), timeZone: plan.timeZone })
    const shown = at.getTime() + offset
    runs.push({
      at: at.toISOString(),
      local: localText(shown),
      offset: offsetText(offset),
      planned: shown === planned ? null : localText(planned),
      note: change ?? (offset === offsetBefore ? null : 'changed'),
    })
    offsetBefore = offset
    if (runs.length >= count) break
  }
  return runs
}

const localText = (time: number): string => new Date(time).toISOString().slice(0, 16)

const offsetText = (offset: number): string => {
  const sign = offset < 0 ? '-' : '+'
  const [hours, minutes] = [Math.floor(Math.abs(offset) / HOUR), (Math.abs(offset) % HOUR) / MINUTE]
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
