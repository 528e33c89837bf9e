import { NEUTRAL_STYLE } from './neutralStyle'
import { type ProfileData, valueAt } from './profile/paths'
import type { BrandOverrides } from './readStyle'
import { createTokens } from './tokens'
import type { DesignTokens } from './types'

const STYLE_PARTS = [
  'palette',
  'fonts',
  'typeRatio',
  'radius',
  'density',
  'scheme',
  'character',
] as const

/** The part of a brand profile that says how it looks; what is empty is left out. */
const profileStyle = (profile: ProfileData): BrandOverrides =>
  Object.fromEntries(
    STYLE_PARTS.flatMap((part) => {
      const value = valueAt(profile, part)
      return value === undefined ? [] : [[part, value]]
    }),
  )

/**
 * The tokens of a profile by itself, with a neutral style where it says nothing: what a site without
 * a template would look like.
 *
 * @throws TauseError `invalid` for values that cannot be used.
 */
export const profileTokens = (profile: ProfileData): DesignTokens => {
  const brand = profileStyle(profile)
  // The neutral primary is nobody's: it must not colour what a brand's accent is derived from.
  const style = brand.palette ? { ...NEUTRAL_STYLE, palette: {} } : NEUTRAL_STYLE
  return createTokens({ style, brand })
}
