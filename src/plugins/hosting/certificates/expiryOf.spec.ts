import { expiryOf } from './expiryOf'

const DAY = 24 * 60 * 60 * 1000
const notBefore = '2026-01-01T00:00:00.000Z'
const notAfter = '2026-04-01T00:00:00.000Z'
const after = (days: number) =>
  expiryOf({ notBefore, notAfter, now: Date.parse(notBefore) + days * DAY })

describe('what is left of a certificate', () => {
  it('is counted in whole days and as a share of its own lifetime', () => {
    expect(after(0)).toEqual({ days: 90, isOver: false, share: 1, tone: 'good' })
    expect(after(45)).toMatchObject({ days: 45, share: 0.5, tone: 'good' })
  })

  it('turns amber at a third and red at a tenth', () => {
    expect(after(59.9).tone).toBe('good')
    expect(after(60).tone).toBe('waiting')
    expect(after(81).tone).toBe('bad')
  })

  it('is nothing once it is over, and over to the second', () => {
    expect(after(90)).toEqual({ days: 0, isOver: true, share: 0, tone: 'bad' })
    expect(after(89.999).isOver).toBe(false)
    expect(after(400)).toMatchObject({ days: 0, isOver: true })
  })
})
