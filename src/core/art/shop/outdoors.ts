import { mix, shift } from '../palette'
import { circle, d, ellipse, path, place, rect } from '../svg'
import type { Street } from './street'

/** A wall lantern. Answers what places it. */
export const lantern = ({ canvas, palette, glow }: Street): ((x: number, y: number) => string) =>
  canvas.stamp(
    circle(
      0,
      0,
      66,
      canvas.radial([
        [0, glow, palette.dark ? 0.75 : 0.4],
        [1, glow, 0],
      ]),
    ) +
      path('M-15-18h30l-5 40h-20z', '#fff0cc') +
      path('M-4-40h8v6h-8zM-19-16L0-34L19-16z', palette.ink),
  )

/** A plant in a tub; the pair beside a door is the same twice. Answers what places it. */
export const planter = ({
  canvas,
  palette,
  leaf,
  random,
  cloth,
}: Street): ((x: number, y: number, size: number) => string) => {
  const pot = random.chance(0.5)
    ? mix('#b5663c', palette.primary, 0.35)
    : palette.neutral(palette.dark ? 0.5 : 0.6)
  const ball = random.chance(0.5)
  const shade = (color: string): string =>
    canvas.radial(
      [
        [0, shift(color, 0.1)],
        [1, shift(color, -0.08)],
      ],
      { cx: 0.35, cy: 0.28, r: 0.8 },
    )
  const foliage = ball
    ? rect(-4, -150, 8, 80, shift(leaf, -0.16)) + circle(0, -186, 60, shade(leaf))
    : [-52, 48, -30, 28, -8, 12]
        .map((turn, index) =>
          path(
            d`M0 -70C${-26} -110 ${-22} -170 0 ${-190 + Math.abs(turn) * 0.6}C22 -170 26 -110 0 -70z`,
            { fill: shift(leaf, (index % 3) * 0.05 - 0.04), transform: `rotate(${turn} 0 -70)` },
          ),
        )
        .join('') +
      (random.chance(0.5)
        ? [
            [-30, -150],
            [26, -166],
            [2, -200],
            [-50, -116],
            [48, -122],
          ]
            .map(([cx, cy]) => circle(cx!, cy!, 9, cloth))
            .join('')
        : '')
  const parts = [
    ellipse(
      16,
      0,
      70,
      13,
      canvas.radial([
        [0, palette.shadow, 0.6],
        [1, palette.shadow, 0],
      ]),
    ),
    foliage,
    path(
      'M-44-80H44L34 0Q0 8-34 0z',
      canvas.linear(
        [
          [0, shift(pot, 0.03)],
          [0.3, shift(pot, 0.07)],
          [1, shift(pot, -0.12)],
        ],
        { x2: 1, y2: 0 },
      ),
    ),
    rect(-48, -86, 96, 16, shift(pot, 0.03), 4),
  ]
  const copy = canvas.stamp(parts.join(''))
  return (x, y, size) => place(x, y, size, copy(0, 0))
}

export const bench = ({ palette, canvas }: Street, x: number, y: number): string => {
  const wood = mix('#a9743f', palette.primary, 0.2)
  return place(
    x,
    y,
    1,
    ellipse(
      10,
      2,
      140,
      12,
      canvas.radial([
        [0, palette.shadow, 0.55],
        [1, palette.shadow, 0],
      ]),
    ),
    path('M-104-46h10v48h-10zM94-46h10v48h-10zM-98-114h7v60h-7zM91-114h7v60h-7z', palette.ink),
    path('M-124-60h248v9h-248zM-124-112h248v11h-248z', shift(wood, 0.04)),
    path('M-124-50h248v9h-248zM-124-94h248v11h-248z', shift(wood, -0.04)),
  )
}
