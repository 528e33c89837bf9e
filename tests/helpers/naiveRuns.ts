import { zoneOffset } from '../../src/core/schedule/zoneOffset'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** No zone changes its clocks but at a quarter of an hour. */
const QUARTER = 15 * MINUTE

const offsets = new Map<string, number>()

const offsetOf = (at: number, timeZone: string): number => {
  const quarter = Math.floor(at / QUARTER)
  const key = `${timeZone} ${quarter}`
  const known = offsets.get(key) ?? zoneOffset({ at: quarter * QUARTER, timeZone })
  offsets.set(key, known)
  return known
}

/**
 * The rules of schedules, applied to every minute of a window alone: what clocks show is planned, and
 * this is the first time they show it (or every hour counts); or clocks have skipped what is planned, and
 * would show it now had they not been changed. Instants in milliseconds.
 */
export const naiveRuns = ({
  timeZone,
  from,
  to,
  isPlanned,
  twice,
}: {
  timeZone: string
  /** Not itself. */
  from: number
  to: number
  /** Of a wall-clock time, as the milliseconds that it would be in UTC. */
  isPlanned: (local: number) => boolean
  /** Times that come twice count twice. */
  twice: boolean
}): number[] => {
  const times: number[] = []
  for (let at = from + MINUTE; at <= to; at += MINUTE) {
    const offset = offsetOf(at, timeZone)
    const yesterday = offsetOf(at - DAY, timeZone)
    const local = at + offset
    const earlier = local - yesterday
    const isSecond = earlier < at && offsetOf(earlier, timeZone) === yesterday
    const unchanged = at + yesterday
    const shownAt = unchanged - offset
    const isSkipped = offset > yesterday && offsetOf(shownAt, timeZone) !== offset
    if ((isPlanned(local) && (twice || !isSecond)) || (isSkipped && isPlanned(unchanged)))
      times.push(at)
  }
  return times
}
