import fc from 'fast-check'
import type { ProfileData } from '../profile/paths'
import { profileTokens } from '../profileStyle'
import { anyProfile } from '../../../../tests/helpers/anyProfile'
import { toBrandCss } from './toBrandCss'
import { toDesignTokens } from './toDesignTokens'

type Node = Record<string, unknown>

/** Tokens with the type that they have or inherit, by their dotted name. */
const tokensIn = (
  group: Node,
  type?: unknown,
  above = '',
): { name: string; type: unknown; value: unknown }[] => {
  const own = group.$type ?? type
  if ('$value' in group) return [{ name: above, type: own, value: group.$value }]
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, inner]) => {
      if (/[.{}]/.test(key)) throw new Error(`"${key}" is no name of a token`)
      return tokensIn(inner as Node, own, above ? `${above}.${key}` : key)
    })
}

/** What the format and colour modules (2025.10) demand of a value. */
const isValid = (type: unknown, value: unknown): boolean => {
  const node = value as Node
  if (type === 'color') {
    const components = node.components as number[]
    const bytes = components.map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    return (
      node.colorSpace === 'srgb' &&
      components.length === 3 &&
      components.every((part) => part >= 0 && part <= 1) &&
      node.hex === `#${bytes.join('')}`
    )
  }
  if (type === 'dimension')
    return (
      typeof node.value === 'number' && node.value >= 0 && ['px', 'rem'].includes(String(node.unit))
    )
  if (type === 'fontFamily')
    return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '')
  return type === 'number' && typeof value === 'number'
}

describe('toDesignTokens', () => {
  it('has a valid token for every colour, size, space and radius of any profile', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const tokens = profileTokens(profile as ProfileData)
        const file = JSON.parse(JSON.stringify(toDesignTokens({ tokens, name: 'Salt' }))) as Node
        const found = tokensIn(file)
        expect(found.filter(({ type, value }) => !isValid(type, value))).toEqual([])
        expect(found).toHaveLength(16 + 2 + 16 + 1 + 10 + 4)
      }),
      { numRuns: 60 },
    )
  })

  it('has the colours that sites show', () => {
    const tokens = profileTokens({ palette: { primary: '#7a3b12' }, radius: 'none' })
    const found = tokensIn(toDesignTokens({ tokens, name: 'Salt' }) as Node)
    const valueOf = (name: string) => found.find((token) => token.name === name)?.value
    expect(valueOf('color.light.primary')).toMatchObject({ hex: tokens.hex.light.primary })
    expect(valueOf('color.dark.on-primary')).toMatchObject({ hex: tokens.hex.dark.onPrimary })
    expect(valueOf('font-size.phone.step-0')).toEqual({ value: 1.0625, unit: 'rem' })
    expect(valueOf('radius.pill')).toEqual({ value: 0, unit: 'px' })
  })
})

describe('toBrandCss', () => {
  it('sets every property that sites use and lets no name end its comment', () => {
    const tokens = profileTokens({ palette: { primary: '#7a3b12' }, fonts: { display: 'syne' } })
    const css = toBrandCss({ tokens, name: 'Salt */ body{display:none} /*' })
    expect(css).toContain(`--c-primary:${tokens.light.primary}`)
    expect(css).toContain("--font-display:'Syne Variable'")
    expect(css.match(/\*\//g)).toHaveLength(1)
    expect(css.match(/--step-6:/g)).toHaveLength(1)
  })
})
