import { formatPrice, priceAmount } from './formatPrice'

const euro = { locale: 'en-GB', currency: 'EUR' }

describe('formatPrice', () => {
  it('writes a bare number as money of the site, without needless decimals', () => {
    expect(formatPrice({ price: '148', ...euro })).toBe('€148')
    expect(formatPrice({ price: 52.5, ...euro })).toBe('€52.50')
    expect(formatPrice({ price: '52,50', locale: 'de-DE', currency: 'EUR' })).toBe('52,50\u00a0€')
  })

  it('keeps decimals when a list asks for them', () => {
    expect(formatPrice({ price: '148', ...euro, decimals: 'always' })).toBe('€148.00')
  })

  it('follows the currency when it has no minor unit', () => {
    expect(formatPrice({ price: '1200', locale: 'ja-JP', currency: 'JPY' })).toMatch(/1,200$/)
  })

  it('leaves words as they are', () => {
    expect(formatPrice({ price: ' On request ', ...euro })).toBe('On request')
    expect(formatPrice({ price: 'from € 12', ...euro })).toBe('from € 12')
  })

  it('is empty without a price', () => {
    expect(formatPrice({ price: undefined, ...euro })).toBe('')
    expect(formatPrice({ price: null, ...euro })).toBe('')
  })

  it('does not throw on a currency that Intl refuses', () => {
    expect(formatPrice({ price: '10', locale: 'en', currency: 'not one' })).toBe('10 not one')
  })
})

describe('priceAmount', () => {
  it('reads no number from a price with grouping, a sign or words', () => {
    expect(['1,200', '-5', '€5', '', null].map(priceAmount)).toEqual([null, null, null, null, null])
  })
})
