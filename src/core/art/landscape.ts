import type { Palette } from './palette'
import { mix, shift } from './palette'
import type { DrawPicture, Picture } from './picture'
import { smooth } from './shapes'
import type { Canvas, Point } from './svg'
import { circle, d, ellipse, line, path, rect } from './svg'
import type { Sky } from './landscapeSky'
import { skyOf } from './landscapeSky'
import { cypresses, fieldRows, pines, reflections, sail } from './landscapeDetails'

type Ridge = { y: number; rise: number; rough: number; color: string; low: string }

/** The crest of a range of hills from edge to edge; `rough` 0 is dunes, 1 is mountains. */
const crest = ({ canvas, random }: Picture, y: number, rise: number, rough: number): Point[] => {
  const [a, b, c] = [random.range(0, 6.3), random.range(0, 6.3), random.range(0, 6.3)]
  const wave = random.range(0.9, 1.5) * (canvas.width / 1100)
  const steps = Math.round((rough > 0.5 ? 22 : 9) * Math.max(1, canvas.width / 1100))
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps
    const swell =
      Math.sin(t * 6.3 * wave + a) * 0.55 +
      Math.sin(t * 14 * wave + b) * 0.3 +
      Math.sin(t * 27 * wave + c) * 0.15 * rough
    const tooth = rough > 0.5 ? (random.next() - 0.5) * 0.5 * rough : 0
    return [t * (canvas.width + 40) - 20, y - rise * (swell + tooth)] as const
  })
}

const ridge = (picture: Picture, { y, rise, rough, color, low }: Ridge): Point[] => {
  const { canvas } = picture
  const points = crest(picture, y, rise, rough)
  const first = points[0]!
  const curve =
    rough > 0.5
      ? points
          .slice(1)
          .map(([px, py]) => d`L${px} ${py}`)
          .join('')
      : smooth(points)
  canvas.add(
    path(
      d`M${first[0]} ${first[1]}${curve}V${canvas.height}H${first[0]}z`,
      canvas.linear([
        [0, color],
        [0.55, low],
        [1, low],
      ]),
    ),
  )
  if (rough > 0.5) {
    // The sides of the peaks that look away from the sun.
    const shade = points.slice(1, -1).flatMap(([px, py], index) => {
      const before = points[index]!
      const after = points[index + 2]!
      return py < before[1] && py < after[1]
        ? [
            d`M${px} ${py}L${after[0]} ${after[1]}l${rise * 0.1} ${rise * 0.6}q${-rise * 0.4} ${-rise * 0.1} ${-rise * 0.3} ${-rise * 0.45}z`,
          ]
        : []
    })
    canvas.add(path(shade.join(''), { fill: shift(color, -0.05), opacity: 0.6 }))
  }
  return points
}

const drawSky = (
  { canvas, palette, random }: Picture,
  sky: Sky,
  sun: Point,
  radius: number,
): void => {
  const { width, height } = canvas
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear([
        [0, sky.top],
        [0.62, sky.low],
        [1, sky.low],
      ]),
    ),
    circle(
      sun[0],
      sun[1],
      radius * 5,
      canvas.radial([
        [0, sky.sun, palette.dark ? 0.5 : 0.6],
        [0.3, sky.sun, 0.22],
        [1, sky.sun, 0],
      ]),
    ),
    circle(
      sun[0],
      sun[1],
      radius,
      canvas.linear([
        [0, mix(sky.sun, palette.light, 0.4)],
        [1, sky.sun],
      ]),
    ),
  )
  if (palette.dark) {
    const stars = Array.from(
      { length: 40 },
      () => d`M${random.range(0, width)} ${random.range(0, height * 0.42)}h.1`,
    )
    canvas.add(
      line(stars.join(''), palette.light, 2.2, { 'stroke-linecap': 'round', opacity: 0.55 }),
    )
  }
  for (let index = 0; index < 4; index++) {
    const y = height * random.range(0.1, 0.46)
    const length = random.range(160, 420)
    const x = random.range(-100, width - 100)
    canvas.add(
      rect(
        x,
        y,
        length,
        13,
        {
          fill: mix(sky.low, palette.light, palette.dark ? 0.1 : 0.6),
          opacity: palette.dark ? 0.16 : 0.6,
        },
        6.5,
      ),
      rect(
        x + random.range(40, 120),
        y + 13,
        length * 0.66,
        9,
        {
          fill: mix(sky.low, palette.light, palette.dark ? 0.1 : 0.6),
          opacity: palette.dark ? 0.1 : 0.4,
        },
        4.5,
      ),
    )
  }
}

const mist = (canvas: Canvas, palette: Palette, y: number, color: string): void =>
  canvas.add(
    ellipse(
      canvas.width * 0.5,
      y,
      canvas.width * 0.75,
      46,
      canvas.radial([
        [0, color, palette.dark ? 0.35 : 0.7],
        [1, color, 0],
      ]),
    ),
  )

/** Layers of hills, mountains, dunes or a sea under a low sun. */
export const drawLandscape: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { width, height } = canvas
  const sky = skyOf(picture)
  const scene = random.pick(['hills', 'mountains', 'sea', 'fields', 'dunes'] as const)
  const sunLeft = random.chance(0.5)
  const sun: Point = [width * (sunLeft ? 0.33 : 0.67), height * random.range(0.26, 0.4)]
  drawSky(picture, sky, sun, Math.min(width, height) * random.range(0.065, 0.1))
  const start = height * random.range(0.47, 0.55)
  const layers = scene === 'sea' ? 2 : 5
  const depth = (height - start) * (scene === 'sea' ? 0.2 : 0.92)
  let front: Point[] = []
  for (let index = 0; index < layers; index++) {
    const t = index / (scene === 'sea' ? 5 : layers - 1)
    const color = mix(sky.far, sky.near, t ** 1.15)
    const y = start + depth * (index / layers) ** 1.1
    const rough = scene === 'mountains' ? Math.max(0, 1 - t * 1.25) : scene === 'dunes' ? 0 : 0.25
    const rise =
      (scene === 'mountains' ? 96 - 46 * t : scene === 'sea' ? 52 : 50 + 22 * t) *
      Math.min(1.4, height / 800)
    front = ridge(picture, {
      y,
      rise,
      rough,
      color,
      low: mix(color, sky.low, palette.dark ? 0.28 : 0.42),
    })
    if (scene === 'hills' && index === 3)
      canvas.add(cypresses(picture, front, shift(sky.near, -0.03)))
    if (scene === 'fields' && index === 2) canvas.add(cypresses(picture, front, shift(color, -0.1)))
    if (scene === 'mountains' && index >= 3)
      canvas.add(
        pines(
          picture,
          front,
          index === 3 ? shift(color, -0.05) : shift(sky.near, -0.05),
          index === 3 ? 0.6 : 1.15,
        ),
      )
    else if (index < layers - 1 && scene !== 'sea')
      mist(canvas, palette, y + depth / layers, sky.low)
  }
  if (scene === 'fields')
    canvas.add(fieldRows(picture, front, sky.near, mix(sky.near, palette.accent, 0.35)))
  if (scene === 'sea') {
    const shore = start + depth * 0.62
    canvas.add(
      rect(
        0,
        shore,
        width,
        height - shore,
        canvas.linear([
          [0, mix(sky.low, sky.far, 0.55)],
          [1, mix(sky.far, sky.near, 0.7)],
        ]),
      ),
      reflections(
        picture,
        sun[0],
        shore,
        mix(sky.sun, palette.light, 0.35),
        mix(sky.far, sky.near, 0.5),
      ),
      sail(width * (sunLeft ? 0.68 : 0.3), shore + (height - shore) * 0.2, palette.paper, sky.near),
    )
  }
  canvas.grain(palette.dark ? 0.14 : 0.12)
}
