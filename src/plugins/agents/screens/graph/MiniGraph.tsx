'use client'
import { useMemo, type ReactNode } from 'react'
import { layoutTeam } from '../../../../core/workflow/layout/layoutTeam'
import type { LayoutSizes, Point } from '../../../../core/workflow/layout/types'
import type { TeamStep } from '../../../../core/workflow/step'
import { edgePath } from './edgePath'
import './graph.css'

/** Without words; lying, width and height are exchanged. */
const SIZES: LayoutSizes = {
  box: { width: 44, height: 72 },
  frame: { head: 14, side: 14, bottom: 14 },
  gap: { x: 16, y: 30 },
  lane: 8,
}

/** Round the whole, for its lines. */
const MARGIN = 4

/** A team's graph as a small picture from left to right; the words beside it say what it does. */
export const MiniGraph = ({ steps }: { steps: readonly TeamStep[] }): ReactNode => {
  const { width, height, boxes, edges } = useMemo(() => layoutTeam(steps, SIZES), [steps])
  return (
    <svg
      className="ts-mini"
      viewBox={`${-MARGIN} ${-MARGIN} ${height + 2 * MARGIN} ${width + 2 * MARGIN}`}
      // A small team is not blown up.
      style={{ maxWidth: height + 2 * MARGIN }}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {boxes.map((box) => (
        <rect
          key={box.id}
          x={box.y}
          y={box.x}
          width={box.height}
          height={box.width}
          rx="8"
          className={`ts-mini__${box.kind} ts-mini__${box.kind}--${box.type}`}
        />
      ))}
      {edges.map(({ from, to, points }) => (
        <path
          key={`${from}>${to}`}
          d={edgePath(points.map(lying), 'right')}
          className="ts-mini__edge"
        />
      ))}
    </svg>
  )
}

const lying = ({ x, y }: Point): Point => ({ x: y, y: x })
