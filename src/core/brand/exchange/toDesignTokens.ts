import { converter } from 'culori'
import { fontStacks } from '../fonts'
import { RADIUS, SPACE, typeSizes } from '../scale'
import type { ColorRole, DesignTokens } from '../types'

type Token = { $value: unknown; $type?: string; $description?: string }
export type TokenGroup = { [name: string]: Token | TokenGroup | string | undefined }

const toRgb = converter('rgb')

const SCHEMES = ['light', 'dark'] as const

/** A pill is as round as it can be; tools have no word for that. Pixels. */
const PILL = 999

/**
 * Design tokens as the Design Tokens Community Group has them (format and colour modules, 2025.10):
 * colours with components and a hex fallback, dimensions with value and unit.
 */
export const toDesignTokens = ({
  tokens,
  name,
}: {
  tokens: DesignTokens
  /** Of the brand. */
  name: string
}): TokenGroup => {
  const { hex, style } = tokens
  const stacks = fontStacks(style.fonts)
  const [base, small, large, pill] = RADIUS[style.radius]
  const sizes = typeSizes(style.typeRatio)
  const size = (at: 'phone' | 'desktop'): TokenGroup =>
    Object.fromEntries(sizes.map((entry) => [`step-${entry.step}`, rem(entry[at])]))
  return {
    $description: `Design tokens of ${name}`,
    color: {
      $type: 'color',
      ...Object.fromEntries(SCHEMES.map((scheme) => [scheme, colors(hex[scheme])])),
    },
    font: {
      $type: 'fontFamily',
      display: { $value: familiesOf(stacks.display) },
      text: { $value: familiesOf(stacks.text) },
    },
    'font-size': {
      $type: 'dimension',
      $description:
        'Steps around running text (step-0); sites go from one to the other with the window.',
      phone: size('phone'),
      desktop: size('desktop'),
    },
    'type-ratio': { $type: 'number', $value: style.typeRatio },
    space: {
      $type: 'dimension',
      ...Object.fromEntries(
        SPACE.map((pixels, index) => [String(index + 1), rem(pixels / 16)] as const),
      ),
    },
    radius: {
      $type: 'dimension',
      base: rem(parseFloat(base)),
      small: rem(parseFloat(small)),
      large: rem(parseFloat(large)),
      pill: { $value: { value: pill === '0' ? 0 : PILL, unit: 'px' } },
    },
  }
}

const rem = (value: number): Token => ({ $value: { value, unit: 'rem' } })

const colors = (palette: Record<ColorRole, string>): TokenGroup =>
  Object.fromEntries(
    Object.entries(palette).map(([role, hex]) => {
      const { r = 0, g = 0, b = 0 } = toRgb(hex) ?? {}
      const components = [r, g, b].map((channel) => Number(channel.toFixed(5)))
      const token: Token = { $value: { colorSpace: 'srgb', components, hex } }
      return [role === 'onPrimary' ? 'on-primary' : role, token]
    }),
  )

const familiesOf = (stack: string): string[] =>
  stack.split(',').map((family) => family.trim().replace(/^'|'$/g, ''))
