import fc from 'fast-check'
import { naiveRuns } from '../../../tests/helpers/naiveRuns'
import { occurrences } from './occurrences'
import { type Plan, planSchema, WEEKDAYS } from './recurrence'
import { toLocalTime } from './zonedTime'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Midnights (UTC) some days before clocks are put forward and back. */
const CHANGES: Record<string, string[]> = {
  'Europe/Madrid': ['2026-03-26', '2026-10-22'],
  'America/New_York': ['2026-03-05', '2026-10-29'],
  'Australia/Lord_Howe': ['2026-04-02', '2026-10-01'],
  'Africa/Casablanca': ['2026-02-12', '2026-03-19'],
  'Asia/Kathmandu': ['2026-03-26'],
  UTC: ['2026-12-28'],
}

const windows = fc.constantFrom(
  ...Object.entries(CHANGES).flatMap(([timeZone, days]) =>
    days.map((day) => ({ timeZone, from: Date.parse(`${day}T00:00:00Z`) })),
  ),
)

const SPAN = 5 * DAY

const between = (plan: Plan, from: number, to: number): number[] => {
  const times: number[] = []
  for (const { at } of occurrences({ plan, after: new Date(from) })) {
    if (at.getTime() > to) break
    times.push(at.getTime())
  }
  return times
}

const some = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 })

const rules = fc.record({
  freq: fc.constantFrom('hourly' as const, 'daily' as const, 'weekly' as const, 'monthly' as const),
  interval: fc.constantFrom(1, 1, 2, 3, 5),
  byDay: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 }), { nil: undefined }),
})

const starts = fc.record({
  daysBefore: fc.integer({ min: -2, max: 40 }),
  time: fc.integer({ min: 0, max: 1439 }),
})

const inProperty = { numRuns: 25 }

describe('the runs of a plan', () => {
  it('are, for cron expressions, what every minute tells where clocks change', () => {
    fc.assert(
      fc.property(
        windows,
        some(0, 59),
        fc.oneof(fc.constant('*'), some(0, 4), some(0, 23)),
        fc.oneof(fc.constant('*'), some(0, 6)),
        ({ timeZone, from }, minutes, hours, days) => {
          const field = (values: '*' | number[]): string =>
            values === '*' ? '*' : [...values].sort((a, b) => a - b).join(',')
          const plan = planSchema.parse({
            recurrence: {
              type: 'cron',
              expression: `${field(minutes)} ${field(hours)} * * ${field(days)}`,
            },
            start: '2026-01-01T00:00',
            timeZone,
          })
          const isPlanned = (local: number): boolean => {
            const date = new Date(local)
            return (
              minutes.includes(date.getUTCMinutes()) &&
              (hours === '*' || hours.includes(date.getUTCHours())) &&
              (days === '*' || days.includes(date.getUTCDay()))
            )
          }
          const to = from + SPAN
          expect(between(plan, from, to)).toEqual(
            naiveRuns({ timeZone, from, to, isPlanned, twice: hours === '*' }),
          )
        },
      ),
      inProperty,
    )
  }, 60_000)

  it('are, for rules, what every minute tells where clocks change', () => {
    fc.assert(
      fc.property(windows, rules, starts, ({ timeZone, from }, rule, { daysBefore, time }) => {
        const start = from - daysBefore * DAY + time * MINUTE
        const { freq, interval, byDay } = rule
        const plan: Plan = {
          recurrence: { type: 'rule', freq, interval, byDay },
          start: new Date(start).toISOString().slice(0, 16),
          timeZone,
        }
        const monday = (local: number): number =>
          Math.floor(local / DAY) - ((new Date(local).getUTCDay() + 6) % 7)
        const months = (local: number): number =>
          new Date(local).getUTCFullYear() * 12 + new Date(local).getUTCMonth()
        const isPlanned = (local: number): boolean => {
          if (local < start) return false
          const weekday = WEEKDAYS[(new Date(local).getUTCDay() + 6) % 7]!
          const sinceStart = local - start
          const isTimeOfDay = sinceStart % DAY === 0
          if (byDay && !byDay.includes(weekday)) return false
          if (freq === 'hourly') return sinceStart % (interval * HOUR) === 0
          if (freq === 'daily') return sinceStart % (interval * DAY) === 0
          if (freq === 'weekly')
            return (
              isTimeOfDay &&
              ((monday(local) - monday(start)) / 7) % interval === 0 &&
              (byDay !== undefined || new Date(local).getUTCDay() === new Date(start).getUTCDay())
            )
          return (
            isTimeOfDay &&
            (months(local) - months(start)) % interval === 0 &&
            (byDay !== undefined || new Date(local).getUTCDate() === new Date(start).getUTCDate())
          )
        }
        const to = from + SPAN
        const twice = freq === 'hourly' && interval === 1
        expect(between(plan, from, to)).toEqual(naiveRuns({ timeZone, from, to, isPlanned, twice }))
      }),
      inProperty,
    )
  }, 60_000)

  it('go forward, never come twice, and are the same from wherever one begins to look', () => {
    fc.assert(
      fc.property(windows, rules, starts, ({ timeZone, from }, rule, { daysBefore, time }) => {
        const plan: Plan = {
          recurrence: { type: 'rule', ...rule },
          start: new Date(from - daysBefore * DAY + time * MINUTE).toISOString().slice(0, 16),
          timeZone,
        }
        const all = between(plan, from, from + SPAN)
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b))
        for (const at of all.slice(0, 5))
          expect(between(plan, at, from + SPAN)).toEqual(all.filter((one) => one > at))
      }),
      inProperty,
    )
  })

  it('keep local time through a whole year, but for what clocks skip', () => {
    for (const timeZone of Object.keys(CHANGES)) {
      const plan: Plan = {
        recurrence: { type: 'rule', freq: 'daily', interval: 1 },
        start: '2026-01-01T02:15',
        timeZone,
      }
      const from = Date.parse('2026-01-02T00:00Z')
      const shown = between(plan, from, from + 364 * DAY).map((at) =>
        toLocalTime({ instant: new Date(at), timeZone }),
      )
      expect(shown).toHaveLength(364)
      expect(shown.filter((local) => !local.endsWith('T02:15')).length).toBeLessThanOrEqual(1)
    }
  })
})

const firstOf = (plan: unknown, after: string, count: number): string[] => {
  const times: string[] = []
  for (const { at } of occurrences({ plan: planSchema.parse(plan), after: new Date(after) })) {
    times.push(at.toISOString().slice(0, 16))
    if (times.length === count) break
  }
  return times
}

describe('a rule', () => {
  const rule = (more: object, start = '2026-01-31T09:00', timeZone = 'UTC') => ({
    recurrence: { type: 'rule', freq: 'monthly', ...more },
    start,
    timeZone,
  })

  it.each([
    [
      'leaves out months without its day',
      {},
      ['2026-01-31T09:00', '2026-03-31T09:00', '2026-05-31T09:00'],
    ],
    [
      'takes the last day',
      { byMonthDay: [-1] },
      ['2026-01-31T09:00', '2026-02-28T09:00', '2026-03-31T09:00'],
    ],
    [
      'takes the second Tuesday',
      { byDay: ['2TU'] },
      ['2026-02-10T09:00', '2026-03-10T09:00', '2026-04-14T09:00'],
    ],
    [
      'takes the last Friday',
      { byDay: ['-1FR'] },
      ['2026-02-27T09:00', '2026-03-27T09:00', '2026-04-24T09:00'],
    ],
    ['ends after its count', { count: 2 }, ['2026-01-31T09:00', '2026-03-31T09:00']],
    ['ends with its last moment', { until: '2026-03-31T08:59' }, ['2026-01-31T09:00']],
    [
      'skips years without a 29 February',
      { freq: 'yearly', start: 1 },
      ['2028-02-29T09:00', '2032-02-29T09:00'],
    ],
  ])('%s', (_, { start, ...more }: { start?: number } & object, times) => {
    expect(
      firstOf(rule(more, start ? '2028-02-29T09:00' : undefined), '2026-01-01T00:00Z', 3).slice(
        0,
        times.length,
      ),
    ).toEqual(times)
  })

  it('counts from its start, wherever one begins to look', () => {
    const plan = rule({ freq: 'daily', count: 5 })
    expect(firstOf(plan, '2026-02-03T00:00Z', 9)).toEqual(['2026-02-03T09:00', '2026-02-04T09:00'])
    expect(firstOf(plan, '2026-02-05T00:00Z', 9)).toEqual([])
  })

  it('has no run when its days never come', () => {
    expect(
      firstOf(rule({ freq: 'daily', interval: 7, byDay: ['MO'] }), '2026-01-01T00:00Z', 1),
    ).toEqual([])
  })
})

describe('a plan', () => {
  const parse = (recurrence: object, more: object = {}) =>
    planSchema.safeParse({ recurrence, start: '2026-01-01T09:00', timeZone: 'UTC', ...more })
  it.each([
    [{ type: 'cron', expression: '* * * *' }],
    [{ type: 'cron', expression: '61 * * * *' }],
    [{ type: 'cron', expression: '0 0 30 2 *' }],
    [{ type: 'cron', expression: '@daily' }],
    [{ type: 'cron', expression: '* * * * * *' }],
    [{ type: 'rule', freq: 'weekly', byDay: ['XX'] }],
    [{ type: 'rule', freq: 'monthly', byMonthDay: [0] }],
    [{ type: 'rule', freq: 'daily', until: 'tomorrow' }],
    [{ type: 'rule', freq: 'secondly' }],
  ])('is refused with %j', (recurrence) => {
    expect(parse(recurrence).success).toBe(false)
  })

  it('is refused with an unknown zone or an impossible start', () => {
    const daily = { type: 'rule', freq: 'daily' }
    expect(parse(daily).success).toBe(true)
    expect(parse(daily, { timeZone: 'Mars/Olympus' }).success).toBe(false)
    expect(parse(daily, { start: '2026-13-01T09:00' }).success).toBe(false)
  })
})
