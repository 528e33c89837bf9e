import { childrenOf } from '../childrenOf'
import { dependenciesAmong } from '../dependencies'
import type { TeamStep } from '../step'
import { arrange } from './arrange'
import type { LayoutBox, LayoutEdge, LayoutSizes, TeamLayout } from './types'

/** With room for words. */
const SIZES: LayoutSizes = {
  box: { width: 208, height: 72 },
  frame: { head: 52, side: 16, bottom: 16 },
  gap: { x: 24, y: 40 },
  lane: 16,
}

/** Where each step of a team is drawn, and the ways between them, from top to bottom. */
export const layoutTeam = (steps: readonly TeamStep[], sizes: LayoutSizes = SIZES): TeamLayout =>
  group({ steps, parent: null, waits: dependenciesAmong(steps), sizes })

const group = ({
  steps,
  parent,
  waits,
  sizes,
}: {
  steps: readonly TeamStep[]
  parent: string | null
  waits: readonly ReadonlySet<number>[]
  sizes: LayoutSizes
}): TeamLayout => {
  const parts = steps.map((step) => layoutStep({ step, parent, sizes }))
  const { width, height, places, ways } = arrange({
    ...sizes,
    sizes: parts,
    dependencies: waits,
  })
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

const layoutStep = ({
  step,
  parent,
  sizes,
}: {
  step: TeamStep
  parent: string | null
  sizes: LayoutSizes
}): TeamLayout => {
  const { box: size, frame: around } = sizes
  const { id, type } = step
  const children = childrenOf(step)
  if (children.length === 0) {
    const box: LayoutBox = { id, type, kind: 'box', parent, x: 0, y: 0, ...size }
    return { ...size, boxes: [box], edges: [] }
  }
  const waits = dependenciesAmong(children, { inOrder: type === 'sequence' })
  const inner = group({ steps: children, parent: id, waits, sizes })
  const width = inner.width + 2 * around.side
  const height = around.head + inner.height + around.bottom
  const frame: LayoutBox = { id, type, kind: 'frame', parent, x: 0, y: 0, width, height }
  const { boxes, edges } = shifted(inner, around.side, around.head)
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
