import { clampChroma, converter, formatHex, parseHex } from 'culori'

/** A colour inside sRGB: lightness 0–1, chroma 0–0.4, hue in degrees (0 when there is no chroma). */
export type Oklch = { l: number; c: number; h: number }

const toOklch = converter('oklch')

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Brings a colour into sRGB by giving up chroma. */
export const oklch = ({ l, c, h }: Oklch): Oklch => {
  const lightness = Math.min(1, Math.max(0, l))
  const clamped = clampChroma({ mode: 'oklch', l: lightness, c: Math.max(0, c), h }, 'oklch', 'rgb')
  return written({ l: lightness, c: clamped.c, h })
}

/** Rounded to what `oklchCss` writes, which is fine enough to give back every 8-bit colour. */
const written = ({ l, c, h }: Oklch): Oklch => {
  // Below this chroma a hue is noise of the conversion.
  const chroma = c < 0.0002 ? 0 : round(c, 5)
  return { l: round(l, 5), c: chroma, h: chroma === 0 ? 0 : round(((h % 360) + 360) % 360, 2) }
}

/** `#rgb` or `#rrggbb`; `undefined` for anything else. */
export const parseHexColor = (hex: string): Oklch | undefined => {
  const text = hex.trim()
  const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? parseHex(text) : undefined
  if (!color) return undefined
  const { l, c, h = 0 } = toOklch(color)
  // Not clamped: pure red or blue lies on the border of sRGB and would lose chroma to rounding.
  return written({ l, c, h })
}

export const oklchCss = ({ l, c, h }: Oklch): string => `oklch(${l} ${c} ${h})`

/** The nearest `#rrggbb`. */
export const oklchHex = ({ l, c, h }: Oklch): string => formatHex({ mode: 'oklch', l, c, h })

/** A point on the straight line between two colours; `amount` 0 is `from`, 1 is `to`. Hue of `from`. */
export const mix = ({ from, to, amount }: { from: Oklch; to: Oklch; amount: number }): Oklch =>
  oklch({
    l: from.l + (to.l - from.l) * amount,
    c: from.c + (to.c - from.c) * amount,
    h: from.c === 0 ? to.h : from.h,
  })
