import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { BRAND_PATHS } from '../../../core/brand/profile/paths'
import { en } from './en'
import { es } from './es'

describeTexts('the scan', { english: en, spanish: es, same: ['Logo'] })

describe('the words of the scan', () => {
  it('name every value of a profile', () => {
    const named = BRAND_PATHS.filter((path) => `path_${path.replace('.', '_')}` in en)
    expect(named).toEqual(BRAND_PATHS)
  })
})
