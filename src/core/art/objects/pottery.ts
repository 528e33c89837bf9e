import { mix, shift } from '../palette'
import { TILT } from '../shapes'
import { d, ellipse, line } from '../svg'
import type { Kit } from './kit'
import { body, hollow, inside } from './kit'

/** Rim and dark inside of an open vessel. */
export const opening = (
  kit: Kit,
  radius: number,
  height: number,
  color: string,
  tilt = TILT,
): string => {
  const { canvas } = kit
  const dark = hollow(color)
  return (
    ellipse(0, -height, radius, radius * tilt, shift(color, 0.08)) +
    ellipse(
      0,
      -height + radius * 0.015,
      radius - 5,
      (radius - 5) * tilt * 0.9,
      canvas.linear(
        [
          [0, dark],
          [1, mix(dark, color, 0.55)],
        ],
        { x2: 1, y2: 0 },
      ),
    )
  )
}

/** Glaze, bands or speckles on pottery. */
export const decorate = (kit: Kit, outline: string, radius: number, height: number): string => {
  const { random, finish } = kit
  const style = random.int(0, 3)
  if (style === 0) {
    const at = -height * random.range(0.42, 0.62)
    const dip = random.range(8, 26)
    return inside(
      kit,
      outline,
      body(
        kit,
        d`M${-radius - 9} ${at}c${radius * 0.5} ${dip} ${radius} ${-dip * 0.4} ${radius + 9} ${dip * 0.5}s${radius * 0.7} ${-dip} ${radius + 9} ${-dip * 0.2}V20H${-radius - 9}z`,
        finish.second,
      ),
    )
  }
  if (style === 1) {
    const at = height * random.range(0.4, 0.6)
    const bands = [0, 1, 2].map((index) => {
      const y = -at - index * 20
      return line(
        d`M${-radius - 4} ${y}q${radius + 4} ${radius * TILT * 1.8} ${radius * 2 + 8} 0`,
        finish.second,
        index === 1 ? 9 : 4,
        { opacity: 0.8 },
      )
    })
    return inside(kit, outline, ...bands)
  }
  if (style === 2) {
    const specks = Array.from(
      { length: 15 },
      () => d`M${random.range(-radius, radius)} ${-random.range(0, height)}h.1`,
    ).join('')
    return inside(
      kit,
      outline,
      line(specks, finish.second, 4.5, { 'stroke-linecap': 'round', opacity: 0.55 }),
    )
  }
  return ''
}
