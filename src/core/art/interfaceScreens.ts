import type { Ui } from './interfaceParts'
import { panel } from './interfaceParts'
import { circle, place, rect } from './svg'

/** Cards in columns, as in planning tools. */
export const board = (ui: Ui): string => {
  const { random } = ui
  const columns = [ui.primary, ui.accent, ui.soft].map((color, column) => {
    let y = 88
    let cards = ''
    for (let index = 0; index < random.int(3, 4) && y < 420; index++) {
      const picture = index === column % 2
      const tall = picture ? 148 : 100
      const top = picture ? 66 : 18
      cards += place(
        12,
        y,
        1,
        panel(ui, 218, tall, true),
        picture
          ? rect(
              12,
              12,
              194,
              44,
              ui.canvas.linear(
                [
                  [0, color],
                  [1, column === 1 ? ui.primary : ui.accent],
                ],
                { x2: 1, y2: 0 },
              ),
              8,
            )
          : '',
        rect(14, top, random.range(110, 170), 9, ui.strong, 4.5),
        rect(14, top + 19, random.range(80, 140), 6, ui.soft, 3),
        rect(14, tall - 32, 46, 16, { fill: color, 'fill-opacity': 0.24 }, 8),
        circle(196, tall - 24, 10, { fill: ui.accent, 'fill-opacity': 0.8 }),
        circle(180, tall - 24, 10, ui.primary),
      )
      y += tall + 12
    }
    return place(
      column * 254,
      0,
      1,
      rect(0, 44, 242, 486, ui.card, 14),
      circle(24, 66, 6, color),
      rect(40, 62, 78, 9, ui.strong, 4.5),
      rect(204, 61, 24, 11, ui.line, 5.5),
      cards,
    )
  })
  return rect(0, 0, 170, 15, ui.strong, 7) + columns.join('')
}

/** A list of threads and an open one. */
export const conversation = (ui: Ui): string => {
  const { random } = ui
  const threads = Array.from({ length: 7 }, (_, index) => {
    const y = index * 72
    return (
      (index === 1 ? rect(0, y + 4, 248, 64, { fill: ui.primary, 'fill-opacity': 0.14 }, 12) : '') +
      circle(32, y + 36, 18, {
        fill: index % 3 === 1 ? ui.accent : index % 3 ? ui.primary : ui.soft,
        'fill-opacity': 0.8,
      }) +
      rect(62, y + 22, random.range(80, 130), 9, ui.strong, 4.5) +
      rect(62, y + 41, random.range(110, 166), 6, ui.soft, 3) +
      (index % 3 === 0 ? circle(232, y + 27, 5, ui.primary) : '')
    )
  })
  let y = 64
  const bubbles = [0, 1, 0, 1].map((mine, index) => {
    const wide = random.range(210, 300)
    const lines = random.int(2, 3)
    const tall = lines * 18 + 26
    const x = mine ? 462 - wide : 56
    const bars = Array.from({ length: lines }, (_, row) =>
      rect(
        x + 18,
        y + 19 + row * 18,
        (wide - 36) * (row === lines - 1 ? 0.6 : 1),
        7,
        { fill: mine ? ui.page : ui.soft, opacity: mine ? 0.9 : 1 },
        3.5,
      ),
    )
    const bubble =
      (mine ? '' : circle(26, y + 18, 14, ui.accent)) +
      rect(x, y, wide, tall, mine ? ui.primary : ui.card, 16) +
      bars.join('')
    y += tall + (index === 2 ? 26 : 20)
    return bubble
  })
  return (
    threads.join('') +
    place(
      272,
      0,
      1,
      rect(-12, -24, 1.5, 580, ui.line),
      circle(24, 18, 18, ui.accent),
      rect(54, 8, 120, 10, ui.strong, 5),
      rect(54, 26, 74, 6, ui.soft, 3),
      ...bubbles,
      rect(8, 474, 456, 52, { fill: ui.card, stroke: ui.line, 'stroke-width': 1.5 }, 26),
      rect(32, 496, 140, 7, ui.soft, 3.5),
      circle(438, 500, 17, ui.primary),
    )
  )
}
