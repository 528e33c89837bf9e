import { createTokens } from './tokens'
import { tokensToCss } from './tokensToCss'
import { typeScale } from './scale'
import type { BrandStyle } from './types'

const style: BrandStyle = {
  palette: { primary: '#1d4ed8' },
  fonts: { display: 'syne', text: 'manrope' },
  typeRatio: 1.25,
  radius: 'small',
  density: 'normal',
  scheme: 'light',
  character: 'technical',
}

const cssOf = (overrides: Partial<BrandStyle> = {}): string =>
  tokensToCss(createTokens({ style: { ...style, ...overrides } }))

/** Size in px of a fluid length at a window width in px. */
const at = (length: string, width: number): number => {
  const [low, start, slope, high] = (length.match(/-?[\d.]+/g) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
  ]
  if (!length.startsWith('clamp')) return low * 16
  return Math.min(high * 16, Math.max(low * 16, start * 16 + (slope * width) / 100))
}

describe('tokensToCss', () => {
  it('defines every custom property of the contract on :root', () => {
    const root = cssOf()
    const names = [
      ...'background surface text muted primary on-primary accent border'
        .split(' ')
        .map((name) => `--c-${name}`),
      ...'display text'.split(' ').map((name) => `--font-${name}`),
      ...[-1, 0, 1, 2, 3, 4, 5, 6].map((step) => `--step-${step}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => `--space-${step}`),
      ...'section-space container container-narrow gutter radius radius-small radius-large radius-pill shadow'
        .split(' ')
        .map((name) => `--${name}`),
    ]
    const atRoot = [...root.matchAll(/^:root\{(.*)\}$/gm)].map(([, body]) => body).join(';')
    for (const name of names) expect(`;${atRoot}`).toContain(`;${name}:`)
  })

  it('follows the system only where the site or its attribute says auto', () => {
    expect(cssOf({ scheme: 'auto' })).toContain(
      "@media (prefers-color-scheme: dark){\n:root[data-scheme='auto'],:root:not([data-scheme]){",
    )
    expect(cssOf({ scheme: 'light' })).not.toContain(':not([data-scheme])')
  })

  it('starts from the dark scheme when the style is dark', () => {
    const tokens = createTokens({ style: { ...style, scheme: 'dark' } })
    expect(tokensToCss(tokens)).toContain(
      `:root{color-scheme:dark;--c-background:${tokens.dark.background}`,
    )
  })

  it('maps the colour names again inside every tone, in both schemes', () => {
    const tokens = createTokens({ style })
    const css = tokensToCss(tokens)
    for (const tone of ['muted', 'contrast', 'primary'] as const) {
      expect(css).toContain(
        `\n.tb-tone-${tone}{--c-background:${tokens.tones.light[tone].background}`,
      )
      expect(css).toContain(
        `:root[data-scheme='dark'] .tb-tone-${tone}{--c-background:${tokens.tones.dark[tone].background}`,
      )
    }
  })

  it('has balanced braces, no hex and no undefined value', () => {
    const css = cssOf({ scheme: 'auto' })
    expect(css.split('{').length).toBe(css.split('}').length)
    expect(css).not.toMatch(/#[0-9a-f]{3}|undefined|NaN/)
  })

  it('makes corners and bands follow radius and density', () => {
    expect(cssOf({ radius: 'none' })).toContain('--radius:0;')
    expect(cssOf({ density: 'airy' })).not.toBe(cssOf({ density: 'compact' }))
  })
})

describe('typeScale', () => {
  it('grows from step to step at every width and ratio', () => {
    for (const ratio of [1.125, 1.2, 1.25, 1.333, 1.5])
      for (const width of [320, 375, 768, 1280, 1920]) {
        const sizes = typeScale(ratio).map(({ size }) => at(size, width))
        expect(sizes).toEqual([...sizes].sort((one, other) => one - other))
        expect(new Set(sizes).size).toBe(sizes.length)
      }
  })

  it('sets text at 17 px on a phone and 18 px on a desktop', () => {
    const text = typeScale(1.25).find(({ step }) => step === 0)?.size ?? ''
    expect(at(text, 375)).toBeCloseTo(17, 1)
    expect(at(text, 1280)).toBeCloseTo(18, 1)
  })

  it('keeps the largest size within 5.5 rem and small print above 14 px', () => {
    const sizes = typeScale(1.5).map(({ size }) => at(size, 4000))
    expect(Math.max(...sizes)).toBe(88)
    expect(Math.min(...sizes)).toBe(14)
  })
})
