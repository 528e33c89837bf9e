import { converter, formatHex, wcagContrast } from 'culori'
import fc from 'fast-check'
import { createTokens } from './tokens'
import { tokensToCss } from './tokensToCss'
import type { BrandPalette, BrandStyle, DesignTokens } from './types'

const STYLE: BrandStyle = {
  palette: { background: '#ffffff', surface: '#f4f2ee', primary: '#333333' },
  fonts: { display: 'inter', text: 'inter' },
  typeRatio: 1.25,
  radius: 'medium',
  density: 'normal',
  scheme: 'light',
  character: 'technical',
}

const toOklch = converter('oklch')
const tokensOf = (palette: BrandPalette): DesignTokens =>
  createTokens({ style: STYLE, brand: { palette } })

/** A dark or greyed yellow: what eyes call olive. */
const isOlive = (color: string): boolean => {
  const { l, c, h = 0 } = toOklch(color) ?? { l: 0, c: 0 }
  return c > 0.04 && l < 0.68 && h > 78 && h < 125
}

const YELLOWS = ['#ffd400', '#ffee00', '#fff000', '#f9c80e', '#e8e337', '#d7e021', '#ffb900']

describe('a brand whose colour is yellow', () => {
  it.each(YELLOWS)('keeps %s for surfaces, with an ink that is read on it', (primary) => {
    const { light, hex, tones } = tokensOf({ primary })
    expect(formatHex(light.fill)).toBe(primary)
    expect(wcagContrast(light.onFill, light.fill)).toBeGreaterThanOrEqual(4.5)
    expect(formatHex(tones.light.muted.fill)).toBe(primary)
    expect(wcagContrast(hex.light.onPrimary, hex.light.primary)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(YELLOWS)('is read in a neighbouring hue that is no olive: %s', (primary) => {
    const tokens = tokensOf({ primary })
    for (const { primary: link, accent, background, surface } of [
      tokens.light,
      tokens.tones.light.muted,
    ])
      for (const color of [link, accent]) {
        expect([color, isOlive(color)]).toEqual([color, false])
        expect(wcagContrast(color, background)).toBeGreaterThanOrEqual(4.49)
        expect(wcagContrast(color, surface)).toBeGreaterThanOrEqual(4.49)
      }
    expect(isOlive(tokensOf({ primary: '#1f4e79', accent: primary }).light.accent)).toBe(false)
  })

  it('has both in the stylesheet: the brand’s for what is filled, the other one for links', () => {
    const tokens = tokensOf({ primary: '#ffd400' })
    const css = tokensToCss(tokens)
    expect(css).toContain(`--c-primary:${tokens.light.fill};--c-on-primary:${tokens.light.onFill}`)
    expect(css).toContain(`--c-link:${tokens.light.primary}`)
    expect(tokens.light.fill).not.toBe(tokens.light.primary)
  })

  it('stays yellow on dark grounds, where it is read', () => {
    const { dark } = tokensOf({ primary: '#ffd400' })
    expect([formatHex(dark.primary), dark.fill]).toEqual(['#ffd400', dark.primary])
  })
})

it('any other colour is the same as a surface and as text', () => {
  const hexes = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    .filter((hex) => {
      const { c, h = 0 } = toOklch(hex) ?? { c: 0 }
      return c < 0.07 || h < 70 || h > 124
    })
  fc.assert(
    fc.property(hexes, (primary) => {
      const { light, dark } = tokensOf({ primary })
      for (const colors of [light, dark])
        expect([colors.fill, colors.onFill]).toEqual([colors.primary, colors.onPrimary])
    }),
    { numRuns: 200 },
  )
})
