import { shift } from '../palette'
import { circle, d, ellipse, group, line, path, rect } from '../svg'
import type { DrawThing } from './kit'

/** A wrist watch seen from the front, upright. */
export const watch: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const strap = canvas.linear(
    [
      [0, shift(finish.second, -0.08)],
      [0.3, shift(finish.second, 0.05)],
      [1, shift(finish.second, -0.12)],
    ],
    { x2: 1, y2: 0 },
  )
  const metal = canvas.linear(
    [
      [0, shift(finish.label, 0.02)],
      [0.5, shift(finish.label, -0.14)],
      [1, shift(finish.label, -0.3)],
    ],
    { x2: 1, y2: 1 },
  )
  const hour = random.int(0, 11) * 30
  const minute = random.int(0, 11) * 30
  const hand = (angle: number, length: number, width: number): string =>
    rect(
      -width / 2,
      -length,
      width,
      length + 10,
      { fill: finish.print, transform: `rotate(${angle})` },
      width / 2,
    )
  const ticks = Array.from({ length: 12 }, (_, index) =>
    rect(-2, -74, 4, index % 3 ? 8 : 15, {
      fill: finish.print,
      transform: `rotate(${index * 30})`,
    }),
  ).join('')
  const face = finish.print === finish.body ? finish.label : finish.body
  const markup = [
    path('M-50 -120H50L42 0Q0 10 -42 0zM-50 -290H50L42 -392Q0 -402 -42 -392z', strap),
    line(
      'M-36 -108L-30 -8M36 -108L30 -8M-36 -300L-30 -384M36 -300L30 -384',
      shift(finish.second, 0.12),
      2,
      { 'stroke-dasharray': '7 6', opacity: 0.7 },
    ),
    rect(100, -216, 18, 26, metal, 5),
    circle(0, -203, 106, metal),
    group(
      { transform: 'translate(0 -203)' },
      circle(
        0,
        0,
        92,
        canvas.linear(
          [
            [0, shift(face, -0.08)],
            [1, shift(face, 0.05)],
          ],
          { x2: 1, y2: 1 },
        ),
      ),
      ticks,
      hand(hour, 46, 7),
      hand(minute, 66, 5),
      circle(0, 0, 7, finish.second),
      path('M-78 -20A80 80 0 0 1 10 -80Q-50 -60 -78 -20z', { fill: '#fff', opacity: 0.22 }),
    ),
  ].join('')
  return { markup, width: 120, height: 396 }
}

/** Headphones that stand on their cups. */
export const headphones: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const wide = random.range(104, 116)
  const band = d`M${-wide} -110C${-wide - 14} -400 ${wide + 14} -400 ${wide} -110`
  const cup = (side: number): string => {
    const x = side * wide
    return (
      rect(
        x - side * 34 - 22,
        -138,
        44,
        136,
        canvas.linear(
          [
            [0, shift(finish.second, 0.04)],
            [1, shift(finish.second, -0.14)],
          ],
          { x2: 1, y2: 0 },
        ),
        22,
      ) +
      ellipse(
        x + side * 8,
        -70,
        46,
        74,
        canvas.linear(
          [
            [0, shift(finish.body, 0.08)],
            [0.4, finish.body],
            [1, shift(finish.body, -0.15)],
          ],
          { x2: 1, y2: 0.7 },
        ),
      ) +
      ellipse(
        x + side * 14,
        -70,
        26,
        44,
        canvas.linear(
          [
            [0, shift(finish.body, -0.08)],
            [1, shift(finish.body, 0.04)],
          ],
          { x2: 1, y2: 1 },
        ),
      )
    )
  }
  const markup = [
    line(band, shift(finish.second, -0.06), 26, { 'stroke-linecap': 'round' }),
    line(band, shift(finish.second, 0.1), 5, {
      'stroke-linecap': 'round',
      transform: 'translate(-5 -5)',
      opacity: 0.55,
    }),
    line(d`M${-wide} -170V-100M${wide} -170V-100`, finish.label, 10, { 'stroke-linecap': 'round' }),
    cup(-1),
    cup(1),
  ].join('')
  return { markup, width: wide * 2 + 100, height: 346 }
}
