import { barChart, donut, kpi, lineChart, rows } from './interfaceParts'
import type { Ui } from './interfaceParts'
import { board, conversation } from './interfaceScreens'
import { lightnessOf, mix, shift, tone } from './palette'
import type { DrawPicture, Picture } from './picture'
import { circle, d, ellipse, group, place, rect } from './svg'

const WINDOW = { width: 1000, height: 640, side: 190, top: 58 }

const uiOf = ({ canvas, palette, random }: Picture): Ui => {
  const { dark } = palette
  const page = dark ? palette.neutral(0.235) : '#ffffff'
  return {
    canvas,
    random,
    page,
    card: dark ? palette.neutral(0.28) : mix('#ffffff', palette.surface, 0.35),
    line: dark ? palette.neutral(0.36) : palette.neutral(0.91),
    strong: dark ? palette.neutral(0.88) : palette.neutral(0.36),
    soft: dark ? palette.neutral(0.52) : palette.neutral(0.8),
    primary: dark
      ? tone(palette.primary, Math.max(0.64, lightnessOf(palette.primary)))
      : palette.primary,
    accent: palette.accent,
  }
}

const drawGround = ({ canvas, palette, random }: Picture): void => {
  const { width, height } = canvas
  const base = palette.dark
    ? palette.neutral(0.19)
    : mix(palette.neutral(0.93), palette.primary, 0.2)
  const glow = (color: string, x: number, y: number, size: number, opacity: number): string =>
    ellipse(
      width * x,
      height * y,
      width * size,
      height * size * 1.2,
      canvas.radial([
        [0, color, opacity],
        [0.5, color, opacity * 0.45],
        [1, color, 0],
      ]),
    )
  const side = random.pick([0, 1])
  const strong = palette.dark ? 0.55 : 0.75
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, shift(base, 0.03)],
          [1, shift(base, -0.03)],
        ],
        { x2: 1 },
      ),
    ),
    glow(
      palette.dark ? tone(palette.primary, 0.5) : mix(palette.primary, palette.paper, 0.25),
      side ? 0.05 : 0.95,
      0.1,
      0.6,
      strong,
    ),
    glow(
      palette.dark ? tone(palette.accent, 0.5, 0.8) : mix(palette.accent, palette.paper, 0.3),
      side ? 0.95 : 0.05,
      0.95,
      0.55,
      strong,
    ),
  )
}

const frame = (ui: Ui, screen: string): string => {
  const { width, height, side, top } = WINDOW
  const { random } = ui
  const active = random.int(0, 3)
  const items = Array.from({ length: 7 }, (_, index) => {
    const y = 92 + index * 42 + (index > 4 ? 36 : 0)
    const on = index === active
    return (
      (on ? rect(14, y - 13, side - 28, 36, { fill: ui.primary, 'fill-opacity': 0.16 }, 9) : '') +
      rect(28, y - 3, 16, 16, on ? ui.primary : ui.soft, index % 2 ? 8 : 4) +
      rect(56, y + 1, random.range(54, 96), 8, on ? ui.strong : ui.soft, 4)
    )
  })
  return [
    rect(0, 0, width, height, ui.page, 18),
    rect(0, 0, side, height, ui.card, 18),
    rect(side, 0, 1.5, height, ui.line),
    rect(side, top, width - side, 1.5, ui.line),
    circle(38, 34, 13, ui.primary) +
      circle(43, 30, 6, ui.accent) +
      rect(60, 29, 76, 10, ui.strong, 5),
    ...items,
    circle(38, height - 38, 15, ui.accent) +
      rect(62, height - 46, 70, 7, ui.strong, 3.5) +
      rect(62, height - 33, 48, 6, ui.soft, 3),
    rect(side + 28, 18, 230, 24, ui.card, 12) +
      circle(side + 44, 30, 5, { fill: 'none', stroke: ui.soft, 'stroke-width': 2.4 }) +
      rect(side + 58, 27, 80, 6, ui.soft, 3),
    rect(width - 150, 16, 92, 28, ui.primary, 8) +
      rect(width - 134, 27, 60, 6, { fill: ui.page, opacity: 0.95 }, 3),
    circle(width - 34, 30, 13, ui.soft),
    group({ transform: `translate(${side + 28} ${top + 26})` }, screen),
  ].join('')
}

const dashboard = (ui: Ui): string =>
  [
    rect(0, 0, 190, 15, ui.strong, 7) + rect(0, 25, 120, 8, ui.soft, 4),
    ...[0, 1, 2].map((index) => place(index * 254, 52, 1, kpi(ui, 238, index))),
    place(0, 166, 1, lineChart(ui, 492, 214)),
    place(508, 166, 1, ui.random.chance(0.5) ? donut(ui, 238, 214) : barChart(ui, 238, 214)),
    place(0, 396, 1, rows(ui, 746, 3)),
  ].join('')

const report = (ui: Ui): string =>
  [
    rect(0, 0, 220, 15, ui.strong, 7) + rect(0, 25, 150, 8, ui.soft, 4),
    place(0, 52, 1, barChart(ui, 400, 220)),
    place(416, 52, 1, lineChart(ui, 330, 220)),
    place(0, 288, 1, rows(ui, 480, 5)),
    place(496, 288, 1, donut(ui, 250, 246)),
  ].join('')

/** A product's screen in a floating window, with one card lifted out of it. */
export const drawInterface: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { width, height } = canvas
  const ui = uiOf(picture)
  drawGround(picture)
  const portrait = height > width * 1.1
  const screen = random.pick([dashboard, report, board, conversation])
  // A narrow picture shows the window's left part, enlarged; a wide one shows it whole.
  const scale = portrait
    ? (height * 0.72) / WINDOW.height
    : Math.min((width * 0.84) / WINDOW.width, (height * 0.86) / WINDOW.height)
  const x = portrait ? width * 0.1 : (width - WINDOW.width * scale) / 2
  const y = portrait ? height * 0.14 : (height - WINDOW.height * scale) * 0.5
  const shadow = (wide: number, tall: number, radius: number, depth: number): string =>
    rect(
      0,
      depth,
      wide,
      tall,
      { fill: palette.shadow, opacity: palette.dark ? 0.6 : 0.26, filter: canvas.blur(depth) },
      radius,
    )
  canvas.add(
    place(
      x,
      y,
      scale,
      shadow(WINDOW.width, WINDOW.height, 18, 26),
      frame(ui, screen(ui)),
      rect(
        0.75,
        0.75,
        WINDOW.width - 1.5,
        WINDOW.height - 1.5,
        {
          fill: 'none',
          stroke: palette.dark ? '#fff' : palette.shadow,
          'stroke-opacity': 0.12,
          'stroke-width': 1.5,
        },
        18,
      ),
    ),
  )
  const low = random.chance(0.5)
  const cardWidth = 250
  const cardScale = scale * 1.12
  const cardX = portrait ? width * 0.94 - cardWidth * cardScale : x + (WINDOW.width - 205) * scale
  const cardY = y + (low ? 440 : 96) * scale
  const lifted = random.int(0, 1)
    ? kpi(ui, cardWidth, random.int(0, 2), true)
    : toast(ui, cardWidth)
  const overlap = Math.min(cardX, width - cardWidth * cardScale - 14)
  canvas.add(place(overlap, cardY, cardScale, shadow(cardWidth, 100, 14, 16), group({}, lifted)))
  canvas.grain(palette.dark ? 0.06 : 0.05)
}

const toast = (ui: Ui, width: number): string =>
  rect(0, 0, width, 100, ui.page, 14) +
  circle(44, 50, 22, { fill: ui.accent, 'fill-opacity': 0.22 }) +
  group(
    {
      fill: 'none',
      stroke: ui.accent,
      'stroke-width': 5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    `<path d="${d`M34 51l8 8l14 -17`}"/>`,
  ) +
  rect(82, 30, 112, 10, ui.strong, 5) +
  rect(82, 50, 140, 7, ui.soft, 3.5) +
  rect(82, 65, 92, 7, ui.soft, 3.5)
