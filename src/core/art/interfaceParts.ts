import type { Random } from './prng'
import { smooth } from './shapes'
import type { Canvas, Point } from './svg'
import { circle, d, line, path, rect } from './svg'

/** Colours of a mock interface, and what it is drawn with. */
export type Ui = {
  canvas: Canvas
  random: Random
  page: string
  card: string
  line: string
  /** Bars that stand for headings, and for text. */
  strong: string
  soft: string
  primary: string
  accent: string
}

/** A panel's ground. */
export const panel = (ui: Ui, width: number, height: number, lifted = false): string =>
  rect(
    0,
    0,
    width,
    height,
    { fill: lifted ? ui.page : ui.card, stroke: ui.line, 'stroke-width': 1.5 },
    14,
  )

const trend = (ui: Ui, width: number, height: number, count: number, from: number): Point[] => {
  const rise = ui.random.range(0.35, 0.7)
  return Array.from({ length: count }, (_, index) => {
    const t = index / (count - 1)
    const level = from - rise * t * from + ui.random.range(-0.12, 0.12)
    return [t * width, height * Math.min(1, Math.max(0.04, level))] as const
  })
}

/** One figure with its change and a small trend. */
export const kpi = (ui: Ui, width: number, index: number, lifted = false): string => {
  const color = index % 2 ? ui.accent : ui.primary
  const points = trend(ui, width * 0.36, 40, 6, 0.9)
  return (
    panel(ui, width, 98, lifted) +
    rect(18, 20, 70, 7, ui.soft, 3.5) +
    rect(18, 40, 88, 19, ui.strong, 6) +
    rect(18, 70, 40, 14, { fill: color, 'fill-opacity': 0.2 }, 7) +
    rect(26, 75, 24, 4, color, 2) +
    line(
      d`M${width * 0.58 + points[0]![0]} ${34 + points[0]![1]}${smooth(points.map(([x, y]) => [x + width * 0.58, y + 34]))}`,
      color,
      3.4,
      { 'stroke-linecap': 'round' },
    )
  )
}

export const lineChart = (ui: Ui, width: number, height: number): string => {
  const inner = { x: 20, y: 56, width: width - 40, height: height - 78 }
  const move = (points: Point[]): Point[] => points.map(([x, y]) => [x + inner.x, y + inner.y])
  const main = move(trend(ui, inner.width, inner.height, 9, 0.85))
  const other = move(trend(ui, inner.width, inner.height, 9, 0.98))
  const start = (points: Point[]): string => d`M${points[0]![0]} ${points[0]![1]}${smooth(points)}`
  const peak = main[6]!
  return (
    panel(ui, width, height) +
    rect(20, 20, 110, 10, ui.strong, 5) +
    circle(width - 120, 25, 5, ui.primary) +
    rect(width - 110, 22, 30, 6, ui.soft, 3) +
    circle(width - 64, 25, 5, ui.accent) +
    rect(width - 54, 22, 32, 6, ui.soft, 3) +
    line(
      [0, 0.33, 0.66, 1]
        .map((at) => d`M${inner.x} ${inner.y + inner.height * at}h${inner.width}`)
        .join(''),
      ui.line,
      1.5,
    ) +
    path(
      d`${start(main)}V${inner.y + inner.height}H${inner.x}z`,
      ui.canvas.linear([
        [0, ui.primary, 0.38],
        [1, ui.primary, 0],
      ]),
    ) +
    line(start(other), ui.accent, 3, { 'stroke-dasharray': '2 7', 'stroke-linecap': 'round' }) +
    line(start(main), ui.primary, 4, { 'stroke-linecap': 'round' }) +
    circle(peak[0], peak[1], 7, { fill: ui.page, stroke: ui.primary, 'stroke-width': 4 })
  )
}

export const barChart = (ui: Ui, width: number, height: number): string => {
  const count = Math.floor((width - 40) / 34)
  const step = (width - 40) / count
  const room = height - 84
  let bars = ''
  const best = ui.random.int(Math.floor(count / 2), count - 1)
  for (let index = 0; index < count; index++) {
    const tall = room * (index === best ? 1 : ui.random.range(0.3, 0.82))
    const x = 20 + index * step + step * 0.2
    bars +=
      rect(x, 58 + room - tall, step * 0.56, tall, index === best ? ui.accent : ui.primary, 5) +
      rect(x, 58 + room + 9, step * 0.56, 5, ui.line, 2.5)
  }
  return (
    panel(ui, width, height) +
    rect(20, 20, 96, 10, ui.strong, 5) +
    rect(20, 37, 60, 6, ui.soft, 3) +
    bars
  )
}

export const donut = (ui: Ui, width: number, height: number): string => {
  const r = Math.min(width * 0.25, height * 0.25)
  const around = 2 * Math.PI * r
  const first = ui.random.range(0.42, 0.6)
  const second = ui.random.range(0.16, 0.26)
  const cx = width * 0.5
  const cy = height * 0.5
  const ring = (color: string, from: number, share: number): string =>
    circle(cx, cy, r, {
      fill: 'none',
      stroke: color,
      'stroke-width': r * 0.42,
      'stroke-dasharray': d`${around * share - 4} ${around}`,
      transform: d`rotate(${from * 360 - 90} ${cx} ${cy})`,
    })
  return (
    panel(ui, width, height) +
    rect(20, 20, 84, 10, ui.strong, 5) +
    ring(ui.primary, 0, first) +
    ring(ui.accent, first, second) +
    ring(ui.soft, first + second, 1 - first - second) +
    rect(cx - 20, cy - 9, 40, 11, ui.strong, 5) +
    rect(cx - 13, cy + 8, 26, 5, ui.soft, 2.5) +
    [ui.primary, ui.accent, ui.soft]
      .map(
        (color, index) =>
          circle(28 + index * (width / 3.2), height - 24, 5, color) +
          rect(38 + index * (width / 3.2), height - 27, 34, 6, ui.soft, 3),
      )
      .join('')
  )
}

/** A table: an avatar, two lines of text, a state and an amount a row. */
export const rows = (ui: Ui, width: number, count: number): string => {
  const step = 48
  let content = ''
  for (let index = 0; index < count; index++) {
    const y = index * step
    const state = ui.random.pick([ui.primary, ui.accent, ui.accent])
    content +=
      (index ? rect(18, y, width - 36, 1.5, ui.line) : '') +
      circle(38, y + 24, 13, {
        fill: ui.random.pick([ui.primary, ui.accent, ui.soft]),
        'fill-opacity': 0.75,
      }) +
      rect(64, y + 14, ui.random.range(70, 118), 8, ui.strong, 4) +
      rect(64, y + 29, ui.random.range(48, 84), 6, ui.soft, 3) +
      rect(width * 0.52, y + 14, 62, 20, { fill: state, 'fill-opacity': 0.2 }, 10) +
      rect(width * 0.52 + 13, y + 22, 36, 5, state, 2.5) +
      rect(width - 84, y + 20, 58, 8, ui.strong, 4)
  }
  return panel(ui, width, count * step) + content
}
