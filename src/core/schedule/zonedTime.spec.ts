import fc from 'fast-check'
import { fromLocalTime, isTimeZone, toLocalTime } from './zonedTime'

const MINUTE = 60_000

const instantOf = (local: string, timeZone: string): string | undefined =>
  fromLocalTime({ local, timeZone })?.toISOString()

describe('a wall-clock time', () => {
  it('is the instant that clocks of its zone show it at', () => {
    expect(instantOf('2026-12-01T09:30', 'UTC')).toBe('2026-12-01T09:30:00.000Z')
    expect(instantOf('2026-12-01T09:30', 'Europe/Madrid')).toBe('2026-12-01T08:30:00.000Z')
    expect(instantOf('2026-07-01T09:30', 'Europe/Madrid')).toBe('2026-07-01T07:30:00.000Z')
    expect(instantOf('2026-12-01T09:30', 'Asia/Kathmandu')).toBe('2026-12-01T03:45:00.000Z')
    expect(instantOf('2026-12-01T00:30', 'Pacific/Kiritimati')).toBe('2026-11-30T10:30:00.000Z')
  })

  it('is none when clocks skip it, and the first when they show it twice', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Madrid')).toBeUndefined()
    expect(instantOf('2026-10-25T02:30', 'Europe/Madrid')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is none for what is no date', () => {
    for (const local of [
      '',
      '2026-13-01T00:00',
      '2026-02-30T00:00',
      '2026-12-01',
      '2026-12-01T9:30',
    ])
      expect([local, instantOf(local, 'UTC')]).toEqual([local, undefined])
  })

  it('comes back from its instant, whatever the zone', () => {
    const zones = ['UTC', 'Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo']
    fc.assert(
      fc.property(
        fc.integer({ min: 25_000_000, max: 40_000_000 }),
        fc.constantFrom(...zones),
        (minutes, timeZone) => {
          const local = toLocalTime({ instant: new Date(minutes * MINUTE), timeZone })
          const back = fromLocalTime({ local, timeZone })
          expect(back && toLocalTime({ instant: back, timeZone })).toBe(local)
        },
      ),
    )
  })
})

it('knows zones from other words', () => {
  expect(['Europe/Madrid', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
