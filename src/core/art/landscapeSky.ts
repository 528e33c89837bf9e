import { mix, tone, warmer } from './palette'
import type { Picture } from './picture'

export type Sky = { top: string; low: string; sun: string; far: string; near: string }

/** Colours from the sky to the nearest hill; what lies far takes the colour of the air. */
export const skyOf = ({ palette, random }: Picture): Sky => {
  const { primary, accent } = palette
  const warm = random.chance(0.5)
  if (palette.dark) {
    return {
      top: mix(palette.neutral(0.2), primary, 0.14),
      low: warm ? mix(tone(primary, 0.46, 0.7), accent, 0.35) : tone(accent, 0.5, 0.5),
      sun: mix(palette.light, accent, 0.18),
      far: mix(tone(primary, 0.46, 0.6), accent, warm ? 0.25 : 0.1),
      near: tone(primary, 0.17, 0.3),
    }
  }
  return {
    top: warm ? mix(palette.neutral(0.93), accent, 0.3) : mix(palette.neutral(0.93), primary, 0.3),
    low: warm
      ? mix(palette.neutral(0.965), primary, 0.12)
      : mix(palette.neutral(0.965), accent, 0.16),
    sun: mix(warmer(primary, accent), palette.light, 0.34),
    far: mix(palette.neutral(0.86), warm ? accent : primary, 0.34),
    near: tone(warm ? primary : mix(primary, accent, 0.25), 0.34, 0.75),
  }
}
