import { cronTimes, isEveryHour } from './cronTimes'
import type { Plan } from './recurrence'
import { ruleTimes } from './ruleTimes'
import { zoneOffset } from './zoneOffset'

const DAY = 24 * 60 * 60 * 1000

/** `skipped`: clocks leave out the planned time; `repeated`: they show it twice. */
type ClockChange = 'skipped' | 'repeated'

/** One run to come. */
export type Occurrence = {
  at: Date
  /** The wall-clock time that was planned, as the milliseconds that it would be in UTC. */
  planned: number
  change?: ClockChange
}

/**
 * The runs of a plan after a moment, in order, each once. Local time is kept. A time that clocks skip is
 * taken with the offset from before the change, so that 02:30 becomes 03:30 (RFC 5545, 3.3.5). Of a time
 * that comes twice the first counts, but for what recurs every hour of the clock: there both do.
 *
 * @throws RangeError for an unknown zone.
 */
export function* occurrences({ plan, after }: { plan: Plan; after: Date }): Generator<Occurrence> {
  const { recurrence, timeZone } = plan
  const most = recurrence.type === 'rule' ? (recurrence.count ?? Infinity) : Infinity
  // What is counted is counted from the start.
  const from = most === Infinity ? after.getTime() : -Infinity
  const twice =
    recurrence.type === 'cron'
      ? isEveryHour(recurrence.expression)
      : recurrence.freq === 'hourly' && recurrence.interval === 1
  let counted = 0
  let last = from
  let waiting: Occurrence[] = []

  function* release(): Generator<Occurrence> {
    const ready = waiting.sort((one, other) => one.at.getTime() - other.at.getTime())
    waiting = []
    for (const one of ready) {
      const time = one.at.getTime()
      if (time <= last || counted >= most) continue
      last = time
      counted += 1
      if (time > after.getTime()) yield one
    }
  }

  for (const planned of localTimes(plan, from)) {
    const { found, isNearChange } = instantsOf({ planned, timeZone, twice })
    waiting.push(...found)
    // Around a change, a later wall-clock time may be the earlier instant.
    if (isNearChange) continue
    yield* release()
    if (counted >= most) return
  }
  yield* release()
}

const localTimes = ({ recurrence, start, timeZone }: Plan, after: number): Generator<number> => {
  const first = Date.parse(`${start}:00Z`)
  const from = after === -Infinity ? first : Math.max(first, earliestAfter(after, timeZone))
  return recurrence.type === 'cron'
    ? cronTimes({ expression: recurrence.expression, from })
    : ruleTimes({ rule: recurrence, start: first, from })
}

/** No wall-clock time before this belongs to an instant after `after`. */
const earliestAfter = (after: number, timeZone: string): number => {
  const offset = zoneOffset({ at: after, timeZone })
  const isNearChange = [-2 * DAY, 2 * DAY].some(
    (distance) => zoneOffset({ at: after + distance, timeZone }) !== offset,
  )
  return after + offset - (isNearChange ? 2 * DAY : 0)
}

const instantsOf = ({
  planned,
  timeZone,
  twice,
}: {
  planned: number
  timeZone: string
  twice: boolean
}): { found: Occurrence[]; isNearChange: boolean } => {
  // No zone is further from UTC than a day, and none changes its clocks twice in two.
  const before = zoneOffset({ at: planned - DAY, timeZone })
  const afterwards = zoneOffset({ at: planned + DAY, timeZone })
  const usual = new Date(planned - before)
  if (before === afterwards) return { found: [{ at: usual, planned }], isNearChange: false }
  const shown = [planned - before, planned - afterwards].filter(
    (at) => at + zoneOffset({ at, timeZone }) === planned,
  )
  const [first, second] = shown.map((at) => new Date(at))
  if (!first) return { found: [{ at: usual, planned, change: 'skipped' }], isNearChange: true }
  if (!second) return { found: [{ at: first, planned }], isNearChange: true }
  const both = [first, second].map((at): Occurrence => ({ at, planned, change: 'repeated' }))
  return { found: twice ? both : both.slice(0, 1), isNearChange: true }
}
