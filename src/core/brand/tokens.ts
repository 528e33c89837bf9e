import { contrastAdjustments } from './adjustments'
import { oklchCss, oklchHex, type Oklch } from './color'
import { mergePalette } from './mergePalette'
import {
  accentOf,
  completePalette,
  type FullPalette,
  type Scheme,
  type SchemePalette,
} from './palette'
import { readStyle, type BrandOverrides } from './readStyle'
import { tonePalettes } from './tones'
import type { BrandStyle, ColorRole, DesignTokens, SchemeColors, Tone } from './types'

/**
 * Design tokens of a site: the template's style with a brand's overrides, as a light and a dark
 * scheme that are both fit to read (WCAG 2.2 AA, 4.5:1 for every pair that is text).
 *
 * The stated neutrals describe one scheme, the light one unless their background is dark; the other
 * is derived from primary and accent, moved to a lightness that reads there; `adjustments` speak of
 * the stated one. A brand that states a background but no scheme opens in the
 * scheme of that background. Same input, same output.
 *
 * @throws TauseError `invalid` for colours that are not hex, unknown fonts and values out of range.
 */
export const createTokens = ({
  style: templateStyle,
  brand,
}: {
  style: BrandStyle
  brand?: BrandOverrides | null
}): DesignTokens => {
  const { style, templateColors, brandColors } = readStyle({ style: templateStyle, brand })
  const { stated, scheme: native } = mergePalette({
    template: templateColors,
    brand: brandColors,
    scheme: style.scheme,
  })
  // The other scheme shares what makes the brand recognisable; its neutrals are its own.
  const { primary, accent } = stated
  const other: Scheme = native === 'light' ? 'dark' : 'light'
  const statedBy = {
    [native]: stated,
    [other]: { ...(primary && { primary }), ...(accent && { accent }) },
  } as Record<Scheme, Partial<SchemePalette>>

  const light = completePalette({ stated: statedBy.light, scheme: 'light' })
  const dark = completePalette({ stated: statedBy.dark, scheme: 'dark' })
  const brandPrimary = primary ?? (native === 'light' ? light : dark).primary
  const identity = { primary: brandPrimary, accent: accent ?? accentOf(brandPrimary) }
  const tonesOf = (page: FullPalette): Record<Tone, SchemeColors> => {
    const tones = tonePalettes({ page, brand: identity })
    return { muted: css(tones.muted), contrast: css(tones.contrast), primary: css(tones.primary) }
  }
  const opensInBackground = brandColors.background && !brand?.scheme && style.scheme !== 'auto'

  return {
    light: css(light),
    dark: css(dark),
    tones: { light: tonesOf(light), dark: tonesOf(dark) },
    hex: { light: each(light, oklchHex), dark: each(dark, oklchHex) },
    style: opensInBackground ? { ...style, scheme: native } : style,
    // The other scheme is ours to design: what changes there is no shortcoming of the stated palette.
    adjustments: contrastAdjustments({
      scheme: native,
      stated,
      final: native === 'light' ? light : dark,
    }),
  }
}

const each = (
  palette: SchemePalette,
  write: (color: Oklch) => string,
): Record<ColorRole, string> => ({
  background: write(palette.background),
  surface: write(palette.surface),
  text: write(palette.text),
  muted: write(palette.muted),
  primary: write(palette.primary),
  onPrimary: write(palette.onPrimary),
  accent: write(palette.accent),
  border: write(palette.border),
})

const css = (palette: FullPalette): SchemeColors => ({
  ...each(palette, oklchCss),
  fill: oklchCss(palette.fill),
  onFill: oklchCss(palette.onFill),
})
