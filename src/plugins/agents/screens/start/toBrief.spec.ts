import type { BriefField } from '../../../../core/workflow/team'
import { toBrief } from './toBrief'

const field = (name: string, type: BriefField['type']): BriefField => ({
  name,
  type,
  label: { en: name, es: name },
  required: false,
})

describe('the answers to a brief', () => {
  it('are left out where there are none', () => {
    const brief = [field('a', 'text'), field('b', 'channels'), field('c', 'number')]
    expect(toBrief(brief, { a: '  ', b: [], c: 0, d: 'of no question' })).toEqual({ c: 0 })
  })

  it('have hours of the viewer’s own clock as moments', () => {
    const local = '2027-03-01T09:30'
    expect(toBrief([field('at', 'moment')], { at: local })).toEqual({
      at: new Date(2027, 2, 1, 9, 30).toISOString(),
    })
  })
})
