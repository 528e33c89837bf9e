import { lightnessOf, mix, shift } from '../palette'
import { d, ellipse, group, line, path, rect } from '../svg'
import { goods, pendant } from './goods'
import type { Street } from './street'

/** A lit window with shelves of goods behind its glass. */
export const shopWindow = (
  street: Street,
  x: number,
  y: number,
  width: number,
  height: number,
): string => {
  const { canvas, palette, wood, glass, glow, random } = street
  const clip = canvas.clip(rect(x, y, width, height, {}))
  const panes = Math.max(2, Math.round(width / 190))
  const shelf = (at: number): string =>
    rect(x, at, width, 6, shift(wood, -0.05)) +
    goods(street, x + random.range(14, 40), at, width - 60)
  return (
    group(
      { 'clip-path': clip },
      rect(
        x,
        y,
        width,
        height,
        canvas.linear([
          [0, mix(glass, glow, 0.62)],
          [1, mix(glass, glow, 0.24)],
        ]),
      ),
      ellipse(
        x + width * 0.5,
        y + height * 0.25,
        width * 0.5,
        height * 0.7,
        canvas.radial([
          [0, '#fff0cf', 0.75],
          [1, glow, 0],
        ]),
      ),
      shelf(y + height * 0.6),
      ...Array.from({ length: panes }, (_, index) =>
        pendant(palette.ink, '#fff6e0', x + (width * (index + 0.5)) / panes, y, y + 52, 0.85),
      ),
      goods(street, x + 24, y + height, width - 40, 1.5),
      path(
        d`M${x + width * 0.1} ${y + height}L${x + width * 0.42} ${y}h${width * 0.14}L${x + width * 0.24} ${y + height}zM${x + width * 0.3} ${y + height}L${x + width * 0.62} ${y}h${width * 0.05}L${x + width * 0.35} ${y + height}z`,
        { fill: '#fff', opacity: 0.12 },
      ),
    ) +
    line(
      Array.from(
        { length: panes - 1 },
        (_, index) => d`M${x + (width * (index + 1)) / panes} ${y}v${height}`,
      ).join(''),
      wood,
      8,
    ) +
    rect(x - 8, y + height, width + 16, 12, shift(wood, 0.08)) +
    rect(x, y + height + 24, width, 32, { fill: shift(wood, -0.06) }, 2)
  )
}

export const door = (
  { canvas, wood, glass, glow, palette }: Street,
  x: number,
  y: number,
  width: number,
  ground: number,
): string =>
  rect(x, y, width, ground - y, shift(wood, -0.07)) +
  rect(x + 10, y + 8, width - 20, ground - y - 8, shift(wood, 0.05)) +
  rect(
    x + 28,
    y + 28,
    width - 56,
    (ground - y) * 0.56,
    canvas.linear([
      [0, mix(glass, glow, 0.6)],
      [1, mix(glass, glow, 0.25)],
    ]),
    4,
  ) +
  path(d`M${x + 28} ${y + 150}L${x + width - 60} ${y + 28}h24L${x + 28} ${y + 190}z`, {
    fill: '#fff',
    opacity: 0.18,
  }) +
  rect(x + 28, ground - 96, width - 56, 70, { fill: shift(wood, -0.03) }, 3) +
  rect(x + width - 24, y + (ground - y) * 0.5, 7, 46, '#d8b06a', 3) +
  rect(x + width * 0.36, y + 66, width * 0.28, 34, palette.paper, 4) +
  rect(x + width * 0.41, y + 80, width * 0.18, 5, palette.primary, 2)

/** A striped awning with a scalloped or straight edge and its shadow on the glass. */
export const awning = (
  { canvas, palette, random }: Street,
  x: number,
  y: number,
  width: number,
  color: string,
): string => {
  const count = Math.max(4, Math.round(width / 62))
  const step = width / count
  const drop = 84
  const flare = 20
  const second = lightnessOf(color) > 0.8 ? shift(color, -0.2) : palette.paper
  const plain = random.chance(0.3)
  const round = random.chance(0.6)
  const fills = [color, plain ? color : second]
  const cloth = ['', '']
  const hem = ['', '']
  const wide = (width + flare * 2) / count
  for (let index = 0; index < count; index++) {
    const top = x + index * step
    const low = x - flare + index * wide
    cloth[index % 2] += d`M${top} ${y}h${step + 1}L${low + wide + 1} ${y + drop}H${low}z`
    hem[index % 2] += round
      ? d`M${low} ${y + drop}h${wide}v10a${wide / 2} 17 0 0 1 ${-wide} 0z`
      : d`M${low} ${y + drop}h${wide + 1}v24h${-wide - 1}z`
  }
  return (
    rect(
      x - 4,
      y + drop,
      width + 8,
      74,
      canvas.linear([
        [0, palette.shadow, 0.5],
        [1, palette.shadow, 0],
      ]),
    ) +
    cloth.map((data, index) => path(data, fills[index]!)).join('') +
    path(
      d`M${x} ${y}h${width}l${flare} ${drop}H${x - flare}z`,
      canvas.linear([
        [0, '#fff', 0.2],
        [0.6, '#fff', 0],
        [1, palette.shadow, 0.14],
      ]),
    ) +
    hem.map((data, index) => path(data, shift(fills[index]!, -0.07))).join('')
  )
}
