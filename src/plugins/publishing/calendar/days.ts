import { fromLocalTime, toLocalTime } from '../../../core/schedule/zonedTime'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** A calendar day as `YYYY-MM-DD`; no zone, no clock. */
export type Day = string

export type Mode = 'month' | 'week' | 'list'

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

export const addDays = (day: Day, count: number): Day =>
  asDay(new Date(asDate(day).getTime() + count * DAY))

/** The Monday of the day's week. */
export const weekOf = (day: Day): Day => addDays(day, -((asDate(day).getUTCDay() + 6) % 7))

const addMonths = (day: Day, count: number): Day => {
  const date = asDate(`${day.slice(0, 7)}-01`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return asDay(date)
}

/** The days that a view shows: whole weeks around a month, a week, or a month alone. */
export const daysOf = (mode: Mode, anchor: Day): Day[] => {
  if (mode === 'week') return range(weekOf(anchor), 7)
  const first = `${anchor.slice(0, 7)}-01`
  const last = addDays(addMonths(first, 1), -1)
  if (mode === 'list') return range(first, Number(last.slice(8)))
  const start = weekOf(first)
  const weeks = Math.ceil((asDate(last).getTime() - asDate(start).getTime() + DAY) / (7 * DAY))
  return range(start, weeks * 7)
}

const range = (start: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(start, index))

/** The day before or after in steps of the view. */
export const step = (mode: Mode, anchor: Day, direction: 1 | -1): Day =>
  mode === 'week' ? addDays(anchor, 7 * direction) : addMonths(anchor, direction)

/** The instant at which a day begins on the clocks of a zone, also where they skip midnight. */
export const startOf = (day: Day, timeZone: string): Date =>
  fromLocalTime({ local: `${day}T00:00`, timeZone }) ??
  fromLocalTime({ local: `${day}T01:00`, timeZone }) ??
  asDate(day)

/** `YYYY-MM-DDTHH:mm` on the clocks of a zone. */
export const localOf = (moment: string, timeZone: string): string =>
  toLocalTime({ instant: new Date(moment), timeZone })

/** A time on the clock, moved by days and hours of the clock. */
export const moveLocal = (
  local: string,
  { days = 0, hours = 0 }: { days?: number; hours?: number },
): string =>
  new Date(new Date(`${local}:00Z`).getTime() + days * DAY + hours * HOUR)
    .toISOString()
    .slice(0, 16)
