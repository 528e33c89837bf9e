import { mix, shift } from '../palette'
import { cylinder, TILT, turned } from '../shapes'
import { ellipse, group, path, rect, tag } from '../svg'
import type { DrawThing, Kit } from './kit'
import { body, gleam, inkOnBody, inside, print } from './kit'

/** Label glued around a cylinder of the given radius, with its print. */
const wrap = (kit: Kit, outline: string, radius: number, from: number, to: number): string =>
  inside(kit, outline, body(kit, cylinder(radius, from, to), kit.finish.label, 0.8)) +
  print(kit, (from + to) / 2 - radius * 0.12, radius * 1.15)

export const bottle: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(62, 80)
  const shoulder = random.range(190, 250)
  const neck = shoulder + random.range(34, 56)
  const outline = turned(
    [radius - 6, 0],
    [
      [radius, 0, radius, 8],
      [radius, shoulder],
      [radius, shoulder + 34, 27, neck - 26, 26, neck],
    ],
  )
  const dropper = random.chance(0.55)
  const cap = neck + (dropper ? 44 : 62)
  const bulb = turned(
    [15, cap],
    [
      [17, cap + 26],
      [18, cap + 62, 10, cap + 76, 0, cap + 76],
    ],
  )
  const markup = [
    dropper ? body(kit, bulb, shift(finish.second, -0.03)) : '',
    body(kit, cylinder(31, neck - 4, cap, 30), finish.second),
    dropper ? '' : ellipse(0, -cap, 30, 30 * TILT, shift(finish.second, 0.07)),
    body(kit, outline, finish.body),
    wrap(kit, outline, radius, 42, shoulder - 34),
    gleam(kit, -radius + 15, shoulder + 4, 14, 8, 0.55),
    gleam(kit, -22, cap - 5, neck + 4, 5, 0.4),
  ].join('')
  return { markup, width: radius * 2, height: dropper ? cap + 76 : cap }
}

export const pump: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(70, 88)
  const shoulder = random.range(210, 250)
  const neck = shoulder + 26
  const outline = turned(
    [radius - 8, 0],
    [
      [radius, 0, radius, 10],
      [radius, shoulder - 16],
      [radius, shoulder + 14, radius - 20, shoulder + 20, 30, neck],
    ],
  )
  const spout = `M-24 -${Math.round(neck + 92)}h52q52 0 60 26l-13 4q-8-12-42-12h-57q-10 0-10-9t10-9z`
  const markup = [
    body(kit, cylinder(7, neck + 24, neck + 80), shift(finish.second, -0.04)),
    path(
      spout,
      kit.canvas.linear([
        [0, shift(finish.second, 0.07)],
        [1, shift(finish.second, -0.1)],
      ]),
    ),
    body(kit, cylinder(26, neck - 4, neck + 32), finish.second),
    ellipse(0, -neck - 32, 26, 26 * TILT, shift(finish.second, 0.07)),
    body(kit, outline, finish.body),
    wrap(kit, outline, radius, 40, shoulder - 46),
    gleam(kit, -radius + 16, shoulder - 6, 14, 9, 0.5),
  ].join('')
  return { markup, width: radius * 2, height: neck + 92 }
}

export const jar: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(100, 122)
  const height = random.range(92, 130)
  const lid = random.range(44, 58)
  const outline = turned(
    [radius - 16, 0],
    [
      [radius, 0, radius, 18],
      [radius, height - 10],
      [radius, height, radius - 12, height],
    ],
  )
  const top = height + lid
  const markup = [
    body(kit, cylinder(radius - 2, height - 2, top), finish.second),
    ellipse(0, -top, radius - 2, (radius - 2) * TILT, shift(finish.second, 0.08)),
    ellipse(0, -top + 1.5, radius - 12, (radius - 12) * TILT, shift(finish.second, 0.045)),
    body(kit, outline, finish.body),
    print(kit, height * 0.4, radius * 0.95, inkOnBody(finish)),
    gleam(kit, -radius + 18, height - 14, 16, 10, 0.5),
    gleam(kit, -radius + 18, top - 16, height + 4, 8, 0.3),
  ].join('')
  return { markup, width: radius * 2, height: top + 16 }
}

export const tube: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const width = random.range(62, 74)
  const height = random.range(290, 330)
  const cap = random.range(54, 66)
  const foot = width * 0.66
  const sides =
    `M${-foot} -${cap}C${-foot - 6} -${cap + 60} ${-width} -${height - 110} ${-width - 3} -${height}H${width + 3}C${width} -${height - 110} ${foot + 6} -${cap + 60} ${foot} -${cap}z`.replace(
      /\d+\.\d+/g,
      (text) => String(Math.round(Number(text))),
    )
  const crimp = rect(
    -width - 3,
    -height - 20,
    width * 2 + 6,
    24,
    canvas.linear([
      [0, shift(finish.body, 0.03)],
      [1, shift(finish.body, -0.05)],
    ]),
    2,
  )
  const ribs = Array.from({ length: 12 }, (_, index) =>
    rect(-width + 3 + index * (width / 6), -height - 15, 2, 14, {
      fill: shift(finish.body, -0.12),
      opacity: 0.5,
    }),
  ).join('')
  const markup = [
    body(kit, cylinder(foot - 2, 0, cap + 4), finish.second),
    body(kit, sides, finish.body, 0.85),
    inside(
      kit,
      sides,
      rect(-100, -cap - 78, 200, 90, { fill: finish.label, opacity: 0.92 }),
      path(sides, {
        fill: canvas.linear(
          [
            [0, '#000', 0.06],
            [0.3, '#fff', 0.08],
            [1, '#000', 0.16],
          ],
          { x2: 1, y2: 0 },
        ),
      }),
    ),
    crimp,
    ribs,
    print(kit, height * 0.62, width * 1.15),
    gleam(kit, -width + 18, height - 24, cap + 100, 9, 0.45),
    gleam(kit, -foot + 8, cap - 6, 6, 6, 0.35),
  ].join('')
  return { markup, width: foot * 2.1, height: height + 20 }
}

export const candle: DrawThing = (kit) => {
  const { canvas, palette, random, finish } = kit
  const radius = random.range(84, 100)
  const height = random.range(170, 205)
  const outline = turned(
    [radius - 10, 0],
    [
      [radius, 0, radius, 12],
      [radius, height],
    ],
  )
  const wax = mix(palette.light, finish.label, 0.25)
  const flame = group(
    {},
    ellipse(
      0,
      -height - 34,
      150,
      150,
      canvas.radial([
        [0, '#ffd9a0', palette.dark ? 0.5 : 0.55],
        [1, '#ffd9a0', 0],
      ]),
    ),
    path(
      `M0 ${-Math.round(height) - 66}c14 22 14 38 0 46c-14-8-14-24 0-46z`,
      canvas.linear([
        [0, '#fff3d6'],
        [0.6, '#ffc45e'],
        [1, '#f08a3c'],
      ]),
    ),
  )
  const markup = [
    body(kit, outline, finish.body),
    ellipse(0, -height, radius, radius * TILT * 1.3, shift(finish.body, 0.07)),
    ellipse(
      0,
      -height + 2,
      radius - 6,
      (radius - 6) * TILT * 1.2,
      canvas.radial(
        [
          [0, '#fff0d0'],
          [0.5, wax],
          [1, shift(wax, -0.12)],
        ],
        { cx: 0.5, cy: 0.3, r: 0.7 },
      ),
    ),
    tag('path', {
      d: `M0 ${-Math.round(height)}v-22`,
      stroke: palette.ink,
      'stroke-width': 4,
      'stroke-linecap': 'round',
    }),
    rect(
      -radius * 0.62,
      -height * 0.78,
      radius * 1.24,
      height * 0.56,
      { fill: finish.label, opacity: 0.96 },
      4,
    ),
    print(kit, height * 0.46, radius * 0.95),
    gleam(kit, -radius + 12, height - 16, 18, 9, 0.5),
    flame,
  ].join('')
  return { markup, width: radius * 2, height: height + 60 }
}
