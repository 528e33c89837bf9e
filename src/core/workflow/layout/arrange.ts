import { directDependencies } from './directDependencies'
import { ranksOf } from './ranksOf'
import type { LayoutSizes, Point } from './types'

type Size = { width: number; height: number }

/** A step of a row, or a way that passes it. */
type Cell = Size & { key: string; x: number; above: string[] }

export type Arrangement = Size & {
  /** Top left of each. */
  places: Point[]
  ways: { from: number; to: number; points: Point[] }[]
}

/**
 * Steps in rows: each below what it waits for, rows centred, ways led past the steps of rows between.
 * Rows are ordered so that each stands near what it waits for.
 */
export const arrange = ({
  sizes,
  dependencies,
  gap,
  lane,
}: {
  sizes: readonly Size[]
  dependencies: readonly ReadonlySet<number>[]
} & Pick<LayoutSizes, 'gap' | 'lane'>): Arrangement => {
  const ranks = ranksOf(dependencies)
  const rows: Cell[][] = Array.from({ length: Math.max(-1, ...ranks) + 1 }, () => [])
  const links = directDependencies(dependencies).flatMap((waits, to) =>
    [...waits]
      // A circle's way back is not drawn: the step says what is wrong.
      .filter((from) => (ranks[from] ?? 0) < (ranks[to] ?? 0))
      .map((from) => ({ from, to, lanes: lanesOf(from, to, ranks) })),
  )
  sizes.forEach(({ width, height }, index) => {
    const above = links
      .filter(({ to }) => to === index)
      .map(({ from, lanes }) => lanes.at(-1) ?? String(from))
    rows[ranks[index] ?? 0]?.push({ key: String(index), width, height, x: 0, above })
  })
  for (const { from, lanes } of links)
    lanes.forEach((key, at) => {
      const above = [lanes[at - 1] ?? String(from)]
      rows[(ranks[from] ?? 0) + 1 + at]?.push({ key, width: lane, height: 0, x: 0, above })
    })
  const width = placeAcross(rows, gap.x)
  const tops = topsOf(rows, gap.y)
  const cells = new Map(
    rows.flatMap((row, rank) => row.map((cell) => [cell.key, { ...cell, rank }] as const)),
  )
  const rowEnd = (rank: number): number => (tops[rank + 1] ?? 0) - gap.y
  const middle = (key: string): number => {
    const cell = cells.get(key)
    return cell ? cell.x + cell.width / 2 : 0
  }
  return {
    width,
    height: Math.max(0, rowEnd(rows.length - 1)),
    places: sizes.map((_, index) => ({
      x: cells.get(String(index))?.x ?? 0,
      y: tops[ranks[index] ?? 0] ?? 0,
    })),
    ways: links.map(({ from, to, lanes }) => {
      const rank = ranks[from] ?? 0
      const x = middle(String(from))
      const start = { x, y: (tops[rank] ?? 0) + (sizes[from]?.height ?? 0) }
      const passing = lanes.flatMap((key, at) => [
        { x: middle(key), y: tops[rank + 1 + at] ?? 0 },
        { x: middle(key), y: rowEnd(rank + 1 + at) },
      ])
      const end = { x: middle(String(to)), y: tops[ranks[to] ?? 0] ?? 0 }
      return { from, to, points: [start, { x, y: rowEnd(rank) }, ...passing, end] }
    }),
  }
}

/** One lane for each row between the two. */
const lanesOf = (from: number, to: number, ranks: readonly number[]): string[] =>
  Array.from(
    { length: (ranks[to] ?? 0) - (ranks[from] ?? 0) - 1 },
    (_, at) => `${from}>${to}:${at}`,
  )

/** Orders each row and sets where its cells begin. @returns the width of all. */
const placeAcross = (rows: Cell[][], gap: number): number => {
  const widths = rows.map(
    (row) => row.reduce((sum, cell) => sum + cell.width, 0) + gap * Math.max(0, row.length - 1),
  )
  const width = Math.max(0, ...widths)
  const middles = new Map<string, number>()
  rows.forEach((row, rank) => {
    const pull = (cell: Cell): number => {
      const known = cell.above.flatMap((key) => middles.get(key) ?? [])
      return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : 0
    }
    row.sort((one, other) => pull(one) - pull(other))
    let x = (width - (widths[rank] ?? 0)) / 2
    for (const cell of row) {
      cell.x = x
      middles.set(cell.key, x + cell.width / 2)
      x += cell.width + gap
    }
  })
  return width
}

/** Where each row begins, and where one more would. */
const topsOf = (rows: readonly Cell[][], gap: number): number[] => {
  const tops = [0]
  for (const row of rows)
    tops.push((tops.at(-1) ?? 0) + Math.max(0, ...row.map(({ height }) => height)) + gap)
  return tops
}
