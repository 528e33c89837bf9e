import fc from 'fast-check'
import { dueRuns, type Misfire } from './dueRuns'
import { previewRuns } from './previewRuns'
import type { Plan } from './recurrence'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const hourly: Plan = {
  recurrence: { type: 'cron', expression: '0 * * * *' },
  start: '2026-01-01T00:00',
  timeZone: 'UTC',
}

const decide = (misfire: Misfire, from: string, to: string, grace = 10 * MINUTE) => {
  const { run, missed } = dueRuns({
    plan: hourly,
    from: new Date(from),
    to: new Date(to),
    misfire,
    grace,
  })
  const hour = (at: Date): number => at.getUTCHours()
  return {
    run: run.map(({ at, late }) => (late ? `late ${hour(at)}` : hour(at))),
    missed: missed.map(hour),
  }
}

describe('what is due', () => {
  it('is every run that is no later than the grace, whatever the policy', () => {
    for (const policy of ['skip', 'fireOnce'] as const)
      expect(decide({ policy }, '2026-06-01T04:59Z', '2026-06-01T06:05Z', 2 * HOUR)).toEqual({
        run: [5, 6],
        missed: [],
      })
  })

  it('is nothing of what was missed, when that is to be skipped', () => {
    expect(decide({ policy: 'skip' }, '2026-06-01T01:30Z', '2026-06-01T05:30Z')).toEqual({
      run: [],
      missed: [2, 3, 4, 5],
    })
  })

  it('is one run for all that was missed, or the one that comes in time anyway', () => {
    const policy = { policy: 'fireOnce' } as const
    expect(decide(policy, '2026-06-01T01:30Z', '2026-06-01T05:30Z')).toEqual({
      run: ['late 5'],
      missed: [2, 3, 4],
    })
    expect(decide(policy, '2026-06-01T01:30Z', '2026-06-01T05:05Z')).toEqual({
      run: [5],
      missed: [2, 3, 4],
    })
  })

  it('is the latest ones of what was missed, in order, when they are to be made up for', () => {
    expect(decide({ policy: 'catchUp', max: 2 }, '2026-06-01T01:30Z', '2026-06-01T05:05Z')).toEqual(
      { run: ['late 3', 'late 4', 5], missed: [2] },
    )
  })

  it('has no end of missed runs after a year without a worker', () => {
    const found = dueRuns({
      plan: { ...hourly, recurrence: { type: 'cron', expression: '* * * * *' } },
      from: new Date('2025-06-01T00:00Z'),
      to: new Date('2026-06-01T00:00Z'),
      misfire: { policy: 'fireOnce' },
      grace: 0,
    })
    expect(found.run).toEqual([{ at: new Date('2026-06-01T00:00Z'), late: false }])
    expect(found.missed).toHaveLength(20)
  })

  it('is each run once, however the time is cut into windows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 10 }), (cuts) => {
        const plan: Plan = {
          recurrence: { type: 'cron', expression: '*/20 * * * *' },
          start: '2026-01-01T00:00',
          timeZone: 'Europe/Madrid',
        }
        let from = Date.parse('2026-10-24T22:00Z')
        const found: string[] = []
        for (const cut of cuts) {
          const to = from + cut * MINUTE
          const { run } = dueRuns({
            plan,
            from: new Date(from),
            to: new Date(to),
            misfire: { policy: 'catchUp', max: 100 },
            grace: MINUTE,
          })
          found.push(...run.map(({ at }) => at.toISOString()))
          from = to
        }
        const all = previewRuns({
          plan,
          after: new Date('2026-10-24T22:00Z'),
          until: new Date(from),
          count: 1000,
        })
        expect(found).toEqual(all.map(({ at }) => at))
      }),
      { numRuns: 15 },
    )
  })
})

describe('a preview', () => {
  const runs = (expression: string, timeZone: string, after: string, count: number) =>
    previewRuns({
      plan: { recurrence: { type: 'cron', expression }, start: '2020-01-01T00:00', timeZone },
      after: new Date(after),
      count,
    }).map(({ local, offset, note, planned }) => [local.slice(5), offset, note, planned?.slice(11)])

  it('says what happens to a time that clocks skip', () => {
    expect(runs('30 2 * * *', 'Europe/Madrid', '2026-03-28T00:00Z', 3)).toEqual([
      ['03-28T02:30', '+01:00', null, undefined],
      ['03-29T03:30', '+02:00', 'skipped', '02:30'],
      ['03-30T02:30', '+02:00', null, undefined],
    ])
    expect(runs('15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T00:00Z', 1)).toEqual([
      ['10-04T02:45', '+11:00', 'skipped', '02:15'],
    ])
  })

  it('takes the first of two, and both of what comes every hour', () => {
    expect(runs('30 1 * * *', 'America/New_York', '2026-11-01T00:00Z', 2)).toEqual([
      ['11-01T01:30', '-04:00', 'repeated', undefined],
      ['11-02T01:30', '-05:00', 'changed', undefined],
    ])
    expect(runs('30 * * * *', 'America/New_York', '2026-11-01T04:45Z', 3)).toEqual([
      ['11-01T01:30', '-04:00', 'repeated', undefined],
      ['11-01T01:30', '-05:00', 'repeated', undefined],
      ['11-01T02:30', '-05:00', null, undefined],
    ])
  })
})
