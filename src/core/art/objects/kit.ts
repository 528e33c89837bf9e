import type { Palette } from '../palette'
import { lightnessOf, shift } from '../palette'
import type { Random } from '../prng'
import { volume } from '../shapes'
import type { Canvas } from '../svg'
import { circle, group, path, rect } from '../svg'

/** Colours of one object. */
export type Finish = {
  body: string
  /** Cap, lid, handle, sole: the second material. */
  second: string
  label: string
  /** What is printed on the label. */
  print: string
}

export type Kit = { canvas: Canvas; palette: Palette; random: Random; finish: Finish }

/** A drawing that stands on the origin, y upwards negative, about 200–420 units high. */
export type Thing = { markup: string; width: number; height: number }
export type DrawThing = (kit: Kit) => Thing

/** A closed outline filled as a round body. */
export const body = ({ canvas }: Kit, outline: string, color: string, depth = 1): string =>
  path(outline, volume(canvas, color, depth))

/** Draws only what falls inside the outline. */
export const inside = ({ canvas }: Kit, outline: string, ...content: string[]): string =>
  group({ 'clip-path': canvas.clip(path(outline, {})) }, ...content)

/** The narrow reflection of a window on glass and glaze. */
export const gleam = (
  { canvas, palette }: Kit,
  x: number,
  top: number,
  bottom: number,
  width = 9,
  opacity = 0.5,
): string =>
  rect(
    x,
    -top,
    width,
    top - bottom,
    {
      fill: canvas.linear([
        [0, palette.light, opacity],
        [0.55, palette.light, opacity * 0.55],
        [1, palette.light, 0],
      ]),
    },
    width / 2,
  )

/** A wordless label: a mark, a line for the name, finer lines below. Centred on `y` (upwards). */
export const print = (
  { random, finish }: Kit,
  y: number,
  width: number,
  color = finish.print,
): string => {
  const mark = random.int(0, 3)
  const top = -y - width * 0.3
  const r = width * 0.13
  const bar = (at: number, length: number, height: number, opacity: number): string =>
    rect(-length / 2, at, length, height, { fill: color, opacity }, height / 2)
  const marks = [
    circle(0, top, r, color),
    circle(0, top, r * 0.85, { fill: 'none', stroke: color, 'stroke-width': r * 0.32 }),
    path(
      `M${-r | 0} ${Math.round(top + r * 0.7)}a${r | 0} ${r | 0} 0 0 1 ${2 * (r | 0)} 0z`,
      color,
    ) + rect(-r, top + r * 0.95, r * 2, r * 0.22, color),
    path(
      `M0 ${Math.round(top - r)}q${(r * 1.5) | 0} ${r | 0} 0 ${(2 * r) | 0}q${-(r * 1.5) | 0} ${-r | 0} 0 ${-(2 * r) | 0}z`,
      color,
    ),
  ]
  return (
    marks[mark]! +
    bar(-y + width * 0.02, width * 0.62, Math.max(3.5, width * 0.075), 0.95) +
    bar(-y + width * 0.18, width * 0.4, Math.max(2, width * 0.03), 0.6) +
    bar(-y + width * 0.27, width * 0.3, Math.max(2, width * 0.03), 0.6)
  )
}

/** Ink that is legible right on the object's body. */
export const inkOnBody = ({ body: ground, label, print: ink }: Finish): string =>
  Math.abs(lightnessOf(ground) - lightnessOf(ink)) > 0.25 ? ink : label

/** The dark inside of an opening. */
export const hollow = (color: string): string =>
  shift(color, lightnessOf(color) > 0.5 ? -0.26 : -0.12)
