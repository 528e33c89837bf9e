import { limitsOf, PLAN_LIMITS } from './limits'

describe('limitsOf', () => {
  it('gives the plan’s limits while the tenant’s own are empty', () => {
    expect(limitsOf({ plan: 'pro', limits: { sites: null } })).toEqual(PLAN_LIMITS.pro)
  })

  it('lets the tenant’s own numbers win, zero too', () => {
    expect(limitsOf({ plan: 'free', limits: { sites: 0, pages: 7 } })).toMatchObject({
      sites: 0,
      pages: 7,
    })
  })

  it('falls back to the free plan for an unknown one', () => {
    expect(limitsOf(undefined)).toEqual(PLAN_LIMITS.free)
  })
})
