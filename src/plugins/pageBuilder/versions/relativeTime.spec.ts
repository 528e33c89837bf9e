import { relativeTime } from './relativeTime'

const now = Date.parse('2026-06-15T12:00:00Z')

describe('relativeTime', () => {
  it.each([
    ['2026-06-15T12:00:00Z', 'now'],
    ['2026-06-15T11:59:15Z', '45 seconds ago'],
    ['2026-06-15T11:58:30Z', '1 minute ago'],
    ['2026-06-15T09:00:00Z', '3 hours ago'],
    ['2026-06-14T11:00:00Z', 'yesterday'],
    ['2026-03-15T12:00:00Z', '3 months ago'],
    ['2026-06-15T14:00:00Z', 'in 2 hours'],
    ['no moment', ''],
  ])('says of %s: %s', (moment, text) => {
    expect(relativeTime({ moment, language: 'en', now })).toBe(text)
  })

  it('speaks the language of the panel', () => {
    expect(relativeTime({ moment: '2026-06-15T09:00:00Z', language: 'es', now })).toBe(
      'hace 3 horas',
    )
  })
})
