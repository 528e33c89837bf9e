/** Colour roles. Values are CSS hex (`#rrggbb`) on input and OKLCH in the output. */
export type ColorRole =
  'background' | 'surface' | 'text' | 'muted' | 'primary' | 'onPrimary' | 'accent' | 'border'

/** What a brand may state; roles that are missing are derived from `primary` and `accent`. */
export type BrandPalette = Partial<Record<ColorRole, string>>

/** Ids of the bundled, self-hosted families (`core/brand/fonts`). */
export type FontId =
  | 'fraunces'
  | 'inter'
  | 'bricolage-grotesque'
  | 'instrument-sans'
  | 'space-grotesk'
  | 'work-sans'
  | 'playfair-display'
  | 'dm-sans'
  | 'syne'
  | 'manrope'
  | 'newsreader'
  | 'geist'

/** The inputs of the design tokens. A template gives all of them, a brand profile overrides some. */
export type BrandStyle = {
  palette: BrandPalette
  fonts: { display: FontId; text: FontId }
  /** Ratio of the type scale on desktop, 1.125–1.5. */
  typeRatio: number
  radius: 'none' | 'small' | 'medium' | 'large'
  density: 'compact' | 'normal' | 'airy'
  /** Which scheme the site opens in; `auto` follows the visitor's system. */
  scheme: 'light' | 'dark' | 'auto'
  /** Detail of ornament and rhythm: base and block styles vary under `[data-character]`. */
  character: 'editorial' | 'technical' | 'warm'
}

/** A pair whose contrast fell short, and what was done about it. Contrast is WCAG 2 (1–21). */
export type ContrastAdjustment = {
  scheme: 'light' | 'dark'
  foreground: ColorRole
  background: ColorRole
  /** Which of the two was changed: the foreground, unless no ink of the scheme could be read on the ground. */
  adjusted: ColorRole
  /** CSS colours of the adjusted role before and after. */
  from: string
  to: string
  contrastBefore: number
  contrastAfter: number
}

/**
 * Roles of a finished scheme. `primary` is read as text; `fill` is the same as a surface, with `onFill` as
 * the ink on it. They differ where the brand's colour cannot be read as text.
 */
export type SchemeRole = ColorRole | 'fill' | 'onFill'

/** `oklch(…)` strings by role. */
export type SchemeColors = Record<SchemeRole, string>

/** A band that is quieter or louder than the page (`.tb-tone-<tone>`). */
export type Tone = 'muted' | 'contrast' | 'primary'

export type DesignTokens = {
  light: SchemeColors
  dark: SchemeColors
  /** The same roles inside `.tb-tone-*`; every pair complies there too. */
  tones: { light: Record<Tone, SchemeColors>; dark: Record<Tone, SchemeColors> }
  /** sRGB hex for what cannot take OKLCH: theme-color, mail, generated art. */
  hex: { light: Record<ColorRole, string>; dark: Record<ColorRole, string> }
  style: BrandStyle
  adjustments: ContrastAdjustment[]
}
