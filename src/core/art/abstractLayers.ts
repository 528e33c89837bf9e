import { mix, shift } from './palette'
import type { Picture } from './picture'
import { rampOf, sheen } from './abstractRamp'
import { blob, smooth } from './shapes'
import type { Point } from './svg'
import { circle, d, line, path } from './svg'

/** Discs, arches and a horizon, set against each other. */
export const shapes = (picture: Picture): void => {
  const { canvas, random, palette } = picture
  const { width, height } = canvas
  const { tones } = rampOf(picture)
  const unit = Math.min(width, height)
  const side = random.pick([-1, 1])
  const cx = width * (0.5 + side * 0.17)
  const r = unit * random.range(0.3, 0.37)
  const shade = canvas.linear(
    [
      [0, palette.shadow, 0.32],
      [1, palette.shadow, 0],
    ],
    { x2: 1, y2: 0.4 },
  )
  const archWidth = unit * random.range(0.32, 0.42)
  const archX = width * (0.5 - side * 0.2) - archWidth / 2
  const archTop = height * random.range(0.3, 0.42)
  const arch = (x: number, grow: number): string =>
    d`M${x - grow} ${height + 9}V${archTop + archWidth / 2}a${archWidth / 2 + grow} ${archWidth / 2 + grow} 0 0 1 ${archWidth + grow * 2} 0V${height + 9}z`
  canvas.add(
    circle(cx, height * 0.42, r, sheen(picture, tones[0])),
    circle(cx + side * r * 0.5, height * 0.42 + r * 0.66, r * 0.6, sheen(picture, tones[3]!)),
    path(arch(archX, unit * 0.055), sheen(picture, tones[2]!)),
    path(arch(archX + 16, 0), shade),
    path(arch(archX, 0), sheen(picture, tones[1]!)),
    path(arch(archX + archWidth * 0.27, -archWidth * 0.27), sheen(picture, tones[4]!)),
  )
  const hill: Point[] = [
    [-20, height * 0.84],
    [width * 0.25, height * 0.78],
    [width * 0.55, height * 0.87],
    [width * 0.8, height * 0.8],
    [width + 20, height * 0.86],
  ]
  canvas.add(
    path(
      d`M-20 ${height * 0.84}${smooth(hill)}V${height + 9}H-20z`,
      sheen(picture, mix(tones[2]!, tones[4]!, 0.18)),
    ),
  )
  canvas.add(
    circle(width * (0.5 - side * 0.36), height * 0.2, unit * 0.055, sheen(picture, tones[4]!)),
  )
}

/** Ribbons that flow across, each casting a shadow on the next. */
export const ribbons = (picture: Picture): void => {
  const { canvas, random, palette } = picture
  const { width, height } = canvas
  const { tones } = rampOf(picture)
  const phase = random.range(0, 6.3)
  const tilt = random.range(-0.22, 0.22)
  const order = [
    tones[3]!,
    tones[2]!,
    tones[1]!,
    mix(tones[1]!, tones[0], 0.5),
    tones[0],
    tones[4]!,
  ]
  order.forEach((color, index) => {
    const base = height * (0.26 + index * 0.135)
    const points: Point[] = Array.from({ length: 7 }, (_, step) => {
      const t = step / 6
      return [
        t * (width + 80) - 40,
        base +
          tilt * (t - 0.5) * height +
          Math.sin(t * 5.2 + phase + index * 0.62) * height * (0.1 + 0.012 * index),
      ]
    })
    const edge = d`M-40 ${points[0]![1]}${smooth(points)}`
    canvas.add(
      line(edge, palette.shadow, 40, {
        opacity: palette.dark ? 0.45 : 0.16,
        filter: canvas.blur(16),
        transform: 'translate(0 10)',
      }),
      path(
        `${edge}V${Math.round(height) + 40}H-40z`,
        canvas.linear(
          [
            [0, shift(color, 0.06)],
            [0.5, shift(color, -0.05)],
            [1, shift(color, -0.05)],
          ],
          { x2: 0.4 },
        ),
      ),
    )
  })
}

/** Cut paper in layers. */
export const paper = (picture: Picture): void => {
  const { canvas, random, palette } = picture
  const { width, height } = canvas
  const { tones } = rampOf(picture)
  const cx = width * random.pick([0.36, 0.64])
  const cy = height * random.pick([0.42, 0.58])
  const phase = random.range(0, 6.3)
  const order = [tones[3]!, tones[2]!, tones[1]!, tones[0], tones[4]!]
  order.forEach((color, index) => {
    const size = 1.02 - index * 0.2
    const points: Point[] = Array.from({ length: 9 }, (_, step) => {
      const angle = (step / 9) * Math.PI * 2
      const wobble =
        1 + Math.sin(angle * 2 + phase + index * 0.5) * 0.16 + Math.sin(angle * 3 - phase) * 0.1
      return [
        cx + Math.cos(angle) * width * 0.54 * size * wobble,
        cy + Math.sin(angle) * height * 0.56 * size * wobble,
      ]
    })
    const shape = blob(points)
    canvas.add(
      path(shape, {
        fill: palette.shadow,
        opacity: palette.dark ? 0.5 : 0.22,
        filter: canvas.blur(12),
        transform: 'translate(9 14)',
      }),
      path(shape, sheen(picture, color, 0.7)),
    )
  })
}
