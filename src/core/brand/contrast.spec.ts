import fc from 'fast-check'
import { oklchHex, parseHexColor, type Oklch } from './color'
import { contrast, isLight, lowestContrast, reachContrast } from './contrast'

const color = (hex: string): Oklch => parseHexColor(hex) as Oklch
const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast(color('#000'), color('#fff'))).toBeCloseTo(21, 5)
    expect(contrast(color('#3b82f6'), color('#3b82f6'))).toBe(1)
  })

  it('agrees with the published value of #767676 on white, the lightest grey that passes', () => {
    expect(contrast(color('#767676'), color('#ffffff'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('#777777'), color('#ffffff'))).toBeLessThan(4.5)
  })
})

describe('parseHexColor', () => {
  it('gives back every hex colour unchanged', () => {
    fc.assert(fc.property(hexes, (hex) => expect(oklchHex(color(hex))).toBe(hex)))
  })

  it.each(['', 'red', '#12', '#12345', '#1234567', '#11223344', 'rgb(1,2,3)', '#ggg'])(
    'refuses %j',
    (text) => expect(parseHexColor(text)).toBeUndefined(),
  )
})

describe('reachContrast', () => {
  it('leaves a colour alone when its contrast suffices', () => {
    const ink = color('#1d4ed8')
    expect(reachContrast({ color: ink, against: [color('#fff')], toward: 'dark' })).toBe(ink)
  })

  it('keeps the hue when it changes the lightness', () => {
    const found = reachContrast({
      color: color('#f59e0b'),
      against: [color('#fff')],
      toward: 'dark',
    })
    expect(contrast(found, color('#fff'))).toBeGreaterThanOrEqual(4.5)
    expect(found.h).toBeCloseTo(color('#f59e0b').h, 0)
  })

  it('moves no further than the limit asks', () => {
    const found = reachContrast({
      color: color('#f59e0b'),
      against: [color('#fff')],
      toward: 'dark',
    })
    expect(contrast(found, color('#fff'))).toBeLessThan(4.8)
  })

  it('looks on the other side when the first has no readable colour', () => {
    const found = reachContrast({ color: color('#333'), against: [color('#111')], toward: 'dark' })
    expect(isLight(found)).toBe(true)
  })

  it('reaches 4.5 on any single ground from any colour', () => {
    fc.assert(
      fc.property(
        hexes,
        hexes,
        fc.constantFrom('dark' as const, 'light' as const),
        (ink, ground, toward) => {
          const against = [color(ground)]
          const found = reachContrast({ color: color(ink), against, toward })
          expect(lowestContrast(found, against)).toBeGreaterThanOrEqual(4.5)
        },
      ),
    )
  })

  it('gives the better end when no lightness serves grounds on both sides', () => {
    const against = [color('#000'), color('#fff')]
    const found = reachContrast({ color: color('#888'), against, toward: 'dark' })
    expect(['#000000', '#ffffff']).toContain(oklchHex(found))
  })
})
