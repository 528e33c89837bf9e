import { planQuestion, planRenewal } from './planRenewal'

const DAY = 24 * 60 * 60 * 1000
const notBefore = new Date('2026-01-01T00:00:00Z')
const lasting = (days: number) => ({
  notBefore,
  notAfter: new Date(notBefore.getTime() + days * DAY),
})
const after = (days: number): Date => new Date(notBefore.getTime() + days * DAY)

describe('planRenewal', () => {
  it.each([6, 45, 64, 90, 398])('leaves a third of %d days without a window', (days) => {
    const { at, why } = planRenewal({ ...lasting(days), share: 0 })
    expect(why).toBe('third')
    expect(at).toEqual(after((days * 2) / 3))
  })

  it('spreads what was issued together, and never past the third', () => {
    const shares = [0, 0.25, 0.5, 0.999]
    const times = shares.map((share) => planRenewal({ ...lasting(90), share }).at.getTime())
    expect(new Set(times).size).toBe(shares.length)
    for (const time of times) {
      expect(time).toBeLessThanOrEqual(after(60).getTime())
      expect(time).toBeGreaterThan(after(55).getTime())
    }
  })

  it('takes a moment within the window that the authority suggests, the same at each look', () => {
    const window = { start: after(50), end: after(54) }
    const plan = (share: number) => planRenewal({ ...lasting(90), window, share })
    expect(plan(0.5)).toEqual({ at: after(52), why: 'window' })
    expect(plan(0.5)).toEqual(plan(0.5))
    expect(plan(0).at).toEqual(window.start)
  })

  it('follows a window in the past, which means at once', () => {
    const window = { start: after(-2), end: after(-1) }
    expect(planRenewal({ ...lasting(90), window, share: 0.5 }).at.getTime()).toBeLessThan(
      notBefore.getTime(),
    )
  })

  it.each([
    ['ends after the certificate', { start: after(80), end: after(95) }],
    ['leaves no time to try again', { start: after(80), end: after(80) }],
    ['is the wrong way round', { start: after(50), end: after(40) }],
  ])('does not trust a window that %s', (_, window) => {
    expect(planRenewal({ ...lasting(90), window, share: 0 })).toEqual({
      at: after(60),
      why: 'third',
    })
  })
})

describe('planQuestion', () => {
  const now = notBefore
  const pauseOf = (days: number, retryAfter?: number): number =>
    planQuestion({ ...lasting(days), now, retryAfter }).getTime() - now.getTime()

  it('asks twice a day, sooner when the authority says so, but never all the time', () => {
    expect(pauseOf(90)).toBe(DAY / 2)
    expect(pauseOf(90, DAY / 4)).toBe(DAY / 4)
    expect(pauseOf(90, 1000)).toBe(DAY / 24)
    expect(pauseOf(90, 30 * DAY)).toBe(DAY / 2)
  })

  it('asks more often for a certificate that holds for minutes', () => {
    expect(pauseOf(600 / 86_400)).toBe(60_000)
  })
})
