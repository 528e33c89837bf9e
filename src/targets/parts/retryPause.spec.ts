import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LONGEST_ASKED, MAX_TRIES, retryPause } from './retryPause'

const random = fc.double({ min: 0, max: 1, noNaN: true })

describe('retryPause', () => {
  it('grows, and differs between workers', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempt) => retryPause({ attempt, random: 1 }))
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(retryPause({ attempt: 1, random: 0 })).toBe(500)
  })

  it('is never shorter than what the service asks for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_TRIES - 1 }),
        fc.integer({ min: 0, max: LONGEST_ASKED }),
        random,
        (attempt, asked, of) => (retryPause({ attempt, asked, random: of }) ?? -1) >= asked,
      ),
    )
  })

  it('is none after the last try, and when the service asks for more than a push has', () => {
    expect(retryPause({ attempt: MAX_TRIES, random: 0 })).toBeNull()
    expect(retryPause({ attempt: 1, asked: LONGEST_ASKED + 1, random: 0 })).toBeNull()
  })
})
