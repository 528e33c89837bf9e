import type { Palette } from '../palette'
import { mix, shift, tone } from '../palette'
import type { Picture } from '../picture'
import type { Random } from '../prng'
import type { Canvas } from '../svg'
import { circle, d, line, path, rect } from '../svg'

export type Street = {
  canvas: Canvas
  palette: Palette
  random: Random
  wall: string
  wood: string
  cloth: string
  glass: string
  glow: string
  leaf: string
}

export const streetOf = ({ canvas, palette, random }: Picture): Street => {
  const { dark } = palette
  const wood = random.pick([
    tone(palette.primary, dark ? 0.34 : 0.4, 0.85),
    tone(palette.accent, dark ? 0.36 : 0.46, 0.75),
    palette.ink,
  ])
  return {
    canvas,
    palette,
    random,
    wall: dark
      ? random.pick([palette.neutral(0.29), tone(palette.primary, 0.3, 0.35)])
      : random.pick([
          mix(palette.neutral(0.9), palette.primary, 0.18),
          mix(palette.neutral(0.92), palette.accent, 0.28),
          palette.neutral(0.93),
        ]),
    wood,
    cloth:
      wood === palette.ink || random.chance(0.5)
        ? palette.primary
        : tone(palette.accent, dark ? 0.6 : 0.66),
    glass: dark ? '#5a4a35' : mix(palette.neutral(0.42), palette.primary, 0.16),
    glow: '#ffd694',
    leaf: mix(mix(palette.accent, '#4f7d53', 0.85), palette.ink, dark ? 0.3 : 0.08),
  }
}

/** A sash window of an upper floor. Answers what places it. */
export const upperWindow = (
  { canvas, palette }: Street,
  wall: string,
  lit = false,
): ((x: number, y: number) => string) => {
  const pane = lit ? '#c99a5b' : shift(wall, palette.dark ? -0.09 : -0.2)
  return canvas.stamp(
    rect(-8, -10, 108, 172, shift(wall, 0.05)) +
      rect(0, 0, 92, 150, pane) +
      path('M0 0h92L0 110z', { fill: '#fff', opacity: palette.dark ? 0.06 : 0.2 }) +
      line('M46 0v150M0 70h92', shift(wall, 0.05), 5) +
      rect(-14, 152, 120, 10, shift(wall, 0.07)) +
      rect(-8, 162, 108, 7, { fill: '#000', opacity: 0.1 }),
  )
}

/** Houses left and right, the sky above them, the pavement below. */
export const drawStreet = (
  street: Street,
  ground: number,
  left: number,
  right: number,
  roof: number,
): void => {
  const { canvas, palette, wall, random, leaf } = street
  const { width, height } = canvas
  const sky = palette.dark
    ? mix(palette.neutral(0.2), palette.primary, 0.18)
    : mix(palette.neutral(0.95), palette.primary, 0.1)
  const far = palette.dark ? shift(wall, -0.05) : mix(shift(wall, -0.05), sky, 0.35)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear([
        [0, shift(sky, palette.dark ? -0.02 : -0.04)],
        [1, mix(sky, palette.accent, 0.14)],
      ]),
    ),
    rect(
      -10,
      roof + 90,
      left + 10,
      ground - roof - 90,
      canvas.linear([
        [0, shift(far, 0.02)],
        [1, far],
      ]),
    ),
    rect(
      right,
      roof + 40,
      width - right + 10,
      ground - roof - 40,
      canvas.linear([
        [0, shift(far, -0.01)],
        [1, shift(far, -0.05)],
      ]),
    ),
  )
  const sash = upperWindow(street, far)
  for (let x = left - 150; x > -120; x -= 190) canvas.add(sash(x, roof + 180), sash(x, roof + 400))
  for (let x = right + 60; x < width; x += 190) canvas.add(sash(x, roof + 130), sash(x, roof + 370))
  const tree = random.chance(0.5) ? left * 0.45 : right + (width - right) * 0.5
  if (left > 90) {
    canvas.add(
      rect(tree - 8, ground - 240, 16, 244, shift(leaf, -0.2)),
      ...[
        [0, -330, 104],
        [-66, -280, 76],
        [66, -270, 80],
      ].map(([dx, dy, r]) =>
        circle(
          tree + dx!,
          ground + dy!,
          r!,
          canvas.radial(
            [
              [0, shift(leaf, 0.08)],
              [1, shift(leaf, -0.05)],
            ],
            { cx: 0.35, cy: 0.3, r: 0.75 },
          ),
        ),
      ),
    )
  }
  const stone = palette.dark ? palette.neutral(0.25) : palette.neutral(0.84)
  canvas.add(
    rect(
      0,
      ground,
      width,
      height - ground,
      canvas.linear([
        [0, shift(stone, -0.04)],
        [1, shift(stone, 0.03)],
      ]),
    ),
    rect(0, ground + (height - ground) * 0.66, width, 7, shift(stone, -0.1)),
    line(
      Array.from(
        { length: 13 },
        (_, index) =>
          d`M${width * 0.5 + (index - 6) * width * 0.1} ${ground}L${width * 0.5 + (index - 6) * width * 0.14} ${ground + (height - ground) * 0.66}`,
      ).join(''),
      shift(stone, -0.07),
      2.5,
    ),
  )
}
