import { clampChroma, converter, formatHex } from 'culori'
import { invalid } from '../errors'

export const ART_COLOR_ROLES = [
  'background',
  'surface',
  'text',
  'muted',
  'primary',
  'accent',
  'border',
] as const

/** sRGB hex (`#rgb` or `#rrggbb`) by role. */
export type ArtColors = Record<(typeof ART_COLOR_ROLES)[number], string>

/** The brand's colours and the tints derived from them. Lightness is OKLCH's, 0–1. */
export type Palette = ArtColors & {
  dark: boolean
  /** A grey with the brand's hue. */
  neutral: (lightness: number) => string
  /** The lightest object colour and the darkest. */
  paper: string
  ink: string
  /** Colour of cast shadows. */
  shadow: string
  /** Colour of light falling in. */
  light: string
}

const toOklch = converter('oklch')
const toOklab = converter('oklab')
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

type Parts = { l: number; c: number; h: number }

/** Colours that are remembered: the pictures of a site are drawn in some hundred. */
const REMEMBERED = 4000

/** Forgets all when there are too many: those in use come back at once. */
const keep = <Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): Value => {
  if (memory.size >= REMEMBERED) memory.clear()
  memory.set(key, value)
  return value
}

const knownParts = new Map<string, Parts>()

const parts = (hex: string): Parts => {
  const known = knownParts.get(hex)
  if (known) return known
  const color = toOklch(hex)
  const found = { l: color?.l ?? 0, c: color?.c ?? 0, h: color?.h ?? 0 }
  return keep(knownParts, hex, found)
}

const toHex = (l: number, c: number, h: number): string =>
  formatHex(
    clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c: Math.max(0, c), h }, 'oklch'),
  )

export const lightnessOf = (hex: string): number => parts(hex).l

const knownTones = new Map<string, string>()

/** The colour at another lightness; `chroma` scales its saturation, `turn` rotates its hue (degrees). */
export const tone = (hex: string, lightness: number, chroma = 1, turn = 0): string => {
  const key = `${hex} ${lightness} ${chroma} ${turn}`
  const known = knownTones.get(key)
  if (known) return known
  const { c, h } = parts(hex)
  return keep(knownTones, key, toHex(lightness, c * chroma, h + turn))
}

const knownShifts = new Map<string, string>()

/** Lighter (positive) or darker (negative), saturation kept. */
export const shift = (hex: string, amount: number, chroma = 1): string => {
  const key = `${hex} ${amount} ${chroma}`
  const known = knownShifts.get(key)
  if (known) return known
  const { l, c, h } = parts(hex)
  return keep(knownShifts, key, toHex(l + amount, c * chroma, h))
}

/** The one of two colours that is nearer to sunlight (hue 65°); an amber when neither is. */
export const warmer = (first: string, second: string): string => {
  const distance = (hex: string): number => {
    const { c, h } = parts(hex)
    return c < 0.04 ? 180 : Math.abs(((h - 65 + 540) % 360) - 180)
  }
  const best = distance(first) <= distance(second) ? first : second
  return distance(best) < 50 ? best : '#e6b566'
}

/** A blend in OKLab: unlike a blend of hues it never passes through a foreign colour. */
export const mix = (from: string, to: string, amount: number): string => {
  const key = `${from} ${to} ${amount}`
  return knownMixes.get(key) ?? keep(knownMixes, key, blend(from, to, amount))
}

const knownMixes = new Map<string, string>()

const blend = (from: string, to: string, amount: number): string => {
  const a = toOklab(from)
  const b = toOklab(to)
  if (!a || !b) return from
  const at = (x: number, y: number): number => x + (y - x) * amount
  return formatHex(
    clampChroma({ mode: 'oklab', l: at(a.l, b.l), a: at(a.a, b.a), b: at(a.b, b.b) }, 'oklch'),
  )
}

const knownPalettes = new Map<string, Palette>()

/** Derives the palette. Throws a 422 that names each colour that is not hex. */
export const createPalette = (colors: ArtColors): Palette => {
  const key = ART_COLOR_ROLES.map((role) => colors?.[role]).join(' ')
  return knownPalettes.get(key) ?? keep(knownPalettes, key, derive(colors))
}

const derive = (colors: ArtColors): Palette => {
  const issues = ART_COLOR_ROLES.filter(
    (role) => typeof colors?.[role] !== 'string' || !HEX.test(colors[role]),
  ).map((role) => ({
    pointer: `/colors/${role}`,
    message: `"${role}" must be an sRGB hex colour such as #b4552d.`,
  }))
  if (issues.length > 0) {
    throw invalid(
      `A picture needs hex colours; wrong or missing: ${issues.map(({ pointer }) => pointer.slice(8)).join(', ')}. Give each as #rrggbb.`,
      issues,
    )
  }
  const background = parts(colors.background)
  const primary = parts(colors.primary)
  const hue = background.c > 0.006 ? background.h : primary.h
  const dark = background.l < 0.5
  // Black on white has no hue to tint its greys with.
  const tint = Math.min(1, Math.max(background.c * 80, primary.c * 25))
  const neutrals = new Map<number, string>()
  const neutral = (lightness: number): string => {
    const known = neutrals.get(lightness)
    if (known) return known
    const chroma = dark ? 0.022 : 0.008 + 0.016 * Math.min(1, (1 - lightness) * 4)
    return keep(neutrals, lightness, toHex(lightness, tint * chroma, hue))
  }
  return {
    ...colors,
    dark,
    neutral,
    paper: neutral(dark ? 0.9 : 0.965),
    ink: neutral(dark ? 0.17 : 0.27),
    shadow: toHex(
      dark ? 0.08 : 0.24,
      tint * (dark ? 0.015 : 0.035),
      dark ? background.h : primary.h,
    ),
    light: toHex(0.985, 0.02, 85),
  }
}
