import { dayKey, daysOf, moved } from './days'

const keys = (days: Date[]): string[] => days.map(dayKey)

describe('the days of a calendar', () => {
  it('are whole weeks from Monday on that hold the month', () => {
    const days = daysOf('month', new Date(2026, 10, 26))
    expect(days).toHaveLength(42)
    expect([keys(days)[0], keys(days).at(-1)]).toEqual(['2026-10-26', '2026-12-6'])
    expect(daysOf('month', new Date(2027, 1, 10))).toHaveLength(28)
  })

  it('are the seven of a week, also where clocks change', () => {
    expect(keys(daysOf('week', new Date(2026, 2, 29)))).toEqual([
      '2026-3-23',
      '2026-3-24',
      '2026-3-25',
      '2026-3-26',
      '2026-3-27',
      '2026-3-28',
      '2026-3-29',
    ])
  })

  it('go on to the next month from its last day, and to the week before', () => {
    expect(dayKey(moved('month', new Date(2026, 0, 31), 1))).toBe('2026-2-1')
    expect(dayKey(moved('week', new Date(2026, 0, 3), -1))).toBe('2025-12-27')
  })
})
