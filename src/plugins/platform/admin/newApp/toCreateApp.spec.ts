import { toFieldSections } from '../lib/toFieldSections'
import { fieldPaths, startValues, toCreateApp } from './toCreateApp'

const sections = toFieldSections({
  properties: {
    place: { type: 'string', title: 'Town', default: 'Belfast' },
    words: { type: 'array', title: 'Words', default: ['one'], items: { type: 'string' } },
  },
})

describe('startValues', () => {
  it("starts from the template's defaults", () => {
    expect(startValues(sections, 't1')).toMatchObject({
      tenantId: 't1',
      variables: { place: 'Belfast', words: ['one'] },
    })
  })
})

describe('toCreateApp', () => {
  const values = { ...startValues(sections, 't1'), name: ' Tide ' }

  it('makes a brand of the name when nothing else is said', () => {
    expect(toCreateApp('shop', values)).toEqual({
      templateId: 'shop',
      name: 'Tide',
      tenantId: 't1',
      brand: { name: 'Tide' },
      variables: { place: 'Belfast', words: ['one'] },
    })
  })

  it('leaves a derived address out, so that a taken one gets a number', () => {
    expect(toCreateApp('shop', { ...values, slug: 'tide' })).not.toHaveProperty('slug')
    expect(toCreateApp('shop', { ...values, slug: 'tide', ownSlug: true }).slug).toBe('tide')
  })

  it('refers to an existing brand instead of making one', () => {
    const body = toCreateApp('shop', { ...values, brandKind: 'existing', brandProfileId: 'b1' })
    expect(body.brandProfileId).toBe('b1')
    expect(body).not.toHaveProperty('brand')
  })

  it('keeps the colour of a new brand', () => {
    const brand = { name: '', tagline: ' Slow ', primary: '#aa3300' }
    expect(toCreateApp('shop', { ...values, brand }).brand).toEqual({
      name: 'Tide',
      tagline: 'Slow',
      palette: { primary: '#aa3300' },
    })
  })
})

describe('fieldPaths', () => {
  it('lists the fields in the order of the screen, rows of lists included', () => {
    const values = startValues(sections, '')
    expect(fieldPaths(sections, values).slice(-3)).toEqual([
      'variables.place',
      'variables.words',
      'variables.words.0',
    ])
    expect(fieldPaths(sections, { ...values, brandKind: 'existing' })).toContain('brandProfileId')
  })
})
