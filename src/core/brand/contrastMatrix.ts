import { TEXT_PAIRS } from './adjustments'
import { oklchHex, parseHexColor, type Oklch } from './color'
import { contrast, isLight, MIN_TEXT_CONTRAST, reachContrast, surestContrast } from './contrast'
import { type ProfileData, valueAt } from './profile/paths'
import { profileTokens } from './profileStyle'
import type { Scheme } from './palette'
import type { ColorRole } from './types'

/** In the order in which they are shown. */
export const COLOR_ROLES: readonly ColorRole[] = [
  'background',
  'surface',
  'text',
  'muted',
  'primary',
  'onPrimary',
  'accent',
  'border',
]

/** WCAG 2.2: 7 is AAA, 4.5 is AA, 3 is AA for large text and for what is no text. */
export type ContrastLevel = 'AAA' | 'AA' | 'large' | 'fail'

export type ContrastPair = {
  foreground: ColorRole
  background: ColorRole
  /** 1–21, rounded down to two decimals. */
  ratio: number
  level: ContrastLevel
  /** It is read as text on every site: less than 4.5 has to be mended. */
  isText: boolean
}

export type EffectivePalette = {
  scheme: Scheme
  /** What the profile states, and what is derived where it states nothing. */
  colors: Record<ColorRole, string>
  /** Roles that the profile does not state. */
  derived: ReadonlySet<ColorRole>
}

/** The colours of a profile as it states them, before a site moves them to be readable. */
export const effectivePalette = (profile: ProfileData): EffectivePalette => {
  const { hex, style } = profileTokens(profile)
  const stated = (role: ColorRole): string | undefined => {
    const value = valueAt(profile, `palette.${role}`)
    return typeof value === 'string' && parseHexColor(value) ? value : undefined
  }
  // A dark background makes the stated colours those of the dark scheme, as in `createTokens`.
  const ground = stated('background')
  const scheme: Scheme = ground
    ? isLight(colorOf(ground))
      ? 'light'
      : 'dark'
    : style.scheme === 'dark'
      ? 'dark'
      : 'light'
  const derived = new Set(COLOR_ROLES.filter((role) => stated(role) === undefined))
  const colors = Object.fromEntries(
    COLOR_ROLES.map((role) => [role, stated(role) ?? hex[scheme][role]]),
  ) as Record<ColorRole, string>
  return { scheme, colors, derived }
}

/** Contrast of every two roles, row by row. */
export const contrastMatrix = (colors: Record<ColorRole, string>): ContrastPair[] =>
  COLOR_ROLES.flatMap((foreground) =>
    COLOR_ROLES.filter((background) => background !== foreground).map((background) => {
      const ratio = contrast(colorOf(colors[foreground]), colorOf(colors[background]))
      return {
        foreground,
        background,
        ratio: Math.floor(ratio * 100) / 100,
        level: levelOf(ratio),
        isText: isTextPair(foreground, background),
      }
    }),
  )

const levelOf = (ratio: number): ContrastLevel =>
  ratio >= 7 ? 'AAA' : ratio >= MIN_TEXT_CONTRAST ? 'AA' : ratio >= 3 ? 'large' : 'fail'

const isTextPair = (foreground: ColorRole, background: ColorRole): boolean =>
  TEXT_PAIRS.some((pair) => pair.foreground === foreground && pair.background === background)

export type ContrastSuggestion = {
  role: ColorRole
  from: string
  to: string
  /** Of the pair, once it is applied; rounded down. */
  ratio: number
  /** Difference of lightness, 0–1: the smaller, the nearer. */
  distance: number
}

/**
 * The nearest colours with which a pair reaches 4.5:1: one for the foreground, one for the background,
 * nearest first. Where it can be, the changed colour keeps every other pair that it is read in readable.
 */
export const suggestContrast = ({
  colors,
  foreground,
  background,
}: {
  colors: Record<ColorRole, string>
  foreground: ColorRole
  background: ColorRole
}): ContrastSuggestion[] =>
  (
    [
      [foreground, background],
      [background, foreground],
    ] as const
  )
    .flatMap(([role, other]) => {
      const found = nearest({ colors, role, other })
      return found ? [found] : []
    })
    .sort((one, next) => one.distance - next.distance)

const nearest = ({
  colors,
  role,
  other,
}: {
  colors: Record<ColorRole, string>
  role: ColorRole
  other: ColorRole
}): ContrastSuggestion | undefined => {
  const color = colorOf(colors[role])
  const against = colorOf(colors[other])
  const partners = partnersOf(role)
    .map((partner) => colorOf(colors[partner]))
    // A partner that it does not reach now is a matter of its own.
    .filter((partner) => surestContrast(color, [partner]) >= MIN_TEXT_CONTRAST)
  const candidates = [[against, ...partners], [against]].map((all) => closest(color, all))
  const to = candidates.find((found) => found !== undefined)
  if (!to) return undefined
  const hex = oklchHex(to)
  return {
    role,
    from: colors[role],
    to: hex,
    ratio: Math.floor(contrast(colorOf(hex), against) * 100) / 100,
    distance: Math.abs(to.l - color.l),
  }
}

/** To the darker or to the lighter side, whichever is less far; `undefined` where neither is enough. */
const closest = (color: Oklch, against: readonly Oklch[]): Oklch | undefined =>
  (['dark', 'light'] as const)
    .map((toward) => reachContrast({ color, against, toward }))
    .filter((found) => surestContrast(colorOf(oklchHex(found)), against) >= MIN_TEXT_CONTRAST)
    .sort((one, other) => Math.abs(one.l - color.l) - Math.abs(other.l - color.l))[0]

/** Roles that a role is read on, or that are read on it. */
const partnersOf = (role: ColorRole): ColorRole[] => [
  ...new Set(
    TEXT_PAIRS.flatMap((pair) =>
      pair.foreground === role
        ? [pair.background]
        : pair.background === role
          ? [pair.foreground]
          : [],
    ),
  ),
]

const colorOf = (hex: string): Oklch => parseHexColor(hex) ?? { l: 0, c: 0, h: 0 }
