import { fontStacks } from './fonts'
import { fluid, RADIUS, SPACE, typeScale } from './scale'
import type { BrandStyle, DesignTokens, SchemeColors, SchemeRole, Tone } from './types'

type CssRole = Exclude<SchemeRole, 'onPrimary'>

/** Surfaces and their ink have the brand's name; what is read or drawn in its colour is a link's. */
const COLOR_NAMES: Record<CssRole, string> = {
  background: '--c-background',
  surface: '--c-surface',
  text: '--c-text',
  muted: '--c-muted',
  fill: '--c-primary',
  onFill: '--c-on-primary',
  primary: '--c-link',
  accent: '--c-accent',
  border: '--c-border',
}

const TONES: readonly Tone[] = ['muted', 'contrast', 'primary']

const SECTION_SPACE: Record<BrandStyle['density'], string> = {
  compact: 'clamp(3rem, 6vw, 5.5rem)',
  normal: 'clamp(4rem, 8vw, 8rem)',
  airy: 'clamp(5rem, 11vw, 10.5rem)',
}

/**
 * The custom properties that published pages use, and nothing else. The scheme is the one in
 * `<html data-scheme>`; without the attribute it is the style's. Same tokens, same bytes.
 */
export const tokensToCss = (tokens: DesignTokens): string => {
  const { scheme } = tokens.style
  const initial = scheme === 'dark' ? 'dark' : 'light'
  const automatic = [
    ":root[data-scheme='auto']",
    ...(scheme === 'auto' ? [':root:not([data-scheme])'] : []),
  ]
  return [
    rule(':root', sizes(tokens.style)),
    ...schemeRules({ tokens, scheme: initial, roots: [':root'] }),
    // Only what differs from the initial scheme; `auto` starts from light.
    ...(initial === 'dark'
      ? schemeRules({
          tokens,
          scheme: 'light',
          roots: [":root[data-scheme='light']", ":root[data-scheme='auto']"],
        })
      : schemeRules({ tokens, scheme: 'dark', roots: [":root[data-scheme='dark']"] })),
    '@media (prefers-color-scheme: dark){\n',
    ...schemeRules({ tokens, scheme: 'dark', roots: automatic }),
    '}\n',
  ].join('')
}

const schemeRules = ({
  tokens,
  scheme,
  roots,
}: {
  tokens: DesignTokens
  scheme: 'light' | 'dark'
  roots: string[]
}): string[] => [
  rule(roots.join(','), {
    'color-scheme': scheme,
    ...colors(tokens[scheme]),
    '--shadow': shadow({ scheme, text: tokens[scheme].text }),
  }),
  ...TONES.map((tone) =>
    rule(
      roots.map((root) => `${root === ':root' ? '' : `${root} `}.tb-tone-${tone}`).join(','),
      colors(tokens.tones[scheme][tone]),
    ),
  ),
]

const colors = (scheme: SchemeColors): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(COLOR_NAMES) as CssRole[]).map((role) => [COLOR_NAMES[role], scheme[role]]),
  )

/** Tinted by the text on light; on dark only black still shows as depth. */
const shadow = ({ scheme, text }: { scheme: 'light' | 'dark'; text: string }): string => {
  const tinted = (alpha: number): string => text.replace(')', ` / ${alpha})`)
  return scheme === 'light'
    ? `0 1px 2px ${tinted(0.06)}, 0 1rem 2.5rem -1rem ${tinted(0.2)}`
    : '0 1px 2px oklch(0 0 0 / 0.35), 0 1rem 2.5rem -0.75rem oklch(0 0 0 / 0.6)'
}

const sizes = (style: BrandStyle): Record<string, string> => {
  const fonts = fontStacks(style.fonts)
  const [radius, small, large, pill] = RADIUS[style.radius]
  return {
    '--font-display': fonts.display,
    '--font-text': fonts.text,
    ...Object.fromEntries(
      typeScale(style.typeRatio).map(({ step, size }) => [`--step-${step}`, size]),
    ),
    ...Object.fromEntries(
      SPACE.map((pixels, index) => [`--space-${index + 1}`, `${pixels / 16}rem`]),
    ),
    '--section-space': SECTION_SPACE[style.density],
    '--container': '76rem',
    '--container-narrow': '44rem',
    '--gutter': fluid({ phone: 1.25, desktop: 4 }),
    '--radius': radius,
    '--radius-small': small,
    '--radius-large': large,
    '--radius-pill': pill,
  }
}

const rule = (selector: string, declarations: Record<string, string>): string =>
  `${selector}{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}\n`
