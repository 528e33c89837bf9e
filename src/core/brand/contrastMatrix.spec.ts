import fc from 'fast-check'
import { parseHexColor } from './color'
import { contrast } from './contrast'
import { COLOR_ROLES, contrastMatrix, effectivePalette, suggestContrast } from './contrastMatrix'
import type { ColorRole } from './types'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const palette = fc.record(
  Object.fromEntries(COLOR_ROLES.map((role) => [role, hex])),
) as fc.Arbitrary<Record<ColorRole, string>>

const ratioOf = (one: string, other: string): number => {
  const [a, b] = [parseHexColor(one), parseHexColor(other)]
  if (!a || !b) throw new Error('no colour')
  return contrast(a, b)
}

describe('contrastMatrix', () => {
  it('has every ordered pair of roles with its WCAG ratio and level', () => {
    const colors = effectivePalette({
      palette: { background: '#ffffff', text: '#000000', primary: '#777777', accent: '#767676' },
    }).colors
    const pairs = contrastMatrix(colors)
    expect(pairs).toHaveLength(8 * 7)
    const pair = (foreground: ColorRole, background: ColorRole) =>
      pairs.find((one) => one.foreground === foreground && one.background === background)
    expect(pair('text', 'background')).toMatchObject({ ratio: 21, level: 'AAA', isText: true })
    // The two greys on either side of the limit.
    expect(pair('primary', 'background')).toMatchObject({ ratio: 4.47, level: 'large' })
    expect(pair('accent', 'background')).toMatchObject({ ratio: 4.54, level: 'AA' })
    expect(pair('background', 'text')).toMatchObject({ isText: false })
  })
})

describe('effectivePalette', () => {
  it('keeps what is stated as it is and says what is derived', () => {
    const { colors, derived, scheme } = effectivePalette({ palette: { primary: '#ffee00' } })
    expect(colors.primary).toBe('#ffee00')
    expect([...derived].sort()).toEqual(COLOR_ROLES.filter((role) => role !== 'primary').sort())
    expect(scheme).toBe('light')
  })

  it('takes a dark background for the dark scheme', () => {
    const { scheme, colors } = effectivePalette({ palette: { background: '#101820' } })
    expect(scheme).toBe('dark')
    expect(ratioOf(colors.text, colors.background)).toBeGreaterThan(4.5)
  })
})

describe('suggestContrast', () => {
  it('reaches 4.5:1 for the pair, whatever the colours', () => {
    fc.assert(
      fc.property(
        palette,
        fc.constantFrom('text', 'muted', 'primary', 'accent'),
        (colors, role) => {
          const found = suggestContrast({
            colors,
            foreground: role as ColorRole,
            background: 'surface',
          })
          expect(found.length).toBeGreaterThan(0)
          for (const { role: changed, to, ratio } of found) {
            const next = { ...colors, [changed]: to }
            expect(ratioOf(next[role as ColorRole], next.surface)).toBeGreaterThanOrEqual(4.5)
            expect(ratio).toBeGreaterThanOrEqual(4.5)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('changes the hue of nothing and breaks no pair that was readable', () => {
    const colors = {
      ...effectivePalette({ palette: { background: '#ffffff', surface: '#f4f4f4' } }).colors,
      accent: '#e8a33d',
    }
    const [first] = suggestContrast({ colors, foreground: 'accent', background: 'background' })
    expect(first?.role).toBe('accent')
    const hue = (color: string): number => parseHexColor(color)?.h ?? 0
    expect(Math.abs(hue(first?.to ?? '') - hue('#e8a33d'))).toBeLessThan(6)
    expect(ratioOf(first?.to ?? '', '#ffffff')).toBeLessThan(5)
  })
})
