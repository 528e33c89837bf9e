import { completeness } from './completeness'
import { BRAND_PATHS, withValueAt } from './profile/paths'

describe('completeness', () => {
  it('asks a new profile for nearly everything, what weighs most first', () => {
    const { percent, missing } = completeness({ name: 'Salt' })
    expect(percent).toBe(5)
    expect(missing.slice(0, 3)).toEqual(['tagline', 'description', 'palette.primary'])
    expect(missing).not.toContain('name')
  })

  it('is 100 only when nothing is missing', () => {
    const whole = [...BRAND_PATHS, 'logo'].reduce<Record<string, unknown>>(
      (profile, path) => withValueAt(profile, path, 'x'),
      {},
    )
    expect(completeness(whole)).toEqual({ percent: 100, missing: [] })
    const almost = { ...whole, industry: '' }
    expect(completeness(almost).percent).toBe(98)
    expect(completeness(almost).missing).toEqual(['industry'])
  })
})
