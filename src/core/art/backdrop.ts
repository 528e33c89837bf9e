import type { Palette } from './palette'
import { lightnessOf, mix, shift, tone } from './palette'
import type { Random } from './prng'
import { cylinder, groundShadow, TILT, volume } from './shapes'
import type { Canvas } from './svg'
import { circle, d, ellipse, group, path, place, rect } from './svg'

/** Where the subject stands, and how much room it has. */
export type Stage = { x: number; y: number; room: number; breadth: number }

const wallColors = (palette: Palette): readonly [string, ...string[]] =>
  palette.dark
    ? [
        palette.neutral(0.27),
        tone(palette.primary, 0.3, 0.5),
        tone(palette.accent, 0.31, 0.42),
        mix(palette.neutral(0.24), palette.primary, 0.22),
        mix(palette.neutral(0.25), palette.accent, 0.14),
      ]
    : [
        palette.neutral(0.925),
        mix(palette.neutral(0.94), palette.primary, 0.15),
        mix(palette.neutral(0.94), palette.accent, 0.22),
        mix(palette.neutral(0.93), palette.primary, 0.34),
        mix(palette.neutral(0.93), palette.accent, 0.48),
      ]

/** A wall that the subject can be told from. */
const pickWall = (palette: Palette, random: Random, subject: string): string => {
  const walls = random.shuffle(wallColors(palette))
  return walls.find((wall) => Math.abs(lightnessOf(wall) - lightnessOf(subject)) > 0.1) ?? walls[0]!
}

/** The light of a window, thrown on the wall. */
export const windowLight = (
  canvas: Canvas,
  palette: Palette,
  x: number,
  y: number,
  size: number,
): string => {
  const pane = (column: number, row: number): string =>
    rect(column * 0.52 * size, row * 0.62 * size, size * 0.47, size * 0.56, {})
  const fill = canvas.linear(
    [
      [0, palette.light, palette.dark ? 0.13 : 0.55],
      [1, palette.light, palette.dark ? 0.02 : 0.15],
    ],
    { x2: 1 },
  )
  return group(
    { fill, transform: d`translate(${x} ${y}) skewX(-16) skewY(9)`, filter: canvas.blur(4) },
    pane(0, 0),
    pane(1, 0),
    pane(0, 1),
    pane(1, 1),
  )
}

export const drawBackdrop = (options: {
  canvas: Canvas
  palette: Palette
  random: Random
  subject: string
}): Stage => {
  const { canvas, palette, random, subject } = options
  const { width, height } = canvas
  const wall = pickWall(palette, random, subject)
  const style = random.int(0, 4)
  const x = width * (width > height * 1.5 ? random.pick([0.36, 0.62]) : 0.5)
  const horizon = height * 0.7
  const step = palette.dark ? 1.2 : 1
  const floor = shift(wall, palette.dark ? 0.035 : 0.02)
  const second = shift(wall, palette.dark ? 0.07 : -0.075, 1.25)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear([
        [0, shift(wall, -0.02 * step)],
        [0.5, wall],
        [0.72, shift(wall, -0.035 * step)],
      ]),
    ),
    rect(
      0,
      0,
      width,
      horizon,
      canvas.radial(
        [
          [0, palette.light, palette.dark ? 0.16 : 0.6],
          [1, palette.light, 0],
        ],
        { cx: (x / width) * 0.62, cy: 0.22, r: 0.75 },
      ),
    ),
  )
  const r = Math.min(height * 0.33, 290)
  if (style === 0) {
    const arch = d`M${x - r} ${horizon}V${height * 0.44}a${r} ${r} 0 0 1 ${r * 2} 0V${horizon}z`
    canvas.add(
      path(
        arch,
        canvas.linear(
          [
            [0, shift(second, -0.05)],
            [0.45, second],
            [1, shift(second, 0.03)],
          ],
          { x2: 1, y2: 0.3 },
        ),
      ),
      path(
        d`M${x - r} ${horizon}V${height * 0.44}a${r} ${r} 0 0 1 ${r * 2} 0q${-r * 0.1} ${-r * 0.84} ${-r * 0.92} ${-r * 0.86}T${x - r * 0.84} ${height * 0.44}V${horizon}z`,
        { fill: shift(second, -0.09), opacity: 0.55 },
      ),
    )
  } else if (style === 1) {
    const side = random.pick([-1, 1])
    canvas.add(
      circle(
        x + side * r * 0.32,
        height * 0.4,
        r * 0.98,
        canvas.linear(
          [
            [0, shift(second, 0.05)],
            [1, shift(second, -0.03)],
          ],
          { x2: 1 },
        ),
      ),
    )
  } else if (style === 2) {
    canvas.add(windowLight(canvas, palette, x - width * 0.02, height * 0.06, height * 0.5))
  } else if (style === 3) {
    const block = (left: number, top: number, wide: number, color: string): string =>
      rect(
        left,
        top,
        wide,
        horizon - top,
        canvas.linear(
          [
            [0, shift(color, 0.03)],
            [1, shift(color, -0.03)],
          ],
          { x2: 1 },
        ),
      ) +
      rect(
        left + wide,
        top,
        26,
        horizon - top,
        canvas.linear(
          [
            [0, shift(color, -0.1), 0.7],
            [1, shift(color, -0.1), 0],
          ],
          { x2: 1, y2: 0 },
        ),
      )
    canvas.add(
      block(x + r * 0.25, height * 0.3, r * 0.95, second),
      block(x - r * 1.25, height * 0.46, r * 0.7, shift(second, 0.03)),
    )
  }
  canvas.add(
    rect(
      0,
      horizon,
      width,
      height - horizon,
      canvas.linear([
        [0, shift(floor, -0.055)],
        [0.25, floor],
        [1, shift(floor, 0.02)],
      ]),
    ),
    rect(
      0,
      horizon - 26,
      width,
      26,
      canvas.linear([
        [0, shift(wall, -0.1), 0],
        [1, shift(wall, -0.1), 0.5],
      ]),
    ),
  )
  return plinth({
    canvas,
    palette,
    random,
    x,
    color: random.chance(0.5) ? second : shift(wall, palette.dark ? 0.1 : 0.04),
  })
}

const plinth = (options: {
  canvas: Canvas
  palette: Palette
  random: Random
  x: number
  color: string
}): Stage => {
  const { canvas, palette, random, x, color } = options
  const { height } = canvas
  const size = Math.min(canvas.width, 1000)
  const style = random.int(0, 2)
  const ground = height * 0.86
  if (style === 0) {
    return { x, y: height * 0.82, room: height * 0.66, breadth: size * 0.72 }
  }
  const radius = Math.min(size * 0.36, 290)
  const rise = height * (style === 1 ? 0.09 : 0.05)
  const top = ground - rise
  canvas.add(
    place(
      x,
      ground,
      1,
      groundShadow(canvas, palette, radius * 2.1, 0.5),
      path(cylinder(radius, 0, rise), volume(canvas, color, 0.7)),
      ellipse(
        0,
        -rise,
        radius,
        radius * TILT,
        canvas.linear(
          [
            [0, shift(color, 0.09)],
            [1, shift(color, 0.045)],
          ],
          { x2: 1, y2: 0 },
        ),
      ),
    ),
  )
  return { x, y: top + radius * TILT * 0.25, room: height * 0.62, breadth: radius * 2 }
}
