import { oklch, type Oklch } from './color'

/** Hues in degrees of OKLCH, from amber to lime: darkened, they turn olive. */
const YELLOW = { from: 72, to: 122 }

/** From here on the green of a yellow is what one sees. */
const GREENISH = 108

/** What yellows are read as: bronze, and green for those that are nearly green. */
const BRONZE = 62
const GREEN = 140

const LEAST_LIGHTNESS = 0.7
const LEAST_CHROMA = 0.08

/** A light yellow: it has no dark version that anybody would call by its name. */
export const isYellow = ({ l, c, h }: Oklch): boolean =>
  l >= LEAST_LIGHTNESS && c >= LEAST_CHROMA && h >= YELLOW.from && h <= YELLOW.to

/** The neighbouring hue in which a yellow may be darkened until it is read. */
export const readableYellow = (color: Oklch): Oklch =>
  oklch({ ...color, h: color.h < GREENISH ? BRONZE : GREEN })
