import { windowLight } from './backdrop'
import { fruits } from './objects/fruit'
import { finishesOf } from './objects/finish'
import { candle } from './objects/cosmetics'
import { books } from './objects/home'
import type { DrawThing, Kit } from './objects/kit'
import { carafe, pitcher } from './objects/pouring'
import { bowl, mug, vase } from './objects/vessels'
import { lightnessOf, mix, shift, tone } from './palette'
import type { DrawPicture, Picture } from './picture'
import { groundShadow } from './shapes'
import { d, line, path, place, rect } from './svg'

const drawRoom = ({ canvas, palette, random }: Picture, table: number, wall: string): void => {
  const { width, height } = canvas
  const top = random.chance(0.5)
    ? mix(palette.neutral(palette.dark ? 0.4 : 0.9), palette.accent, 0.16)
    : tone(mix(palette.primary, '#b98a5a', 0.6), palette.dark ? 0.36 : 0.74, 0.7)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, shift(wall, 0.02)],
          [1, shift(wall, -0.05)],
        ],
        { x2: 0.7 },
      ),
    ),
    windowLight(canvas, palette, width * random.range(0.3, 0.46), height * 0.02, height * 0.52),
    rect(
      0,
      table,
      width,
      height - table,
      canvas.linear([
        [0, shift(top, -0.05)],
        [0.3, top],
        [1, shift(top, 0.03)],
      ]),
    ),
    rect(0, table, width, 5, { fill: shift(top, 0.08), opacity: 0.8 }),
    rect(
      0,
      table - 30,
      width,
      30,
      canvas.linear([
        [0, palette.shadow, 0],
        [1, palette.shadow, 0.2],
      ]),
    ),
  )
  if (random.chance(0.55)) {
    const cloth =
      lightnessOf(wall) > 0.8 ? mix(palette.paper, palette.primary, 0.16) : palette.paper
    const x = width * random.range(0.28, 0.5)
    canvas.add(
      path(
        d`M${x} ${table + 34}L${x + 330} ${table + 26}L${x + 400} ${height + 5}H${x - 60}z`,
        canvas.linear([
          [0, shift(cloth, -0.03)],
          [1, cloth],
        ]),
      ),
      line(
        d`M${x + 18} ${table + 46}L${x - 34} ${height}M${x + 318} ${table + 40}L${x + 380} ${height}`,
        palette.accent,
        5,
        { opacity: 0.7 },
      ),
      path(
        d`M${x + 120} ${table + 31}Q${x + 150} ${table + 120} ${x + 128} ${height}h26Q${x + 170} ${table + 110} ${x + 130} ${table + 31}z`,
        { fill: shift(cloth, -0.1), opacity: 0.35 },
      ),
    )
  }
}

/** A few vessels, fruit and a light from the left. */
export const drawStillLife: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { width, height } = canvas
  const wall = random.pick(
    palette.dark
      ? [palette.neutral(0.29), tone(palette.primary, 0.32, 0.5), tone(palette.accent, 0.33, 0.4)]
      : [
          mix(palette.neutral(0.92), palette.primary, 0.2),
          mix(palette.neutral(0.92), palette.accent, 0.34),
          palette.neutral(0.88),
          mix(palette.neutral(0.9), palette.primary, 0.52),
        ],
  )
  const table = height * 0.66
  drawRoom(picture, table, wall)
  const finishes = random
    .shuffle(finishesOf(palette))
    .filter(({ body }) => Math.abs(lightnessOf(body) - lightnessOf(wall)) > 0.08)
  const kit = (index: number): Kit => ({
    canvas,
    palette,
    random,
    finish: finishes[index % finishes.length]!,
  })
  const side = random.pick([-1, 1])
  const unit = Math.min(height, width * 1.05) / 730
  const tall = random.shuffle<DrawThing>([vase, pitcher, carafe, vase])
  const low = random.shuffle<DrawThing>([bowl, mug, books, candle, bowl])
  const put = (draw: DrawThing, index: number, x: number, y: number, size: number): void => {
    const thing = draw(kit(index))
    canvas.add(
      place(
        width / 2 + side * x * unit,
        table + (height - table) * y,
        size * unit,
        groundShadow(canvas, palette, thing.width, 1.3),
        thing.markup,
      ),
    )
  }
  // Far things first; the tall one stands on a third, the low one answers from the other side.
  put(tall[0]!, 0, -150, 0.24, 1.3)
  put(tall[1]!, 1, 10, 0.16, 0.98)
  if (width > height * 1.9) put(tall[2]!, 4, -450, 0.26, 1)
  else if (width > height * 1.15) put(low[1]!, 3, 330, 0.3, 0.9)
  put(low[0]!, 2, 150, 0.5, 1)
  const [first, second] = random.shuffle(fruits)
  put(first!, 0, random.range(-230, -170), 0.6, 1.1)
  put(second!, 1, random.range(-75, -45), 0.74, 1.1)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, palette.light, palette.dark ? 0.05 : 0.16],
          [0.5, palette.light, 0],
          [1, palette.shadow, 0.2],
        ],
        { x2: 1, y2: 0.7 },
      ),
    ),
  )
  canvas.grain(palette.dark ? 0.15 : 0.13)
}
