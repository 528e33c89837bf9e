import { shift } from '../palette'
import { circle, d, line, path, rect } from '../svg'
import type { DrawThing } from './kit'
import { inside } from './kit'

/** A low sneaker in side view. */
export const shoe: DrawThing = (kit) => {
  const { canvas, palette, random, finish } = kit
  const upper =
    'M-196 -44C-204 -104 -190 -146 -176 -168Q-160 -186 -136 -170C-112 -152 -84 -160 -66 -176Q-52 -188 -36 -176C10 -120 84 -104 150 -92C196 -84 212 -60 208 -40z'
  const tint = canvas.linear(
    [
      [0, shift(finish.body, 0.06)],
      [0.5, finish.body],
      [1, shift(finish.body, -0.1)],
    ],
    { x2: 0.6, y2: 1 },
  )
  const sole =
    'M-204 -48C-212 -20 -206 -2 -186 0H176C214 0 222 -26 212 -52Q150 -34 60 -38T-204 -48z'
  const stripes = random.int(0, 2)
  const deco = [
    path('M-96 -44C-60 -92 20 -110 66 -108L84 -102C30 -98 -20 -78 -44 -40z', finish.second),
    line('M-60 -40L-22 -134M-30 -38L4 -118M0 -36L30 -106', finish.second, 13),
    path('M60 -30C76 -76 110 -98 150 -96C200 -90 216 -60 208 -30z', finish.second),
  ][stripes]!
  const markup = [
    path(
      'M-176 -166Q-124 -130 -60 -172Q-96 -196 -130 -176Q-160 -192 -176 -166z',
      shift(finish.body, -0.22),
    ),
    path(upper, tint),
    inside(
      kit,
      upper,
      deco,
      path('M-210 -30C-204 -80 -190 -96 -150 -92C-136 -70 -136 -50 -140 -30z', {
        fill: finish.second,
        opacity: 0.95,
      }),
      path('M-210 -70Q0 -30 220 -60V0H-210z', { fill: shift(finish.body, -0.2), opacity: 0.3 }),
    ),
    path(
      'M-62 -178Q-30 -196 -26 -168C6 -124 52 -108 96 -100L78 -84C20 -92 -40 -124 -62 -178z',
      shift(finish.body, 0.04),
    ),
    line(
      'M-48 -146L-8 -158M-28 -126L14 -138M-4 -110L40 -120M26 -98L68 -108',
      palette.dark ? palette.paper : finish.label,
      8,
      { 'stroke-linecap': 'round' },
    ),
    path(
      sole,
      canvas.linear([
        [0, finish.label],
        [1, shift(finish.label, -0.14)],
      ]),
    ),
    line('M-206 -24Q-60 -12 60 -14T214 -28', shift(finish.label, -0.2), 2.5, { opacity: 0.6 }),
  ].join('')
  return { markup, width: 400, height: 190 }
}

/** A backpack, front view. */
export const backpack: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const width = random.range(108, 122)
  const height = random.range(290, 326)
  const outline = d`M${-width} -30V${-height + 90}C${-width} ${-height} ${-width * 0.6} ${-height - 6} 0 ${-height - 6}S${width} ${-height} ${width} ${-height + 90}V-30Q${width} 2 ${width - 34} 2H${-width + 34}Q${-width} 2 ${-width} -30z`
  const fabric = (color: string): string =>
    canvas.linear(
      [
        [0, shift(color, -0.03)],
        [0.28, shift(color, 0.055)],
        [0.6, color],
        [1, shift(color, -0.13)],
      ],
      { x2: 1, y2: 0.2 },
    )
  const flap = random.chance(0.5)
  const pocket = height * 0.38
  const markup = [
    line(
      d`M-30 ${-height}C-34 ${-height - 54} 34 ${-height - 54} 30 ${-height}`,
      shift(finish.second, -0.08),
      11,
    ),
    path(
      d`M${width - 8} ${-height * 0.6}q44 30 26 ${height * 0.5}l-22 6z`,
      shift(finish.second, -0.12),
    ),
    path(outline, fabric(finish.body)),
    inside(kit, outline, rect(-width, -34, width * 2, 40, { fill: finish.second })),
    flap
      ? path(
          d`M${-width} ${-height * 0.5}V${-height + 90}C${-width} ${-height} ${-width * 0.6} ${-height - 6} 0 ${-height - 6}S${width} ${-height} ${width} ${-height + 90}V${-height * 0.5}Q${width} ${-height * 0.44} ${width - 24} ${-height * 0.44}H${-width + 24}Q${-width} ${-height * 0.44} ${-width} ${-height * 0.5}z`,
          fabric(shift(finish.body, 0.025)),
        )
      : line(
          d`M${-width * 0.78} ${-height * 0.52}C${-width * 0.78} ${-height * 0.95} ${width * 0.78} ${-height * 0.95} ${width * 0.78} ${-height * 0.52}`,
          shift(finish.body, -0.16),
          5,
        ),
    rect(-width * 0.72, -pocket - 20, width * 1.44, pocket, fabric(shift(finish.body, 0.04)), 22),
    line(d`M${-width * 0.58} ${-pocket}H${width * 0.58}`, shift(finish.body, -0.16), 4, {
      'stroke-linecap': 'round',
    }),
    ...(flap ? [-0.42, 0.42] : []).map(
      (at) =>
        rect(width * at - 8, -height * 0.62, 16, height * 0.34, finish.second, 4) +
        rect(width * at - 12, -height * 0.42, 24, 18, shift(finish.second, -0.1), 4),
    ),
    rect(-24, -height * 0.72, 48, 30, { fill: finish.label }, 4),
    circle(0, -height * 0.72 + 15, 7, finish.print),
  ].join('')
  return { markup, width: width * 2, height: height + 40 }
}
