import { childrenOf } from '../childrenOf'
import { dependenciesAmong } from '../dependencies'
import type { TeamStep } from '../step'
import { arrange } from './arrange'
import type { LayoutBox, LayoutEdge, TeamLayout } from './types'

/** Pixels. */
const BOX = { width: 208, height: 72 }
const FRAME = { head: 52, side: 16, bottom: 16 }

/** Where each step of a team is drawn, and the ways between them, from top to bottom. */
export const layoutTeam = (steps: readonly TeamStep[]): TeamLayout =>
  group({ steps, parent: null, waits: dependenciesAmong(steps) })

const group = ({
  steps,
  parent,
  waits,
}: {
  steps: readonly TeamStep[]
  parent: string | null
  waits: readonly ReadonlySet<number>[]
}): TeamLayout => {
  const parts = steps.map((step) => layoutStep(step, parent))
  const { width, height, places, ways } = arrange({ sizes: parts, dependencies: waits })
  const boxes: LayoutBox[] = []
  const edges: LayoutEdge[] = ways.map(({ from, to, points }) => ({
    from: steps[from]?.id ?? '',
    to: steps[to]?.id ?? '',
    points,
  }))
  parts.forEach((part, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 }
    const moved = shifted(part, x, y)
    boxes.push(...moved.boxes)
    edges.push(...moved.edges)
  })
  return { width, height, boxes, edges }
}

const layoutStep = (step: TeamStep, parent: string | null): TeamLayout => {
  const { id, type } = step
  const children = childrenOf(step)
  if (children.length === 0) {
    const box: LayoutBox = { id, type, kind: 'box', parent, x: 0, y: 0, ...BOX }
    return { ...BOX, boxes: [box], edges: [] }
  }
  const waits = dependenciesAmong(children, { inOrder: type === 'sequence' })
  const inner = group({ steps: children, parent: id, waits })
  const width = inner.width + 2 * FRAME.side
  const height = FRAME.head + inner.height + FRAME.bottom
  const frame: LayoutBox = { id, type, kind: 'frame', parent, x: 0, y: 0, width, height }
  const { boxes, edges } = shifted(inner, FRAME.side, FRAME.head)
  return { width, height, boxes: [frame, ...boxes], edges }
}

const shifted = (
  { boxes, edges }: Pick<TeamLayout, 'boxes' | 'edges'>,
  x: number,
  y: number,
): Pick<TeamLayout, 'boxes' | 'edges'> => ({
  boxes: boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
  edges: edges.map((edge) => ({
    ...edge,
    points: edge.points.map((point) => ({ x: point.x + x, y: point.y + y })),
  })),
})
