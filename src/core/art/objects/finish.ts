import type { Palette } from '../palette'
import { lightnessOf, mix, tone } from '../palette'
import type { Random } from '../prng'
import type { Finish } from './kit'

/** Brings a brand colour into the range in which light and shadow can still be seen on it. */
const material = (color: string, low: number, high: number): string =>
  tone(color, Math.min(high, Math.max(low, lightnessOf(color))))

/** The family of finishes one brand has: its products look like one collection. */
export const finishesOf = (palette: Palette): readonly [Finish, ...Finish[]] => {
  const primary = material(palette.primary, 0.42, 0.68)
  const accent = material(palette.accent, 0.5, 0.78)
  const { paper } = palette
  const stone = palette.neutral(palette.dark ? 0.62 : 0.78)
  const ink = palette.neutral(palette.dark ? 0.3 : 0.34)
  const deep = tone(palette.primary, palette.dark ? 0.36 : 0.34, 0.8)
  const pale = mix(paper, palette.primary, palette.dark ? 0.3 : 0.22)
  return [
    { body: primary, second: ink, label: paper, print: deep },
    { body: paper, second: primary, label: pale, print: deep },
    { body: accent, second: paper, label: paper, print: deep },
    { body: deep, second: accent, label: paper, print: deep },
    { body: stone, second: deep, label: paper, print: primary },
    { body: pale, second: primary, label: paper, print: deep },
    { body: paper, second: accent, label: mix(paper, accent, 0.25), print: deep },
  ]
}

export const pickFinish = (palette: Palette, random: Random): Finish =>
  random.pick(finishesOf(palette))
