import { mix, shift } from '../palette'
import { TILT, turned } from '../shapes'
import { d, ellipse, line, path } from '../svg'
import type { DrawThing, Kit } from './kit'
import { body, gleam } from './kit'
import { decorate, opening } from './pottery'

const leafShape = (kind: number, x: number, y: number, turn: number, along: number): string => {
  if (kind === 1) {
    return d`M${x} ${y}q${turn * 12} -26 ${turn * 40} -26q${-turn * 8} 28 ${-turn * 40} 26z`
  }
  const [rx, ry] = kind === 0 ? [12 - along * 3, 9 - along * 2] : [5, 8]
  const cx = kind === 0 ? x + turn * 9 : x
  return d`M${cx - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0`
}

/** Three stems that stand in a vase. */
const branch = ({ random }: Kit, from: number, leafColor: string): string => {
  const kind = random.int(0, 2)
  let stems = ''
  const leaves = ['', '']
  for (const side of [-1, 0, 1]) {
    const lean = side * random.range(52, 88) + random.range(-16, 16)
    const rise = random.range(150, 215) - Math.abs(side) * 30
    stems += d`M${side * 5} ${-from}q${lean * 0.1} ${-rise * 0.6} ${lean} ${-rise}`
    for (const [index, along] of [0.35, 0.5, 0.65, 0.8, 0.95].entries()) {
      const x = side * 5 + 2 * along * (1 - along) * lean * 0.1 + along * along * lean
      const y = -from - 2 * along * (1 - along) * rise * 0.6 - along * along * rise
      leaves[index % 2] += leafShape(kind, x, y, index % 2 ? 1 : -1, along)
    }
  }
  return (
    line(stems, shift(leafColor, -0.1), 3.5, { 'stroke-linecap': 'round' }) +
    path(leaves[0]!, shift(leafColor, 0.07)) +
    path(leaves[1]!, leafColor)
  )
}

export const vase: DrawThing = (kit) => {
  const { random, finish, palette } = kit
  const height = random.range(200, 285)
  const belly = random.range(72, 104)
  const bellyAt = height * random.range(0.3, 0.5)
  const neck = random.range(20, 40)
  const neckAt = height * random.range(0.78, 0.86)
  const lip = neck + random.range(2, 16)
  const foot = belly * random.range(0.45, 0.65)
  const outline = turned(
    [foot, 0],
    [
      [belly * 0.9, 2, belly, bellyAt * 0.5, belly, bellyAt],
      [
        belly,
        bellyAt + (neckAt - bellyAt) * 0.6,
        neck,
        neckAt - (neckAt - bellyAt) * 0.35,
        neck,
        neckAt,
      ],
      [neck, neckAt + 12, lip, height - 8, lip, height],
    ],
  )
  const leaf = mix(palette.accent, palette.dark ? palette.neutral(0.55) : palette.ink, 0.3)
  const filled = random.chance(0.6)
  const markup = [
    body(kit, outline, finish.body),
    decorate(kit, outline, belly, height),
    opening(kit, lip, height, finish.body),
    filled ? branch(kit, height - 4, leaf) : '',
    ellipse(
      -belly * 0.42,
      -bellyAt * 1.12,
      belly * 0.3,
      bellyAt * 0.42,
      kit.canvas.radial([
        [0, palette.light, 0.42],
        [1, palette.light, 0],
      ]),
    ),
  ].join('')
  return { markup, width: belly * 1.75, height: filled ? height + 180 : height }
}

export const bowl: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(112, 140)
  const height = random.range(78, 104)
  const foot = radius * 0.42
  const outline = turned(
    [foot, 0],
    [
      [foot, 12],
      [radius * 0.85, 14, radius, height * 0.55, radius, height],
    ],
  )
  const markup = [
    body(kit, outline, finish.body),
    decorate(kit, outline, radius, height),
    opening(kit, radius, height, finish.body, TILT * 1.25),
    gleam(kit, -radius * 0.72, height - 20, 34, 9, 0.35),
  ].join('')
  return { markup, width: radius * 1.5, height: height + 16 }
}

export const mug: DrawThing = (kit) => {
  const { random, finish, canvas } = kit
  const radius = random.range(82, 96)
  const height = random.range(150, 190)
  const round = random.range(10, 40)
  const outline = turned(
    [radius - round, 0],
    [
      [radius - 2, 0, radius, round],
      [radius, height],
    ],
  )
  const handle = `M${Math.round(radius - 6)} ${-Math.round(height * 0.8)}c74-6 78 ${Math.round(height * 0.56)} 0 ${Math.round(height * 0.56)}`
  const coffee = '#4a2c1c'
  const markup = [
    line(handle, shift(finish.body, -0.12), 22),
    line(handle, shift(finish.body, -0.03), 15, { transform: 'translate(-2 -2)' }),
    body(kit, outline, finish.body),
    decorate(kit, outline, radius, height),
    opening(kit, radius, height, finish.body, TILT * 1.2),
    ellipse(
      1,
      -height + 5,
      radius - 9,
      (radius - 9) * TILT * 0.82,
      canvas.linear(
        [
          [0, shift(coffee, -0.08)],
          [1, shift(coffee, 0.08)],
        ],
        { x2: 1, y2: 0 },
      ),
    ),
    gleam(kit, -radius + 15, height - 20, 26, 9, 0.45),
  ].join('')
  return { markup, width: radius * 2.1, height: height + 12 }
}
