import { formatMoment } from './formatMoment'

const moment = '2026-05-03T22:30:00.000Z'

describe('formatMoment', () => {
  it('gives the day and hour of the time zone, with the zone', () => {
    const text = formatMoment({ moment, timeZone: 'Europe/Madrid', language: 'en' })
    expect(text).toContain('May 4, 2026')
    expect(text).toContain('12:30')
    expect(text).toMatch(/GMT\+2|CEST/)
  })

  it('follows the language', () => {
    expect(formatMoment({ moment, timeZone: 'UTC', language: 'es' })).toMatch(/3 may 2026.*UTC/)
  })

  it('counts an unknown zone as UTC', () => {
    expect(formatMoment({ moment, timeZone: 'Mars/Olympus', language: 'en' })).toContain('UTC')
  })

  it('gives the time alone when seconds are asked for', () => {
    expect(formatMoment({ moment, timeZone: 'UTC', language: 'en-GB', seconds: true })).toBe(
      '22:30:00',
    )
  })

  it('gives nothing for what is no moment', () => {
    expect(formatMoment({ moment: 'soon', timeZone: 'UTC', language: 'en' })).toBe('')
  })
})
