import type { Palette } from './palette'
import { lightnessOf, shift } from './palette'
import type { Canvas, Point } from './svg'
import { d, ellipse, group } from './svg'

/** How much of a horizontal circle one sees from the camera's height (its ellipse's ratio). */
export const TILT = 0.14

/** A smooth curve through the points (Catmull-Rom as cubic Béziers), without its leading `M`. */
export const smooth = (points: readonly Point[], closed = false): string => {
  const count = points.length
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))]!
  let data = ''
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    data += d`C${from[0] + (to[0] - before[0]) / 6} ${from[1] + (to[1] - before[1]) / 6} ${
      to[0] - (after[0] - from[0]) / 6
    } ${to[1] - (after[1] - from[1]) / 6} ${to[0]} ${to[1]}`
  }
  return data
}

export const blob = (points: readonly Point[]): string =>
  d`M${points[0]![0]} ${points[0]![1]}${smooth(points, true)}Z`

/**
 * The outline of a turned body that stands on the origin. `profile` is its right side from the foot
 * up: `[radius, height]` is a line, four numbers a quadratic, six a cubic curve.
 */
export const turned = (
  foot: Point,
  profile: readonly (readonly number[])[],
  tilt = TILT,
): string => {
  const corners: Point[][] = [[foot]]
  for (const numbers of profile) {
    const points: Point[] = []
    for (let index = 0; index < numbers.length; index += 2) {
      points.push([numbers[index]!, numbers[index + 1]!])
    }
    corners.push(points)
  }
  const command = ['', 'L', 'Q', 'C']
  const right = corners
    .slice(1)
    .map((points) => command[points.length] + points.map(([x, y]) => d`${x} ${-y}`).join(' '))
    .join('')
  const top = corners.at(-1)!.at(-1)!
  let left = ''
  for (let index = corners.length - 1; index > 0; index--) {
    const segment = corners[index]!
    const end = corners[index - 1]!.at(-1)!
    const controls = segment.slice(0, -1).reverse()
    left += command[segment.length] + [...controls, end].map(([x, y]) => d`${-x} ${-y}`).join(' ')
  }
  const lid = top[0] > 1 ? d`A${top[0]} ${top[0] * tilt} 0 0 0 ${-top[0]} ${-top[1]}` : ''
  return d`M${-foot[0]} ${-foot[1]}A${foot[0]} ${foot[0] * tilt} 0 0 0 ${foot[0]} ${-foot[1]}${right}${lid}${left}Z`
}

/** A straight cylinder between two heights. */
export const cylinder = (radius: number, from: number, to: number, top = radius): string =>
  turned([radius, from], [[top, to]])

/** Fill of a round body lit from the upper left: highlight, core shadow, reflected light. */
export const volume = (canvas: Canvas, color: string, depth = 1): string => {
  const dim = lightnessOf(color) < 0.4 ? 0.75 : 1
  const step = (amount: number): string => shift(color, amount * depth * dim)
  return canvas.linear(
    [
      [0, step(-0.07)],
      [0.26, step(0.06)],
      [0.84, step(-0.15)],
      [1, step(-0.1)],
    ],
    { x2: 1, y2: 0.08 },
  )
}

/** Fill of a ball lit from the upper left. */
export const sphere = (canvas: Canvas, color: string): string =>
  canvas.radial(
    [
      [0, shift(color, 0.1)],
      [0.85, shift(color, -0.14)],
      [1, shift(color, -0.1)],
    ],
    { cx: 0.34, cy: 0.3, r: 0.78 },
  )

/** Soft shadow of a thing of the given width that stands on the origin; light comes from the left. */
export const groundShadow = (
  canvas: Canvas,
  palette: Palette,
  width: number,
  reach = 1,
): string => {
  const strength = palette.dark ? 1.5 : 1
  const fade = (opacity: number): string =>
    canvas.radial([
      [0, palette.shadow, Math.min(1, opacity * strength)],
      [0.5, palette.shadow, opacity * strength * 0.5],
      [1, palette.shadow, 0],
    ])
  const half = width / 2
  return group(
    {},
    ellipse(
      half * (0.5 + reach * 0.45),
      half * 0.02,
      half * (1.1 + reach * 0.7),
      half * 0.26,
      fade(0.34),
    ),
    ellipse(half * 0.1, half * 0.06, half * 1.2, half * 0.22, fade(0.62)),
  )
}
