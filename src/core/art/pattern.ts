import type { Palette } from './palette'
import { mix, tone } from './palette'
import type { DrawPicture, Picture } from './picture'
import { d, rect } from './svg'
import type { Inks } from './patternTiles'
import {
  blossoms,
  diamonds,
  gingham,
  leaves,
  quarters,
  scallops,
  terrazzo,
  waves,
} from './patternTiles'

const inksOf = (palette: Palette, random: Picture['random']): Inks => {
  const { primary, accent, dark } = palette
  const pale = dark ? palette.neutral(0.26) : palette.background
  const deep = tone(primary, dark ? 0.3 : 0.36, 0.8)
  const sets: readonly [Inks, ...Inks[]] = [
    { ground: pale, a: primary, b: accent, c: mix(pale, primary, 0.3) },
    { ground: deep, a: mix(palette.paper, primary, 0.12), b: accent, c: mix(deep, primary, 0.55) },
    {
      ground: mix(pale, accent, dark ? 0.28 : 0.32),
      a: deep,
      b: dark ? tone(primary, 0.68) : primary,
      c: palette.paper,
    },
    {
      ground: dark ? tone(primary, 0.42) : primary,
      a: palette.paper,
      b: mix(primary, palette.paper, 0.45),
      c: deep,
    },
  ]
  return random.pick(sets)
}

/** A repeat for textiles, wrapping paper and tiles. */
export const drawPattern: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const inks = inksOf(palette, random)
  const draw = random.pick([
    scallops,
    leaves,
    terrazzo,
    quarters,
    waves,
    gingham,
    blossoms,
    diamonds,
  ])
  const tile = draw(picture, inks)
  const scale = random.range(1.25, 2.1).toFixed(2)
  const turn = draw === waves || draw === gingham ? random.pick([0, 45]) : 0
  const fill = canvas.tile(
    { width: tile.width, height: tile.height, transform: d`scale(${scale}) rotate(${turn})` },
    tile.content,
  )
  canvas.add(
    rect(0, 0, canvas.width, canvas.height, inks.ground),
    rect(0, 0, canvas.width, canvas.height, fill),
    rect(
      0,
      0,
      canvas.width,
      canvas.height,
      canvas.linear(
        [
          [0, palette.light, 0.1],
          [0.5, palette.light, 0],
          [1, palette.shadow, 0.14],
        ],
        { x2: 1 },
      ),
    ),
  )
  canvas.grain(palette.dark ? 0.14 : 0.12)
}
