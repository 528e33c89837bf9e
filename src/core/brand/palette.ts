import { mix, oklch, type Oklch } from './color'
import { contrast, isLight, MIN_TEXT_CONTRAST, reachContrast } from './contrast'
import type { ColorRole, SchemeRole } from './types'
import { isYellow, readableYellow } from './yellow'

export type Scheme = 'light' | 'dark'
export type SchemePalette = Record<ColorRole, Oklch>

/** With the brand's colour as a surface; see `SchemeRole`. */
export type FullPalette = Record<SchemeRole, Oklch>

/** Neutral roles of a scheme before they get a hue: lightness, and chroma at full tint. */
const NEUTRALS = {
  light: {
    background: { l: 0.985, c: 0.006 },
    surface: { l: 0.955, c: 0.012 },
    text: { l: 0.22, c: 0.025 },
  },
  dark: {
    background: { l: 0.17, c: 0.014 },
    surface: { l: 0.215, c: 0.018 },
    text: { l: 0.95, c: 0.01 },
  },
} as const

/** Chroma from which a primary tints its neutrals fully; greys tint nothing. */
export const FULL_TINT_CHROMA = 0.08

/** Degrees from primary to a derived accent: near enough to be related, far enough to be seen. */
const ACCENT_TURN = 55

const INK: Record<Scheme, Oklch> = { light: { l: 0.2, c: 0, h: 0 }, dark: { l: 0.985, c: 0, h: 0 } }

/**
 * Completes stated colours to a scheme that is fit to read. Text, muted, primary and accent reach
 * 4.5:1 on both background and surface, onPrimary reaches it on primary, onFill on fill. Stated colours
 * stay as they are where they comply; a yellow stays itself as a surface. `border` is a hairline for decoration: the outline of an input takes `muted`.
 */
export const completePalette = ({
  stated,
  scheme,
}: {
  stated: Partial<SchemePalette>
  scheme: Scheme
}): FullPalette => {
  const toward = scheme === 'light' ? 'dark' : 'light'
  const seed = stated.primary ?? stated.accent ?? stated.background ?? INK[scheme]
  const neutral = (role: 'background' | 'surface' | 'text'): Oklch =>
    tint(NEUTRALS[scheme][role], seed)

  const background = readableGround({ ground: stated.background ?? neutral('background'), toward })
  const surface = readableGround({
    ground: stated.surface ?? surfaceOf({ background, scheme, seed }),
    toward,
  })
  const grounds = [background, surface]
  const readable = (color: Oklch): Oklch => reachContrast({ color, against: grounds, toward })
  const readableHue = (color: Oklch): Oklch =>
    isYellow(color) && readable(color) !== color ? readable(readableYellow(color)) : readable(color)

  const text = readable(stated.text ?? neutral('text'))
  const muted = readable(stated.muted ?? mix({ from: text, to: background, amount: 0.34 }))
  const brand = stated.primary ?? stated.accent ?? text
  const primary = readableHue(brand)
  const accent = readableHue(stated.accent ?? accentOf(isYellow(brand) ? brand : primary))
  const inkFor = (ground: Oklch): Oklch =>
    reachContrast({
      color: stated.onPrimary ?? inkOn(ground),
      against: [ground],
      toward: isLight(ground) ? 'dark' : 'light',
    })
  const fill = isYellow(brand) ? brand : primary
  const border = stated.border ?? mix({ from: background, to: text, amount: 0.15 })
  return {
    background,
    surface,
    text,
    muted,
    primary,
    onPrimary: inkFor(primary),
    accent,
    border,
    fill,
    onFill: inkFor(fill),
  }
}

/** Near-black or near-white in the colour's own hue, whichever reads better on it. */
export const inkOn = (color: Oklch): Oklch => {
  const dark = oklch({ l: 0.2, c: Math.min(color.c, 0.03), h: color.h })
  const light = oklch({ l: 0.985, c: Math.min(color.c, 0.006), h: color.h })
  // Designers and readers expect light on a saturated colour where both would do.
  if (contrast(light, color) >= MIN_TEXT_CONTRAST) return light
  return contrast(dark, color) >= contrast(light, color) ? dark : light
}

const tint = ({ l, c }: { l: number; c: number }, seed: Oklch): Oklch =>
  oklch({ l, c: c * Math.min(1, seed.c / FULL_TINT_CHROMA), h: seed.h })

const surfaceOf = ({
  background,
  scheme,
  seed,
}: {
  background: Oklch
  scheme: Scheme
  seed: Oklch
}): Oklch => {
  const { surface } = NEUTRALS[scheme]
  const step = surface.l - NEUTRALS[scheme].background.l
  const hue = background.c > 0 ? background : seed
  const room = Math.min(1, hue.c / FULL_TINT_CHROMA) * surface.c
  return oklch({ l: background.l + step, c: Math.max(background.c, room), h: hue.h })
}

/** A ground that leaves no readable text colour on the scheme's side moves to that side. */
const readableGround = ({ ground, toward }: { ground: Oklch; toward: 'dark' | 'light' }): Oklch => {
  const extreme = { l: toward === 'dark' ? 0 : 1, c: 0, h: 0 }
  return reachContrast({
    color: ground,
    against: [extreme],
    toward: toward === 'dark' ? 'light' : 'dark',
  })
}

/** The accent of a brand that names none. */
export const accentOf = (primary: Oklch): Oklch => oklch({ ...primary, h: primary.h + ACCENT_TURN })
