import { valueName } from './valueNames'

describe('the names of what steps are given and make', () => {
  it('are words of the panel’s language', () => {
    expect(valueName('openQuestions', 'en')).toBe('Open questions')
    expect(valueName('seo.title', 'es')).toBe('Título de búsqueda')
  })

  it('are their own words where nobody knows them, also of what every object has', () => {
    expect(valueName('maxItems', 'es')).toBe('Max items')
    expect(valueName('constructor', 'en')).toBe('Constructor')
  })
})
