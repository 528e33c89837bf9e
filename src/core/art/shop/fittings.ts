import { shift, tone } from '../palette'
import type { Picture } from '../picture'
import { circle, ellipse, line, path, place, rect } from '../svg'

/** A bar stool. */
export const stool = (x: number, y: number, wood: string, metal: string, shadow: string): string =>
  place(
    x,
    y,
    1,
    ellipse(10, 0, 78, 12, shadow),
    line('M-34-160L-52 0M34-160L52 0M-14-160L-18-6M14-160L18-6M-46-56H46', metal, 7, {
      'stroke-linecap': 'round',
    }),
    rect(-52, -182, 104, 24, shift(wood, 0.02), 12),
    rect(-46, -180, 70, 6, { fill: shift(wood, 0.14), opacity: 0.7 }, 3),
  )

/** An espresso machine. */
export const machine = ({ canvas, palette }: Picture, x: number, y: number): string => {
  const steel = palette.neutral(palette.dark ? 0.66 : 0.82)
  return place(
    x,
    y,
    1,
    ellipse(
      20,
      0,
      150,
      12,
      canvas.radial([
        [0, palette.shadow, 0.5],
        [1, palette.shadow, 0],
      ]),
    ),
    rect(
      -110,
      -132,
      220,
      66,
      canvas.linear([
        [0, shift(steel, 0.08)],
        [0.5, steel],
        [1, shift(steel, -0.14)],
      ]),
      14,
    ),
    rect(-98, -70, 196, 54, shift(steel, -0.3)),
    rect(
      -116,
      -20,
      232,
      20,
      canvas.linear([
        [0, shift(steel, 0.04)],
        [1, shift(steel, -0.16)],
      ]),
      5,
    ),
    rect(-84, -116, 70, 34, tone(palette.primary, 0.5), 5),
    circle(26, -99, 10, palette.ink),
    circle(60, -99, 10, palette.ink),
    path('M-52-66h30l-5 16h-20zM34-66h30l-5 16h-20z', palette.ink),
    line('M-60-54l-34 6M70-54l34 6', palette.ink, 7, { 'stroke-linecap': 'round' }),
    rect(-52, -38, 28, 18, palette.paper, 5),
    rect(36, -38, 28, 18, palette.paper, 5),
    path('M-84-132h44v-12h-44zM-30-132h44v-12h-44zM26-132h44v-12h-44z', palette.paper),
  )
}

/** Tools that hang over a bench. */
export const tools = (
  wood: string,
  metal: string,
  x: number,
  y: number,
  width: number,
  first: number,
): string => {
  const drawings = [
    rect(-5, -10, 10, 84, wood, 4) + rect(-26, -24, 52, 22, metal, 4),
    path('M-9 74V10H9V74z', wood) + path('M-7 10L-4-40H4L7 10z', metal),
    rect(-12, -36, 24, 34, wood, 9) + path('M-26-2H26L18 70Q0 76-18 70z', metal),
    circle(0, 10, 30, { fill: 'none', stroke: wood, 'stroke-width': 9 }) +
      line('M0 40V70', wood, 9),
  ]
  const count = Math.round(width / 110)
  return Array.from({ length: count }, (_, index) =>
    place(x + 50 + (index * (width - 80)) / count, y - 26, 1, drawings[(index + first) % 4]!),
  ).join('')
}

/** The list of prices on a slate. */
export const board = ({ palette }: Picture, x: number, y: number, wood: string): string =>
  place(
    x,
    y,
    1,
    rect(6, 8, 190, 236, { fill: palette.shadow, opacity: 0.22 }, 6),
    rect(0, 0, 190, 236, palette.dark ? palette.neutral(0.2) : palette.ink, 6),
    rect(5, 5, 180, 226, { fill: 'none', stroke: wood, 'stroke-width': 10 }, 4),
    circle(95, 54, 16, { fill: 'none', stroke: palette.paper, 'stroke-width': 5 }),
    line('M30 100h74M30 128h92M30 156h68M30 184h84', palette.paper, 7, { opacity: 0.8 }),
    line('M138 100h24M138 128h24M138 156h24M138 184h24', palette.accent, 7),
  )
