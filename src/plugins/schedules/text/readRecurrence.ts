import { type Recurrence, type RecurrenceRule, WEEKDAYS } from '../../../core/schedule/recurrence'
import { readCron } from './readCron'
import type { TextKey, Translate } from './useText'

/** Monday, 5 January 2026, in UTC: a week to take names from. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY = 24 * 60 * 60 * 1000

/** The name of a day, Monday being 0. */
export const weekdayName = (
  index: number,
  language: string,
  width: 'long' | 'short' | 'narrow' = 'long',
): string =>
  new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    MONDAY + index * DAY,
  )

const EACH: Record<RecurrenceRule['freq'], [TextKey, TextKey]> = {
  hourly: ['readHourly', 'readEveryHours'],
  daily: ['readDaily', 'readEveryDays'],
  weekly: ['readWeekly', 'readEveryWeeks'],
  monthly: ['readMonthly', 'readEveryMonths'],
  yearly: ['readYearly', 'readEveryYears'],
}

/** A recurrence in words. */
export const readRecurrence = ({
  recurrence,
  start,
  t,
  language,
}: {
  recurrence: Recurrence
  /** Wall-clock time. */
  start: string
  t: Translate
  language: string
}): string => {
  if (recurrence.type === 'cron') return readCron(recurrence.expression, language)
  const { freq, interval, count, until } = recurrence
  const time = start.slice(11)
  const [one, many] = EACH[freq]
  const parts = [
    t(interval > 1 ? many : one, { count: interval, time, minute: Number(time.slice(3)) }),
    ...daysText({ rule: recurrence, start, t, language }),
    ...(count ? [t('readCount_', { count })] : []),
    ...(until ? [t('readUntil', { moment: momentText(until, language) })] : []),
  ]
  const text = parts.join(', ')
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

const daysText = ({
  rule: { freq, byDay, byMonthDay },
  start,
  t,
  language,
}: {
  rule: RecurrenceRule
  start: string
  t: Translate
  language: string
}): string[] => {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const date = new Date(`${start}:00Z`)
  if (byDay)
    return [t('readDays', { days: list.format(byDay.map((day) => dayText(day, t, language))) })]
  if (byMonthDay?.length === 1 && byMonthDay[0] === -1) return [t('readMonthLast')]
  if (byMonthDay) return [t('readMonthDays', { days: list.format(byMonthDay.map(String)) })]
  if (freq === 'monthly') return [t('readMonthDays', { days: date.getUTCDate() })]
  if (freq === 'weekly')
    return [t('readDays', { days: weekdayName((date.getUTCDay() + 6) % 7, language) })]
  if (freq === 'yearly')
    return [
      t('readYearDate', {
        date: new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        }).format(date),
      }),
    ]
  return []
}

/** `MO`, `2TU` or `-1FR` in words. */
const dayText = (byDay: string, t: Translate, language: string): string => {
  const weekday = weekdayName(WEEKDAYS.indexOf(byDay.slice(-2) as never), language)
  const nth = byDay.slice(0, -2)
  if (nth === '') return weekday
  if (nth === '-1') return t('monthLastWeekday', { weekday }).toLocaleLowerCase(language)
  const names: Record<string, TextKey> = { 1: 'nth1', 2: 'nth2', 3: 'nth3', 4: 'nth4' }
  const name = names[nth]
  return name
    ? t('monthNth', { nth: t(name), weekday }).toLocaleLowerCase(language)
    : `${nth} ${weekday}`
}

const momentText = (local: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${local}:00Z`))
