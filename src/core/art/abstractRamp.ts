import { mix, shift, tone } from './palette'
import type { Picture } from './picture'

type Ramp = readonly [string, ...string[]]

/** Ground and four tones that sit well on it. */
export const rampOf = ({ palette, random }: Picture): { ground: string; tones: Ramp } => {
  const { primary, accent, dark } = palette
  const ground = dark ? palette.neutral(0.2) : mix(palette.background, palette.surface, 0.5)
  const tones: Ramp = dark
    ? [
        tone(primary, 0.55),
        tone(accent, 0.62, 0.85),
        tone(primary, 0.36, 0.8),
        mix(palette.neutral(0.32), accent, 0.18),
        tone(primary, 0.74, 0.6),
      ]
    : [
        primary,
        accent,
        mix(palette.surface, primary, 0.35),
        mix(palette.surface, accent, 0.42),
        tone(primary, 0.36, 0.75),
      ]
  return {
    ground,
    tones: random.chance(0.4) ? [tones[1]!, tones[0], tones[3]!, tones[2]!, tones[4]!] : tones,
  }
}

/** A soft gradient of one colour, lit from the upper left. */
export const sheen = ({ canvas }: Picture, color: string, strength = 1): string =>
  canvas.linear(
    [
      [0, shift(color, 0.07 * strength)],
      [1, shift(color, -0.07 * strength)],
    ],
    { x2: 1, y2: 1 },
  )
