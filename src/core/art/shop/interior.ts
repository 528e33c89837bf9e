import { windowLight } from '../backdrop'
import { plant } from '../objects/home'
import { finishesOf } from '../objects/finish'
import { mix, shift, tone } from '../palette'
import type { DrawPicture } from '../picture'
import { groundShadow } from '../shapes'
import { board, machine, stool, tools } from './fittings'
import { goods, pendant } from './goods'
import { d, ellipse, line, place, rect } from '../svg'

/** A café or workshop: shelves, a counter, stools, lamps, light from the left. */
export const drawInterior: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { width, height } = canvas
  const { dark } = palette
  const wall = dark
    ? random.pick([palette.neutral(0.28), tone(palette.primary, 0.31, 0.5)])
    : random.pick([
        mix(palette.neutral(0.92), palette.primary, 0.16),
        mix(palette.neutral(0.92), palette.accent, 0.34),
        palette.neutral(0.93),
      ])
  const oak = mix('#b98a57', palette.primary, 0.15)
  const wood = dark ? tone(oak, 0.45, 0.8) : oak
  const front = random.pick([
    tone(palette.primary, dark ? 0.42 : 0.45, 0.9),
    tone(palette.accent, dark ? 0.46 : 0.55, 0.8),
    wood,
  ])
  const cloth = palette.accent
  const floor = height * 0.86
  const counter = floor - 236
  const side = random.pick([-1, 1])
  const shelfWide = Math.min(width * 0.52, 620)
  const shelfX = side > 0 ? width * 0.94 - shelfWide : width * 0.06
  const tiles = random.chance(0.5)
  const workshop = random.chance(0.4)
  const ground = dark ? tone(wood, 0.3, 0.5) : shift(wood, 0.1, 0.7)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, shift(wall, 0.03)],
          [1, shift(wall, -0.05)],
        ],
        { x2: 1 },
      ),
    ),
    tiles
      ? rect(
          0,
          counter - 210,
          width,
          330,
          canvas.tile(
            { width: 64, height: 52 },
            line('M0 0H64M0 26H64M32 0V26M0 26V52', shift(wall, dark ? 0.06 : -0.07), 2.5),
          ),
        )
      : '',
    windowLight(
      canvas,
      palette,
      side > 0 ? width * 0.1 : width * 0.56,
      height * 0.06,
      height * 0.5,
    ),
    rect(
      0,
      floor,
      width,
      height - floor,
      canvas.linear([
        [0, shift(ground, -0.06)],
        [1, ground],
      ]),
    ),
    line(
      [0.3, 0.62].map((at) => d`M0 ${floor + (height - floor) * at}H${width}`).join(''),
      shift(ground, -0.08),
      2.5,
    ),
  )
  for (const [row, y] of [counter - 330, counter - 180].entries()) {
    if (workshop && row === 0)
      canvas.add(tools(wood, palette.ink, shelfX, y - 66, shelfWide, random.int(0, 2)))
    else canvas.add(goods({ palette, random, cloth }, shelfX + 20, y, shelfWide - 30, 1.35))
    canvas.add(
      rect(
        shelfX,
        y,
        shelfWide,
        13,
        canvas.linear([
          [0, shift(wood, 0.05)],
          [1, shift(wood, -0.06)],
        ]),
      ),
      rect(
        shelfX + 8,
        y + 13,
        shelfWide - 10,
        20,
        canvas.linear([
          [0, palette.shadow, 0.26],
          [1, palette.shadow, 0],
        ]),
      ),
      line(
        d`M${shelfX + 40} ${y + 13}v24h-18M${shelfX + shelfWide - 40} ${y + 13}v24h18`,
        palette.ink,
        5,
      ),
    )
  }
  canvas.add(board(picture, side > 0 ? width * 0.08 : width * 0.92 - 190, counter - 380, wood))
  const left = width * 0.03
  const wide = width * 0.94
  canvas.add(
    rect(
      left + 20,
      counter + 20,
      wide - 40,
      floor - counter - 10,
      canvas.linear([
        [0, shift(front, -0.1)],
        [0.2, front],
        [1, shift(front, -0.05)],
      ]),
    ),
    line(
      Array.from(
        { length: Math.floor((wide - 60) / 56) },
        (_, index) => d`M${left + 40 + index * 56} ${counter + 30}V${floor + 6}`,
      ).join(''),
      shift(front, -0.07),
      3,
    ),
    rect(left + 20, floor - 4, wide - 40, 14, shift(front, -0.15)),
    rect(
      left,
      counter,
      wide,
      26,
      canvas.linear([
        [0, shift(wood, 0.12)],
        [0.4, shift(wood, 0.05)],
        [1, shift(wood, -0.08)],
      ]),
      5,
    ),
    rect(
      left + 20,
      counter + 26,
      wide - 40,
      34,
      canvas.linear([
        [0, palette.shadow, 0.4],
        [1, palette.shadow, 0],
      ]),
    ),
  )
  canvas.add(
    goods(
      { palette, random, cloth },
      side > 0 ? width * 0.12 : width * 0.66,
      counter,
      width * 0.2,
      1.7,
    ),
  )
  if (!workshop) canvas.add(machine(picture, side > 0 ? width * 0.56 : width * 0.32, counter))
  const finishes = finishesOf(palette)
  const pot = plant({ canvas, palette, random, finish: random.pick(finishes) })
  canvas.add(
    place(
      side > 0 ? width * 0.88 : width * 0.12,
      counter,
      0.72,
      groundShadow(canvas, palette, pot.width, 0.6),
      pot.markup,
    ),
  )
  const count = Math.max(2, Math.round(width / 420))
  for (let index = 0; index < count; index++) {
    const x = width * (0.5 + (index - (count - 1) / 2) * (0.62 / count)) + side * width * 0.04
    canvas.add(
      ellipse(
        x,
        height * 0.2,
        210,
        190,
        canvas.radial([
          [0, '#ffe0a8', dark ? 0.5 : 0.5],
          [1, '#ffe0a8', 0],
        ]),
      ),
      pendant(
        index % 2 ? palette.ink : tone(palette.primary, dark ? 0.5 : 0.42),
        '#fff3d6',
        x,
        0,
        height * 0.15,
        1.5,
      ),
    )
    canvas.add(
      stool(
        x - side * 40,
        height * 0.965,
        wood,
        palette.ink,
        canvas.radial([
          [0, palette.shadow, 0.5],
          [1, palette.shadow, 0],
        ]),
      ),
    )
  }
}
