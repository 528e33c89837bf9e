import { mix } from '../palette'
import { d, ellipse, line, path } from '../svg'
import type { Street } from './street'

/** Things on a shelf: jars, loaves, books. One path a colour keeps a full shop small. */
export const goods = (
  { palette, random, cloth }: Pick<Street, 'palette' | 'random' | 'cloth'>,
  x: number,
  y: number,
  width: number,
  size = 1,
): string => {
  const inks = [
    palette.primary,
    cloth,
    palette.paper,
    mix(palette.accent, palette.paper, 0.3),
    mix('#b98a5a', palette.primary, 0.2),
  ]
  const shapes = inks.map(() => '')
  let shade = ''
  for (let at = x; at < x + width - 26 * size;) {
    const wide = Math.round(random.range(20, 36) * size)
    const tall = Math.round(random.range(24, 52) * size)
    const ink = random.int(0, inks.length - 1)
    const kind = random.int(0, 2)
    if (kind === 0) {
      shapes[ink] +=
        d`M${at} ${y}v${-tall}h${wide}v${tall}zM${at + 3} ${y - tall}v-7h${wide - 6}v7z`
      shade += d`M${at + 3} ${y - tall}v-7h${wide - 6}v7z`
    } else if (kind === 1) {
      const side = Math.round(tall * 0.4)
      shapes[ink] += d`M${at} ${y}v${-side}q${wide / 2} ${-side} ${wide} 0v${side}z`
    } else {
      const half = Math.round(tall * 0.3)
      shapes[ink] += d`M${at} ${y}v${-half * 2}h${wide + 8}v${half * 2}z`
      shade += d`M${at} ${y}v${-half}h${wide + 8}v${half}z`
    }
    at += wide + random.range(16, 36) * size
  }
  return (
    shapes.map((data, ink) => (data ? path(data, inks[ink]!) : '')).join('') +
    path(shade, { fill: palette.shadow, opacity: 0.16 })
  )
}

export const pendant = (
  color: string,
  glow: string,
  x: number,
  from: number,
  y: number,
  size = 1,
): string =>
  line(d`M${x} ${from}V${y}`, color, 3) +
  ellipse(x, y + 26 * size, 15 * size, 9 * size, glow) +
  path(d`M${x - 34 * size} ${y + 26 * size}a${34 * size} ${32 * size} 0 0 1 ${68 * size} 0z`, color)
