import { mix, shift } from '../palette'
import { cylinder, TILT, turned } from '../shapes'
import { circle, d, ellipse, line, path, rect } from '../svg'
import type { DrawThing } from './kit'
import { body, gleam } from './kit'

export const lamp: DrawThing = (kit) => {
  const { canvas, palette, random, finish } = kit
  const style = random.int(0, 2)
  const stem = random.range(150, 190)
  const shade = random.range(110, 140)
  const drop = random.range(84, 110)
  const base = turned(
    [64, 0],
    [
      [66, 0, 66, 8],
      [66, 16],
      [40, 22, 10, 26],
    ],
  )
  const round = turned(
    [40, 0],
    [
      [92, 10, 92, stem * 0.8, 24, stem],
      [12, stem + 8],
    ],
  )
  const top = stem + drop
  const glow = canvas.radial([
    [0, '#ffe2ac', palette.dark ? 0.6 : 0.7],
    [1, '#ffe2ac', 0],
  ])
  const profile =
    style === 0
      ? turned([shade, stem], [[shade * 0.6, top]], 0.1)
      : style === 1
        ? turned([shade, stem], [[shade, top, 14, top + 6]], 0.1)
        : turned([shade * 0.86, stem], [[shade * 0.86, top]], 0.1)
  const hue = style === 2 ? finish.label : finish.second
  const markup = [
    ellipse(0, -stem, shade * 1.9, shade * 1.5, glow),
    style === 1
      ? body(kit, base, finish.body) + body(kit, cylinder(6, 20, stem + 8), finish.body)
      : body(kit, round, finish.body),
    style === 1 ? '' : gleam(kit, -48, stem * 0.66, stem * 0.24, 10, 0.4),
    ellipse(
      0,
      -stem,
      style === 2 ? shade * 0.86 : shade,
      (style === 2 ? shade * 0.86 : shade) * 0.1,
      '#fff0cf',
    ),
    body(kit, profile, hue, 0.8),
    path(
      profile,
      canvas.linear([
        [0, '#ffdf9e', 0],
        [1, '#ffdf9e', 0.5],
      ]),
    ),
  ].join('')
  return { markup, width: style === 1 ? 136 : 160, height: top + 8 }
}

export const chair: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const wood = finish.second
  const leg = (x: number, to: number, from: number, foot: number, color: string): string =>
    path(d`M${x} ${from}h16L${to + 9} ${foot}h-8z`, color)
  const soft = (color: string): string =>
    canvas.linear(
      [
        [0, shift(color, 0.06)],
        [0.5, color],
        [1, shift(color, -0.12)],
      ],
      { x2: 1, y2: 0.6 },
    )
  const wing = random.int(0, 2)
  const backs = [
    d`M-104 -168C-128 -330 -96 -372 0 -372S128 -330 104 -168Q0 -146 -104 -168z`,
    d`M-96 -170V-318Q-96 -366 -48 -366H48Q96 -366 96 -318V-170z`,
    d`M-120 -170C-140 -270 -120 -318 0 -318S140 -270 120 -170Q0 -150 -120 -170z`,
  ]
  const markup = [
    leg(-78, -86, -130, -22, shift(wood, -0.1)),
    leg(64, 74, -130, -22, shift(wood, -0.14)),
    path(backs[wing]!, soft(finish.body)),
    wing === 1
      ? line('M-32 -352V-176M32 -352V-176', shift(finish.body, -0.1), 3, { opacity: 0.6 })
      : '',
    leg(-116, -126, -116, 0, wood),
    leg(100, 116, -116, 0, shift(wood, -0.06)),
    rect(-132, -186, 264, 66, soft(shift(finish.body, 0.015)), 30),
    rect(-132, -142, 264, 22, { fill: shift(finish.body, -0.17), opacity: 0.5 }, 11),
    line('M-116 -166Q0 -156 116 -166', shift(finish.body, 0.1), 2, { opacity: 0.6 }),
    wing === 2
      ? path(
          'M-150 -128V-214Q-150 -238 -130 -238T-112 -214V-128zM150 -128V-214Q150 -238 130 -238T112 -214V-128z',
          soft(shift(finish.body, -0.03)),
        )
      : '',
  ].join('')
  return { markup, width: 264, height: 372 }
}

/** A house plant in a pot. */
export const plant: DrawThing = (kit) => {
  const { canvas, palette, random, finish } = kit
  const radius = random.range(62, 76)
  const height = random.range(112, 136)
  const leaf = mix(mix(palette.accent, '#4c7a52', 0.84), palette.ink, palette.dark ? 0.25 : 0.05)
  const tall = random.chance(0.5)
  const angles = tall ? [-34, 30, -18, 16, -6, 5] : [-78, 74, -52, 50, -26, 22, 0]
  const leaves = angles.map((angle, index) => {
    const length =
      (tall ? random.range(210, 270) : random.range(150, 190)) * (1 - Math.abs(angle) / 300)
    const wide = tall ? 17 : 36
    const color = shift(leaf, (index % 3) * 0.05 - 0.04)
    const fill = canvas.linear([
      [0, shift(color, 0.05)],
      [1, shift(color, -0.09)],
    ])
    return (
      `<g transform="translate(0 ${-Math.round(height) + 4}) rotate(${angle})">` +
      path(
        d`M0 0C${-wide} ${-length * 0.3} ${-wide} ${-length * 0.75} 0 ${-length}C${wide} ${-length * 0.75} ${wide} ${-length * 0.3} 0 0z`,
        fill,
      ) +
      line(d`M0 0V${-length * 0.9}`, shift(color, 0.1), 2, { opacity: 0.7 }) +
      '</g>'
    )
  })
  const pot = turned([radius * 0.74, 0], [[radius, height]])
  const markup = [
    ...leaves,
    ellipse(0, -height, radius, radius * TILT, shift(finish.body, 0.06)),
    ellipse(0, -height, radius - 5, (radius - 5) * TILT, '#3a2a22'),
    ...leaves.slice(-1),
    body(kit, pot, finish.body),
    gleam(kit, -radius + 20, height - 22, 20, 9, 0.35),
  ].join('')
  return { markup, width: radius * 1.8, height: height + (tall ? 250 : 170) }
}

export const books: DrawThing = (kit) => {
  const { random, finish, canvas, palette } = kit
  let y = 0
  const colors = random.shuffle([finish.body, finish.second, finish.label, palette.accent])
  const stack = colors.slice(0, random.int(3, 4)).map((color) => {
    const width = random.range(220, 280)
    const thick = random.range(34, 52)
    const x = -width / 2 + random.range(-14, 14)
    const spine = rect(
      x,
      y - thick,
      width,
      thick,
      canvas.linear([
        [0, shift(color, 0.05)],
        [0.4, color],
        [1, shift(color, -0.14)],
      ]),
      4,
    )
    const bars =
      rect(x + 22, y - thick, 9, thick, { fill: shift(color, -0.14), opacity: 0.6 }) +
      rect(
        x + width * 0.34,
        y - thick * 0.62,
        width * 0.34,
        thick * 0.2,
        { fill: shift(color, color === finish.label ? -0.3 : 0.22), opacity: 0.8 },
        3,
      )
    y -= thick
    return spine + bars
  })
  const ball = circle(
    random.range(-40, 40),
    y - 26,
    26,
    canvas.radial(
      [
        [0, shift(palette.accent, 0.12)],
        [1, shift(palette.accent, -0.14)],
      ],
      { cx: 0.35, cy: 0.3, r: 0.8 },
    ),
  )
  return { markup: stack.join('') + ball, width: 250, height: -y + 52 }
}
