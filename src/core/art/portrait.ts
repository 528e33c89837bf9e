import { mix, shift, tone } from './palette'
import { clothes } from './people/clothes'
import { hairstyles } from './people/hair'
import type { Person } from './people/person'
import type { DrawPicture, Picture } from './picture'
import { circle, d, ellipse, group, line, path, place, rect } from './svg'

const SKINS = ['#f3d3bd', '#e5b797', '#cf9870', '#ad7450', '#84543a', '#5c3a2a'] as const
const HAIRS = [
  '#201a1c',
  '#2e211d',
  '#201a1c',
  '#3a2720',
  '#4a2f22',
  '#7a4a2b',
  '#b98a52',
  '#8d8a88',
  '#d9d3cb',
  '#8a3f24',
] as const
const HEAD = 'M-72-22C-76-92-44-114 0-114S76-92 72-22C70 42 44 98 2 100S-70 42-72-22z'

const castPerson = ({ canvas, palette, random }: Picture): Person => {
  const skin = mix(random.pick(SKINS), palette.primary, 0.05)
  const [top, under, trim] = random.shuffle([
    tone(palette.primary, palette.dark ? 0.5 : 0.45),
    tone(palette.accent, palette.dark ? 0.62 : 0.6, 0.9),
    palette.paper,
    palette.neutral(palette.dark ? 0.36 : 0.36),
  ])
  return {
    canvas,
    palette,
    random,
    skin,
    hair: random.pick(HAIRS),
    top: top!,
    under: under!,
    trim: trim!,
  }
}

const drawGround = ({ canvas, palette, random }: Picture, x: number, unit: number): void => {
  const { width, height } = canvas
  const wall = random.pick(
    palette.dark
      ? [palette.neutral(0.28), tone(palette.primary, 0.36, 0.6), tone(palette.accent, 0.38, 0.5)]
      : [
          mix(palette.neutral(0.93), palette.primary, 0.2),
          mix(palette.neutral(0.93), palette.accent, 0.36),
          palette.neutral(0.88),
          mix(palette.neutral(0.9), palette.accent, 0.6),
        ],
  )
  const second = shift(wall, palette.dark ? 0.06 : -0.06, 1.2)
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, shift(wall, 0.03)],
          [1, shift(wall, -0.04)],
        ],
        { x2: 1 },
      ),
    ),
  )
  const style = random.int(0, 3)
  const fill = canvas.linear(
    [
      [0, shift(second, 0.04)],
      [1, shift(second, -0.03)],
    ],
    { x2: 1 },
  )
  if (style === 0) canvas.add(circle(x + 40 * unit, height * 0.44, 270 * unit, fill))
  if (style === 1)
    canvas.add(
      path(
        d`M${x - 250 * unit} ${height}V${height * 0.4}a${250 * unit} ${250 * unit} 0 0 1 ${500 * unit} 0V${height}z`,
        fill,
      ),
    )
  if (style === 2)
    canvas.add(path(d`M${x + 60 * unit} 0H${width}V${height}H${x - 130 * unit}z`, fill))
}

/** Few features, the same for everyone, so that a team reads as one set. */
const face = ({ canvas, skin, hair, random, palette }: Person): string => {
  const line1 = shift(skin, -0.2)
  const dark = mix(hair, '#120c0b', 0.88)
  const brow = mix(hair, '#2a1d18', 0.35)
  const smile = random.range(7, 14)
  const blush = mix(skin, '#d4574a', 0.4)
  const glasses = random.chance(0.26)
  const rim = random.chance(0.5) ? palette.ink : '#6b4a2f'
  return [
    ellipse(-36, 26, 20, 13, {
      fill: canvas.radial([
        [0, blush, 0.55],
        [1, blush, 0],
      ]),
    }),
    ellipse(46, 26, 18, 13, {
      fill: canvas.radial([
        [0, blush, 0.55],
        [1, blush, 0],
      ]),
    }),
    ellipse(-24, -8, 5, 6.4, dark),
    ellipse(36, -8, 5, 6.4, dark),
    line('M-40-28Q-26-38-11-30M22-30Q36-38 50-28', brow, 5.5, { 'stroke-linecap': 'round' }),
    line('M8-6Q16 16 15 22Q11 28 2 26', line1, 4, {
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    line(d`M-14 52Q8 ${52 + smile * 1.6} 30 51`, mix(shift(skin, -0.22), '#9c3b34', 0.35), 5, {
      'stroke-linecap': 'round',
    }),
    glasses
      ? group(
          { fill: '#fff', 'fill-opacity': 0.14, stroke: rim, 'stroke-width': 4.5 },
          rect(-48, -26, 46, 40, {}, 18),
          rect(14, -26, 46, 40, {}, 18),
          line('M-2-10Q6-15 14-10M-48-10L-70-14M60-10L72-14', rim, 4.5),
        )
      : '',
  ].join('')
}

/** A person from the chest up, lit from the upper left. */
export const drawPortrait: DrawPicture = (picture) => {
  const { canvas, palette, random } = picture
  const { width, height } = canvas
  const person = castPerson(picture)
  const unit = Math.min(height, width * 1.12) / 560
  const x = width > height * 1.4 ? width * random.pick([0.36, 0.64]) : width * 0.5
  drawGround(picture, x, unit)
  const { skin } = person
  const hair = random.pick(hairstyles)(person)
  const dress = random.pick(clothes)(person)
  const head = canvas.linear(
    [
      [0, shift(skin, 0.035)],
      [0.55, skin],
      [1, shift(skin, -0.07)],
    ],
    { x2: 1, y2: 0.35 },
  )
  const neck = 'M-36 60C-36 130-40 150-66 168Q0 220 66 168C40 150 36 130 36 60z'
  const figure = [
    group({ transform: 'translate(0 -4)' }, hair.back),
    path(neck, shift(skin, -0.04)),
    path('M-37 72C-20 122 26 124 37 92V138C16 158-20 150-36 118z', {
      fill: shift(skin, -0.14),
      opacity: 0.75,
    }),
    dress,
    hair.covered
      ? ''
      : ellipse(-73, 2, 13, 21, shift(skin, -0.02)) + ellipse(72, 2, 11, 20, shift(skin, -0.09)),
    path(HEAD, head),
    group(
      { 'clip-path': canvas.clip(path(HEAD, {})) },
      path('M44-120C30-40 60 40 8 104H90V-120z', { fill: shift(skin, -0.1), opacity: 0.28 }),
    ),
    face(person),
    hair.front,
  ]
  const turn = random.chance(0.5) ? 1 : -1
  const y = height - 292 * unit
  const markup = place(0, 0, unit, ...figure)
  canvas.add(group({ transform: d`translate(${x} ${y}) scale(${turn} 1)` }, markup))
  canvas.add(
    rect(
      0,
      0,
      width,
      height,
      canvas.linear(
        [
          [0, palette.light, palette.dark ? 0.05 : 0.14],
          [0.5, palette.light, 0],
          [1, palette.shadow, 0.16],
        ],
        { x2: 1, y2: 0.8 },
      ),
    ),
  )
  canvas.grain(palette.dark ? 0.14 : 0.12)
}
