import { type RecurrenceRule, WEEKDAYS, type Weekday } from './recurrence'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** A rule that has had no time for so long has none any more. Milliseconds. */
const HORIZON = 30 * 366 * DAY

/**
 * The wall-clock times of a rule from `from` on, in order, each as the milliseconds that it would be in
 * UTC. `count` is not looked at: it counts runs, and where clocks change a time may have none or two.
 */
export function* ruleTimes({
  rule,
  start,
  from,
}: {
  rule: RecurrenceRule
  /** Of the first time at the earliest: its time of day and its days are the rule's. */
  start: number
  from: number
}): Generator<number> {
  const until = rule.until === undefined ? Infinity : Date.parse(`${rule.until}:00Z`)
  const earliest = Math.max(start, from)
  let last = earliest
  for (let period = firstPeriod({ rule, start, from }); ; period += 1) {
    const { begins, times } = timesOf({ rule, start, period })
    if (begins > until || begins > last + HORIZON) return
    for (const time of times) {
      if (time < earliest) continue
      if (time > until) return
      last = time
      yield time
    }
  }
}

type At = { rule: RecurrenceRule; start: number; period: number }

const firstPeriod = ({ rule, start, from }: Omit<At, 'period'> & { from: number }): number => {
  const { freq, interval } = rule
  if (from <= start) return 0
  const months = (new Date(from).getUTCFullYear() - new Date(start).getUTCFullYear()) * 12
  const passed = {
    hourly: (from - start) / HOUR,
    daily: (from - start) / DAY,
    weekly: (from - start) / WEEK,
    monthly: months + new Date(from).getUTCMonth() - new Date(start).getUTCMonth(),
    yearly: months / 12,
  }[freq]
  return Math.max(0, Math.floor(passed / interval) - 1)
}

const timesOf = (at: At): { begins: number; times: number[] } => {
  const { rule, start, period } = at
  const step = period * rule.interval
  switch (rule.freq) {
    case 'hourly':
    case 'daily': {
      const time = start + step * (rule.freq === 'hourly' ? HOUR : DAY)
      return { begins: time, times: isOnDay(rule, time) ? [time] : [] }
    }
    case 'weekly': {
      const monday = start - weekdayOf(start) * DAY + step * WEEK
      const days = rule.byDay?.map((day) => WEEKDAYS.indexOf(weekdayIn(day))) ?? [weekdayOf(start)]
      const times = unique(days.map((day) => monday + day * DAY)).filter((time) =>
        hasMonthDay(rule, time),
      )
      return { begins: monday, times }
    }
    default: {
      const first = new Date(start)
      const month = first.getUTCMonth() + (rule.freq === 'monthly' ? step : 0)
      const year = first.getUTCFullYear() + (rule.freq === 'yearly' ? step : 0)
      const midnight = Date.UTC(year, month, 1)
      const timeOfDay = start - Math.floor(start / DAY) * DAY
      const days = daysOfMonth(rule, midnight, first.getUTCDate())
      return {
        begins: midnight,
        times: days.map((day) => midnight + (day - 1) * DAY + timeOfDay),
      }
    }
  }
}

/** Days (1–31) of a month that a monthly or yearly rule names; without any, the start's own. */
const daysOfMonth = (rule: RecurrenceRule, midnight: number, startDay: number): number[] => {
  const length = lengthOfMonth(midnight)
  const all = Array.from({ length }, (_, index) => index + 1)
  if (!rule.byDay && !rule.byMonthDay) return all.filter((day) => day === startDay)
  return all.filter((day) => {
    const time = midnight + (day - 1) * DAY
    return hasMonthDay(rule, time) && (rule.byDay?.some((one) => isNth(one, time)) ?? true)
  })
}

const isOnDay = (rule: RecurrenceRule, time: number): boolean =>
  hasMonthDay(rule, time) &&
  (rule.byDay?.some((day) => weekdayIn(day) === WEEKDAYS[weekdayOf(time)]) ?? true)

const hasMonthDay = ({ byMonthDay }: RecurrenceRule, time: number): boolean => {
  if (!byMonthDay) return true
  const day = new Date(time).getUTCDate()
  return byMonthDay.includes(day) || byMonthDay.includes(day - lengthOfMonth(time) - 1)
}

/** Whether a day of a month is, say, its second Tuesday (`2TU`), its last (`-1TU`), or any (`TU`). */
const isNth = (byDay: string, time: number): boolean => {
  if (weekdayIn(byDay) !== WEEKDAYS[weekdayOf(time)]) return false
  const nth = Number(byDay.slice(0, -2))
  if (nth === 0) return true
  const day = new Date(time).getUTCDate()
  return nth > 0
    ? Math.ceil(day / 7) === nth
    : Math.ceil((lengthOfMonth(time) - day + 1) / 7) === -nth
}

const weekdayIn = (byDay: string): Weekday => byDay.slice(-2) as Weekday

/** Monday is 0. */
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7

const lengthOfMonth = (time: number): number => {
  const date = new Date(time)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}

const unique = (times: readonly number[]): number[] =>
  [...new Set(times)].sort((one, other) => one - other)
