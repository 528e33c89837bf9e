import { isTauseError } from '../../../core/errors'
import { momentOf } from './scheduleBody'

const NOW = new Date('2026-11-26T12:00:00Z')

const moment = (at: string, timeZone?: string): string => {
  try {
    return momentOf({ body: { at, timeZone }, timeZone: 'Europe/Madrid', now: NOW }).toISOString()
  } catch (error) {
    if (!isTauseError(error)) throw error
    return `${error.status} ${error.issues[0]?.pointer}`
  }
}

it('takes wall-clock times of the named zone, else of the document’s, and instants as they are', () => {
  expect(moment('2026-12-01T09:30')).toBe('2026-12-01T08:30:00.000Z')
  expect(moment('2026-12-01T09:30', 'America/New_York')).toBe('2026-12-01T14:30:00.000Z')
  expect(moment('2026-12-01T09:30:00-05:00', 'Europe/Madrid')).toBe('2026-12-01T14:30:00.000Z')
})

it('refuses what is past, skipped by the clocks, no date, or in no zone, naming the field', () => {
  expect(moment('2026-11-26T12:59')).toBe('422 /at')
  expect(moment('2026-11-26T12:00:00Z')).toBe('422 /at')
  expect(moment('2027-03-28T02:30')).toBe('422 /at')
  expect(moment('2026-02-30T10:00')).toBe('422 /at')
  expect(moment('2026-12-01T09:30', 'Mars/Olympus')).toBe('422 /timeZone')
})
