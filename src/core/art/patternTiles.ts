import type { Picture } from './picture'
import { circle, d, ellipse, group, line, path, rect } from './svg'

/** The ground and three inks of a print. */
export type Inks = { ground: string; a: string; b: string; c: string }
export type Tile = { width: number; height: number; content: string }
export type DrawTile = (picture: Picture, inks: Inks) => Tile

export const scallops: DrawTile = (_, { ground, a, b, c }) => {
  const fan = (x: number, y: number): string =>
    [
      [60, a],
      [48, ground],
      [38, b],
      [26, ground],
      [16, c],
    ]
      .map(([r, fill]) => circle(x, y, r as number, fill as string))
      .join('')
  return {
    width: 120,
    height: 60,
    content: [fan(0, -30 + 60), fan(120, 30), fan(60, 60), fan(0, 90), fan(120, 90)].join(''),
  }
}

export const leaves: DrawTile = ({ random }, { a, b, c }) => {
  const leaf = (x: number, y: number, turn: number, fill: string): string =>
    group(
      { transform: d`translate(${x} ${y}) rotate(${turn})` },
      path('M0 34C-24 12-22-20 0-38C22-20 24 12 0 34z', fill),
      line('M0 48V-28M0 10l-10-9M0 10l10-9M0-6l-9-8M0-6l9-8', c === fill ? a : c, 2.4, {
        'stroke-linecap': 'round',
      }),
    )
  const turn = random.range(20, 50)
  return {
    width: 160,
    height: 160,
    content:
      leaf(40, 40, turn, a) +
      leaf(120, 120, turn, a) +
      leaf(120, 40, -turn, b) +
      leaf(40, 120, -turn, b) +
      [
        [80, 80],
        [0, 0],
        [160, 0],
        [0, 160],
        [160, 160],
        [80, 0],
        [80, 160],
        [0, 80],
        [160, 80],
      ]
        .map(([x, y]) => circle(x!, y!, 5, c))
        .join(''),
  }
}

export const terrazzo: DrawTile = ({ random }, { a, b, c }) => {
  const size = 320
  let content = ''
  for (let index = 0; index < 26; index++) {
    const x = ((index % 5) + random.range(0.15, 0.85)) * (size / 5)
    const y = (Math.floor(index / 5) + random.range(0.15, 0.85)) * (size / 5.2)
    const r = random.range(8, 26)
    const turn = random.range(0, 6.3)
    const corners = random.int(4, 6)
    const chip = Array.from({ length: corners }, (_, corner) => {
      const angle = turn + (corner / corners) * 6.283
      const reach = r * (0.7 + ((corner * 37 + index * 13) % 10) / 18)
      return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const
    })
    const fill = [a, b, c][index % 3]!
    // A chip that crosses an edge comes in again at the other side.
    for (const dx of x < 40 ? [0, size] : x > size - 40 ? [0, -size] : [0]) {
      for (const dy of y < 40 ? [0, size] : y > size - 40 ? [0, -size] : [0]) {
        content += path(
          'M' + chip.map(([px, py]) => d`${x + dx + px} ${y + dy + py}`).join('L') + 'z',
          fill,
        )
      }
    }
  }
  return { width: size, height: size, content }
}

export const quarters: DrawTile = ({ random }, { ground, a, b, c }) => {
  const cell = 80
  let content = ''
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      const [back, front] = random.shuffle([ground, ground, a, b, c])
      const ink = back === front ? (back === ground ? a : ground) : front!
      const motif = random.chance(0.3)
        ? circle(40, 40, 24, ink)
        : random.chance(0.5)
          ? path('M0 0H80A80 80 0 0 1 0 80z', ink)
          : path('M0 40A40 40 0 0 1 80 40zM0 80A40 40 0 0 1 80 80z', ink)
      content += group(
        {
          transform: d`translate(${column * cell} ${row * cell}) rotate(${random.int(0, 3) * 90} 40 40)`,
        },
        rect(0, 0, 80.4, 80.4, back!),
        motif,
      )
    }
  }
  return { width: cell * 4, height: cell * 4, content }
}

export const waves: DrawTile = (_, { a, b, c }) => ({
  width: 120,
  height: 96,
  content: [
    [12, a, 9],
    [36, c, 5],
    [60, b, 9],
    [84, c, 5],
  ]
    .map(([y, ink, width]) =>
      line(
        d`M-30 ${y as number}q15 -22 30 0t30 0t30 0t30 0t30 0t30 0`,
        ink as string,
        width as number,
      ),
    )
    .join(''),
})

export const gingham: DrawTile = (_, { a, b, c }) => ({
  width: 120,
  height: 120,
  content:
    rect(0, 0, 60, 120, { fill: a, opacity: 0.55 }) +
    rect(0, 0, 120, 60, { fill: a, opacity: 0.55 }) +
    line('M90 0V120M0 90H120', b, 5) +
    line('M30 0V120M0 30H120', c, 2, { opacity: 0.8 }),
})

export const blossoms: DrawTile = (_, { ground, a, b, c }) => {
  const flower = (x: number, y: number, size: number, petals: string, heart: string): string =>
    group(
      { transform: d`translate(${x} ${y}) scale(${size})` },
      ...[0, 72, 144, 216, 288].map((turn) =>
        ellipse(0, -22, 14, 20, { fill: petals, transform: `rotate(${turn})` }),
      ),
      circle(0, 0, 11, heart),
    )
  const sprig = (x: number, y: number, turn: number): string =>
    group(
      { transform: d`translate(${x} ${y}) rotate(${turn})` },
      line('M0 30Q6 0 0-28', c, 3.4, { 'stroke-linecap': 'round' }),
      ellipse(-9, -8, 5, 11, { fill: c, transform: 'rotate(-38 -9 -8)' }),
      ellipse(11, -18, 5, 11, { fill: c, transform: 'rotate(38 11 -18)' }),
      circle(0, -32, 5, b),
    )
  return {
    width: 200,
    height: 200,
    content:
      flower(50, 52, 1.1, a, ground) +
      flower(150, 150, 0.8, b, ground) +
      sprig(150, 54, 24) +
      sprig(48, 152, -28) +
      [
        [100, 8],
        [6, 104],
        [104, 102],
      ]
        .map(([x, y]) => circle(x!, y!, 4, c))
        .join(''),
  }
}

export const diamonds: DrawTile = (_, { ground, a, b, c }) => ({
  width: 120,
  height: 160,
  content:
    path('M60 0L120 80L60 160L0 80z', a) +
    path('M60 34L94 80L60 126L26 80z', ground) +
    path('M60 56L78 80L60 104L42 80z', b) +
    [
      [0, 0],
      [120, 0],
      [0, 160],
      [120, 160],
    ]
      .map(([x, y]) => path(d`M${x!} ${y! - 30}l22 30l-22 30l-22 -30z`, c))
      .join(''),
})
