import { shift } from '../palette'
import { TILT, turned } from '../shapes'
import { d, ellipse, line, path, rect } from '../svg'
import type { DrawThing } from './kit'
import { body, gleam, inside } from './kit'
import { decorate, opening } from './pottery'

export const pitcher: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(76, 92)
  const height = random.range(215, 260)
  const neck = radius * 0.58
  const outline = turned(
    [radius * 0.7, 0],
    [
      [radius, 6, radius * 1.04, height * 0.3, radius * 0.92, height * 0.48],
      [radius * 0.72, height * 0.66, neck, height * 0.7, neck, height * 0.8],
      [neck, height * 0.9, neck + 12, height],
    ],
  )
  const handle = d`M${neck} ${-height * 0.9}c${76} ${-6} ${84} ${height * 0.5} ${radius * 0.34} ${height * 0.5}`
  const spout = d`M${-neck - 11} ${-height}q${-24} ${-10} ${-34} ${-2}q${8} ${20} ${42} ${46}z`
  const markup = [
    line(handle, shift(finish.body, -0.12), 20, { 'stroke-linecap': 'round' }),
    line(handle, shift(finish.body, -0.02), 12, {
      'stroke-linecap': 'round',
      transform: 'translate(-2 -2)',
    }),
    path(spout, shift(finish.body, 0.03)),
    body(kit, outline, finish.body),
    decorate(kit, outline, radius, height * 0.8),
    opening(kit, neck + 12, height, finish.body, TILT * 1.2),
    gleam(kit, -radius * 0.66, height * 0.5, 34, 10, 0.4),
  ].join('')
  return { markup, width: radius * 2, height }
}

/** A wine or oil bottle, for still lifes and food shops. */
export const carafe: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(50, 58)
  const shoulder = random.range(190, 220)
  const height = random.range(340, 375)
  const outline = turned(
    [radius - 4, 0],
    [
      [radius, 0, radius, 8],
      [radius, shoulder],
      [radius, shoulder + 44, 19, shoulder + 42, 18, shoulder + 92],
      [17, height],
    ],
  )
  const markup = [
    body(kit, outline, finish.body),
    inside(kit, outline, body(kit, turned([60, height - 66], [[60, height + 20]]), finish.second)),
    rect(-radius, -shoulder + 30, radius * 2, shoulder * 0.52, {
      fill: kit.canvas.linear(
        [
          [0, shift(finish.label, -0.09)],
          [0.3, shift(finish.label, 0.02)],
          [0.55, finish.label],
          [1, shift(finish.label, -0.16)],
        ],
        { x2: 1, y2: 0 },
      ),
    }),
    rect(-18, -shoulder + 52, 36, 5, { fill: finish.print }, 2),
    rect(-26, -shoulder + 66, 52, 3, { fill: finish.print, opacity: 0.6 }),
    ellipse(0, -height, 18, 3, shift(finish.second, 0.08)),
    gleam(kit, -radius + 11, shoulder + 6, 12, 7, 0.5),
  ].join('')
  return { markup, width: radius * 2, height }
}
