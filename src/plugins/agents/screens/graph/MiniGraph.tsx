'use client'
import { useMemo, type ReactNode } from 'react'
import { layoutTeam } from '../../../../core/workflow/layout/layoutTeam'
import type { TeamStep } from '../../../../core/workflow/step'
import { edgePath } from './edgePath'
import './graph.css'

/** A team's graph as a small picture, for those who see; the words beside it say what it does. */
export const MiniGraph = ({ steps }: { steps: readonly TeamStep[] }): ReactNode => {
  const { width, height, boxes, edges } = useMemo(() => layoutTeam(steps), [steps])
  return (
    <svg
      className="ts-mini"
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {boxes.map(({ id, kind, type, ...place }) => (
        <rect
          key={id}
          {...{ x: place.x, y: place.y, width: place.width, height: place.height }}
          rx="10"
          className={`ts-mini__${kind} ts-mini__${kind}--${type}`}
        />
      ))}
      {edges.map(({ from, to, points }) => (
        <path key={`${from}>${to}`} d={edgePath(points)} className="ts-mini__edge" />
      ))}
    </svg>
  )
}
