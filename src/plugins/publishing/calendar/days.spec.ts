import { daysOf, moveLocal, startOf, step, weekOf } from './days'

describe('the days of a calendar', () => {
  it('are whole weeks from Monday around a month', () => {
    const days = daysOf('month', '2026-11-26')
    expect([days[0], days.at(-1), days.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0])
    expect(daysOf('week', '2026-11-29')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(daysOf('list', '2027-02-10')).toHaveLength(28)
    expect(weekOf('2026-03-01')).toBe('2026-02-23')
  })

  it('step by the view, and from the last day of a month into the next month', () => {
    expect(step('month', '2026-01-31', 1)).toBe('2026-02-01')
    expect(step('week', '2026-01-01', -1)).toBe('2025-12-25')
  })

  it('begin at midnight of the zone, or at the first hour where clocks skip it', () => {
    expect(startOf('2026-07-01', 'Europe/Madrid').toISOString()).toBe('2026-06-30T22:00:00.000Z')
    expect(startOf('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z')
  })

  it('keep the hour on the clock when a post is moved over a change of clocks', () => {
    expect(moveLocal('2027-03-27T09:30', { days: 1 })).toBe('2027-03-28T09:30')
    expect(moveLocal('2027-03-01T00:15', { hours: -1 })).toBe('2027-02-28T23:15')
  })
})
