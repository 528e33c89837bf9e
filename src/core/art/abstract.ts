import { paper, ribbons, shapes } from './abstractLayers'
import { rampOf, sheen } from './abstractRamp'
import { mix, shift } from './palette'
import type { DrawPicture, Picture } from './picture'
import { circle, d, ellipse, group, line, path, rect } from './svg'

/** Quarter and half circles on a grid. */
const grid = (picture: Picture): void => {
  const { canvas, random } = picture
  const { ground, tones } = rampOf(picture)
  const rows = canvas.height > canvas.width * 1.2 ? 4 : 3
  const cell = canvas.height / rows
  const columns = Math.ceil(canvas.width / cell)
  const offset = (canvas.width - columns * cell) / 2
  const all = [...tones, ground]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [back, front, third] = random.shuffle(all)
      const fill = sheen(picture, front!, 0.8)
      const drawings = [
        path(d`M0 0A${cell} ${cell} 0 0 1 ${cell} ${cell}H0z`, fill) +
          path(
            d`M0 ${cell * 0.5}A${cell * 0.5} ${cell * 0.5} 0 0 1 ${cell * 0.5} ${cell}H0z`,
            third!,
          ),
        circle(cell / 2, cell / 2, cell * 0.36, fill),
        path(d`M0 ${cell / 2}A${cell / 2} ${cell / 2} 0 0 1 ${cell} ${cell / 2}z`, fill) +
          path(d`M0 ${cell}A${cell / 2} ${cell / 2} 0 0 1 ${cell} ${cell}z`, third!),
        path(d`M0 0H${cell}A${cell} ${cell} 0 0 1 0 ${cell}z`, fill),
        [0.5, 0.36, 0.22]
          .map((r, index) => circle(cell / 2, cell / 2, cell * r, index === 1 ? back! : fill))
          .join(''),
      ]
      const turn = random.int(0, 3) * 90
      canvas.add(
        group(
          {
            transform: d`translate(${offset + column * cell} ${row * cell}) rotate(${turn} ${cell / 2} ${cell / 2})`,
          },
          rect(0, 0, cell + 0.5, cell + 0.5, back!),
          drawings[random.int(0, drawings.length - 1)]!,
        ),
      )
    }
  }
}

/** Clouds of light with fine contour lines over them. */
const aurora = (picture: Picture): void => {
  const { canvas, random, palette } = picture
  const { width, height } = canvas
  const { tones } = rampOf(picture)
  const glow = (color: string, x: number, y: number, size: number, opacity: number): string =>
    ellipse(
      width * x,
      height * y,
      width * size,
      height * size * 1.15,
      canvas.radial([
        [0, color, opacity],
        [0.5, color, opacity * 0.5],
        [1, color, 0],
      ]),
    )
  const side = random.pick([0, 1])
  const at = (x: number): number => (side ? 1 - x : x)
  canvas.add(
    glow(tones[2]!, at(0.2), 0.9, 0.6, 0.9),
    glow(tones[0], at(0.82), random.range(0.7, 0.95), 0.62, 0.95),
    glow(tones[1]!, at(0.58), random.range(0.2, 0.4), 0.46, 0.75),
    glow(tones[4]!, at(1), 0.2, 0.4, 0.7),
  )
  const cx = width * at(0.7)
  const cy = height * 0.62
  const unit = Math.min(width, height)
  const ratio = random.range(0.55, 1)
  const lines = Array.from({ length: 12 }, (_, index) => {
    const r = unit * (0.12 + index * 0.055)
    return d`M${cx - r} ${cy}a${r} ${r * ratio} 0 1 0 ${r * 2} 0a${r} ${r * ratio} 0 1 0 ${-r * 2} 0`
  })
  canvas.add(
    line(lines.join(''), palette.light, 1.4, {
      opacity: palette.dark ? 0.3 : 0.6,
      transform: d`rotate(${random.range(-30, 30)} ${cx} ${cy})`,
    }),
    circle(
      cx,
      cy,
      unit * 0.085,
      canvas.radial(
        [
          [0, mix(tones[1]!, palette.light, 0.75)],
          [1, tones[1]!],
        ],
        { cx: 0.35, cy: 0.3, r: 0.8 },
      ),
    ),
  )
}

/** A composition without a subject. */
export const drawAbstract: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { ground } = rampOf(picture)
  canvas.add(
    rect(
      0,
      0,
      canvas.width,
      canvas.height,
      canvas.linear(
        [
          [0, shift(ground, 0.02)],
          [1, shift(ground, -0.03)],
        ],
        { x2: 0.6 },
      ),
    ),
  )
  random.pick([shapes, ribbons, paper, grid, aurora])(picture)
  canvas.grain(palette.dark ? 0.16 : 0.14)
}
