import { converter, wcagLuminance } from 'culori'
import { oklch, type Oklch } from './color'

/** WCAG 2.2 level AA for text (1.4.3). */
export const MIN_TEXT_CONTRAST = 4.5

/**
 * What an adjusted colour aims at: a little above the limit, so that a browser that does not round
 * to 8 bits measures enough as well.
 */
const AIM = 4.6

/** Steps of the bisection: lightness is then exact to 1/4096, finer than 8 bits. */
const STEPS = 12

const toRgb = converter('rgb')

/** Relative luminance, 0–1, of the colour as a screen with 8 bits a channel shows it. */
const luminance = (color: Oklch): number => {
  const { r, g, b } = toRgb({ mode: 'oklch', ...color })
  return wcagLuminance({ mode: 'rgb', r: eightBit(r), g: eightBit(g), b: eightBit(b) })
}

const eightBit = (channel: number): number =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255) / 255

const ratio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** As a browser computes it that does not round to 8 bits. */
const exactLuminance = (color: Oklch): number => {
  const { r, g, b } = toRgb({ mode: 'oklch', ...color })
  const clamp = (channel: number): number => Math.min(1, Math.max(0, channel))
  return wcagLuminance({ mode: 'rgb', r: clamp(r), g: clamp(g), b: clamp(b) })
}

/** WCAG 2 contrast, 1–21. */
export const contrast = (one: Oklch, other: Oklch): number =>
  ratio(luminance(one), luminance(other))

export const lowestContrast = (color: Oklch, against: readonly Oklch[]): number =>
  lowestRatio(luminance(color), against.map(luminance))

/** The lowest contrast that any browser measures, whether it rounds or not. */
export const surestContrast = (color: Oklch, against: readonly Oklch[]): number =>
  Math.min(
    lowestContrast(color, against),
    lowestRatio(exactLuminance(color), against.map(exactLuminance)),
  )

const lowestRatio = (one: number, others: readonly number[]): number =>
  Math.min(...others.map((other) => ratio(one, other)))

/** True where black is easier to read on the colour than white. */
export const isLight = (color: Oklch): boolean => {
  const value = luminance(color)
  return ratio(value, 0) >= ratio(value, 1)
}

export type ReachContrastOptions = {
  color: Oklch
  /** Every one of these has to reach `minimum`. */
  against: readonly Oklch[]
  /** Where to look first: `dark` lowers lightness. */
  toward: 'dark' | 'light'
  /** @default 4.5 */
  minimum?: number
}

/**
 * The colour itself when its contrast suffices; otherwise the same hue, with as much of its chroma as
 * sRGB has, at the nearest lightness that does. Black or white where nothing less does. When not even
 * they suffice (colours of `against` lie on both sides), the better of the two.
 */
export const reachContrast = ({
  color,
  against,
  toward,
  minimum = MIN_TEXT_CONTRAST,
}: ReachContrastOptions): Oklch => {
  if (surestContrast(color, against) >= minimum) return color
  const ends = toward === 'dark' ? [0, 1] : [1, 0]
  for (const end of ends) {
    const found = nearestLightness({ color, against, end, minimum })
    if (found) return found
  }
  const [black, white] = [oklch({ l: 0, c: 0, h: 0 }), oklch({ l: 1, c: 0, h: 0 })]
  return lowestContrast(black, against) >= lowestContrast(white, against) ? black : white
}

const nearestLightness = ({
  color,
  against,
  end,
  minimum,
}: {
  color: Oklch
  against: readonly Oklch[]
  end: number
  minimum: number
}): Oklch | undefined => {
  const at = (l: number): Oklch => oklch({ ...color, l })
  const reached = (l: number): number => surestContrast(at(l), against)
  const reach = reached(end)
  if (reach < minimum) return undefined
  const aim = Math.min(reach, minimum + (AIM - MIN_TEXT_CONTRAST))
  let [short, enough] = [color.l, end]
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (short + enough) / 2
    if (reached(middle) >= aim) enough = middle
    else short = middle
  }
  return at(enough)
}
