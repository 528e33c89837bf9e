import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { TauseError } from '../errors'
import { TEXT_PAIRS } from './adjustments'
import { parseHexColor } from './color'
import { createTokens } from './tokens'
import { tokensToCss } from './tokensToCss'
import type { BrandPalette, BrandStyle, DesignTokens, SchemeColors } from './types'

const style = (overrides: Partial<BrandStyle> = {}): BrandStyle => ({
  palette: { background: '#faf6ef', surface: '#f1e9dc', text: '#2a211a', primary: '#8a3b12' },
  fonts: { display: 'fraunces', text: 'inter' },
  typeRatio: 1.25,
  radius: 'medium',
  density: 'normal',
  scheme: 'auto',
  character: 'warm',
  ...overrides,
})

const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

const palettes = fc.record(
  {
    background: hexes,
    surface: hexes,
    text: hexes,
    muted: hexes,
    primary: hexes,
    onPrimary: hexes,
    accent: hexes,
    border: hexes,
  },
  { requiredKeys: [] },
)

/** Schemes and tones by name. */
const palettesOf = (tokens: DesignTokens): [string, SchemeColors][] =>
  (['light', 'dark'] as const).flatMap((scheme) => [
    [scheme, tokens[scheme]] as [string, SchemeColors],
    ...Object.entries(tokens.tones[scheme]).map(
      ([tone, colors]) => [`${scheme} ${tone}`, colors] as [string, SchemeColors],
    ),
  ])

const expectReadable = (tokens: DesignTokens): void => {
  for (const [name, colors] of palettesOf(tokens))
    for (const { foreground, background } of TEXT_PAIRS) {
      // As an unrounded browser computes it, from the strings it is given.
      const ratio = wcagContrast(colors[foreground], colors[background])
      if (ratio < 4.49) throw new Error(`${name}: ${foreground} on ${background} is ${ratio}`)
    }
  for (const scheme of ['light', 'dark'] as const)
    for (const { foreground, background } of TEXT_PAIRS)
      expect(
        wcagContrast(tokens.hex[scheme][foreground], tokens.hex[scheme][background]),
      ).toBeGreaterThanOrEqual(4.5)
}

const errorOf = (run: () => unknown): TauseError => {
  try {
    run()
  } catch (error) {
    return error as TauseError
  }
  throw new Error('Nothing was thrown.')
}

describe('createTokens', () => {
  it('makes every pair readable for any primary and accent of a brand', () => {
    fc.assert(
      fc.property(hexes, hexes, (primary, accent) =>
        expectReadable(createTokens({ style: style(), brand: { palette: { primary, accent } } })),
      ),
    )
  })

  it('makes every pair readable for any palette, however absurd', () => {
    fc.assert(
      fc.property(palettes, palettes, (template: BrandPalette, brand: BrandPalette) =>
        expectReadable(
          createTokens({ style: style({ palette: template }), brand: { palette: brand } }),
        ),
      ),
      { numRuns: 100 },
    )
  })

  it('reports what it changed, with the contrasts that are really there', () => {
    fc.assert(
      fc.property(palettes, (palette: BrandPalette) => {
        const tokens = createTokens({ style: style({ palette }) })
        for (const item of tokens.adjustments) {
          const colors = tokens[item.scheme]
          const other = item.adjusted === item.foreground ? item.background : item.foreground
          expect(item.to).toBe(colors[item.adjusted])
          expect(item.from).not.toBe(item.to)
          expect(item.contrastBefore).toBeLessThan(4.5)
          expect(item.contrastAfter).toBeGreaterThanOrEqual(4.5)
          const hex = tokens.hex[item.scheme]
          expect(
            Math.abs(wcagContrast(hex[item.adjusted], hex[other]) - item.contrastAfter),
          ).toBeLessThan(0.011)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('reports a change of every stated colour that is not the stated one any more', () => {
    fc.assert(
      fc.property(palettes, (palette: BrandPalette) => {
        const tokens = createTokens({ style: style({ palette }) })
        const dark =
          palette.background !== undefined && tokens.hex.dark.background === palette.background
        const native = dark ? 'dark' : 'light'
        for (const [role, hex] of Object.entries(palette)) {
          if (tokens.hex[native][role as keyof BrandPalette] === hex) continue
          expect(tokens.adjustments).toContainEqual(
            expect.objectContaining({ scheme: native, adjusted: role }),
          )
        }
      }),
      {
        numRuns: 100,
        // Falls short only where a browser does not round to 8 bits.
        examples: [[{ background: '#000001', text: '#41824f' }]],
      },
    )
  })

  it('keeps a template palette that complies as it is, and reports nothing', () => {
    const tokens = createTokens({ style: style() })
    expect(tokens.hex.light).toMatchObject(style().palette)
    expect(tokens.adjustments).toEqual([])
  })

  it('tints the neutrals in the hue of a brand that gives only its primary', () => {
    const tokens = createTokens({ style: style(), brand: { palette: { primary: '#1d4ed8' } } })
    const blue = parseHexColor('#1d4ed8')?.h ?? 0
    for (const scheme of ['light', 'dark'] as const)
      for (const role of ['background', 'surface', 'text'] as const)
        expect(Math.abs(Number(/ ([\d.]+)\)/.exec(tokens[scheme][role])?.[1]) - blue)).toBeLessThan(
          1,
        )
    expect(tokens.hex.light.primary).toBe('#1d4ed8')
  })

  it('gives neutral greys to a brand whose primary is grey', () => {
    const tokens = createTokens({ style: style(), brand: { palette: { primary: '#333333' } } })
    expect(tokens.light.background).toMatch(/ 0 0\)$/)
    expect(tokens.dark.text).toMatch(/ 0 0\)$/)
  })

  it('takes a dark background as the description of the dark scheme and designs the light one', () => {
    const tokens = createTokens({
      style: style({ palette: { background: '#0b0f14', primary: '#5eead4' }, scheme: 'dark' }),
    })
    expect(tokens.hex.dark.background).toBe('#0b0f14')
    expect(wcagContrast(tokens.hex.light.background, '#000')).toBeGreaterThan(15)
  })

  it('opens in the scheme of the background that a brand states', () => {
    const brand = { palette: { background: '#101010' } }
    expect(createTokens({ style: style({ scheme: 'light' }), brand }).style.scheme).toBe('dark')
    expect(createTokens({ style: style({ scheme: 'auto' }), brand }).style.scheme).toBe('auto')
    expect(
      createTokens({ style: style({ scheme: 'light' }), brand: { ...brand, scheme: 'light' } })
        .style.scheme,
    ).toBe('light')
  })

  it('shows a loud primary unchanged on the primary tone though it is too light for text', () => {
    const tokens = createTokens({ style: style(), brand: { palette: { primary: '#ffd400' } } })
    expect(tokens.hex.light.primary).not.toBe('#ffd400')
    expect(tokens.tones.light.primary.background).toBe(tokens.adjustments[0]?.from)
    expect(tokens.tones.light.primary).toEqual(tokens.tones.dark.primary)
  })

  it('takes null and empty values of a brand profile as not given', () => {
    const brand = {
      palette: { primary: null, accent: '' },
      fonts: { display: null },
      radius: null,
      typeRatio: null,
      scheme: null,
    }
    expect(createTokens({ style: style(), brand })).toEqual(createTokens({ style: style() }))
    expect(createTokens({ style: style(), brand: null })).toEqual(createTokens({ style: style() }))
  })

  it('lets a brand replace single values of the style', () => {
    const { style: merged } = createTokens({
      style: style(),
      brand: { fonts: { text: 'geist' }, radius: 'none', typeRatio: 1.333 },
    })
    expect(merged).toMatchObject({
      fonts: { display: 'fraunces', text: 'geist' },
      radius: 'none',
      typeRatio: 1.333,
      density: 'normal',
    })
  })

  it('designs a whole palette when nothing at all is stated', () => {
    expectReadable(createTokens({ style: style({ palette: {} }) }))
  })

  it('names every bad value with a pointer', () => {
    const error = errorOf(() =>
      createTokens({
        style: style({ palette: { text: 'black' } }),
        brand: {
          palette: { primary: '#12', accent: 7 as never },
          fonts: { display: 'comic-sans' as never },
          typeRatio: 9,
          radius: 'huge' as never,
        },
      }),
    )
    expect(error).toBeInstanceOf(TauseError)
    expect(error.code).toBe('invalid')
    expect(error.issues.map(({ pointer }) => pointer).sort()).toEqual([
      '/brand/fonts/display',
      '/brand/palette/accent',
      '/brand/palette/primary',
      '/brand/radius',
      '/brand/typeRatio',
      '/style/palette/text',
    ])
  })

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(palettes, (palette: BrandPalette) => {
        const make = (): string => tokensToCss(createTokens({ style: style(), brand: { palette } }))
        expect(make()).toBe(make())
      }),
      { numRuns: 30 },
    )
  })
})
