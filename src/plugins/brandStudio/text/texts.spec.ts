import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { BRAND_PATHS } from '../../../core/brand/profile/paths'
import { en } from './en'
import { es } from './es'
import { pathKey } from './pathKey'

describeTexts('the studio', {
  english: en,
  spanish: es,
  same: ['brand.yml', '{{ratio}}:1', 'formal', 'casual', 'informal', 'Formal', 'Vision'],
})

describe('the names of a profile’s values', () => {
  it('are there for every value', () => {
    const names = [...BRAND_PATHS, 'logo'].map(pathKey)
    expect(names.filter((name) => !(name in en))).toEqual([])
  })
})
