'use client'
import { useId, useMemo, useRef, type ReactNode } from 'react'
import { layoutTeam } from '../../../../core/workflow/layout/layoutTeam'
import { type StepPlace, stepPlaces } from '../../../../core/workflow/stepPlaces'
import type { TeamStep } from '../../../../core/workflow/step'
import { type TextKey, useText } from '../../text/useText'
import { edgePath } from './edgePath'
import { type BoxLook, GraphBox } from './GraphBox'
import { useFit } from './useFit'
import './graph.css'

/** A team's graph: its steps as buttons in the order they run, the ways between them behind. */
export const TeamGraph = ({
  steps,
  label,
  selected,
  onSelect,
  look,
}: {
  steps: readonly TeamStep[]
  label: string
  /** Id of a step. */
  selected: string | null
  onSelect: (id: string) => void
  look: (step: TeamStep) => BoxLook
}): ReactNode => {
  const { t } = useText()
  const arrow = useId()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height, boxes, edges } = useMemo(() => layoutTeam(steps), [steps])
  const scale = useFit(frame, width)
  const places = useMemo(
    () => new Map(stepPlaces(steps).map((place) => [place.step.id, place])),
    [steps],
  )
  const inOrder = useMemo(() => [...boxes].sort((a, b) => a.y - b.y || a.x - b.x), [boxes])
  return (
    <div className="ts-graph" role="group" aria-label={label} ref={frame}>
      <div className="ts-graph__room" style={{ width: width * scale, height: height * scale }}>
        <div className="ts-graph__canvas" style={{ width, height, transform: `scale(${scale})` }}>
          <svg width={width} height={height} aria-hidden="true">
            <defs>
              <marker
                id={arrow}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M 1 1 L 7 4 L 1 7" className="ts-graph__arrow" />
              </marker>
            </defs>
            {edges.map(({ from, to, points }) => (
              <path
                key={`${from}>${to}`}
                d={edgePath(points)}
                className="ts-graph__edge"
                markerEnd={`url(#${arrow})`}
              />
            ))}
          </svg>
          {inOrder.map((box) => {
            const place = places.get(box.id)
            if (!place) return null
            const caption = captionOf(place)
            return (
              <GraphBox
                key={box.id}
                box={box}
                look={look(place.step)}
                caption={caption && t(caption)}
                isSelected={selected === box.id}
                onSelect={() => onSelect(box.id)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** When a step runs that does not always. */
const captionOf = ({ step, parents }: StepPlace): TextKey | undefined => {
  const parent = parents.at(-1)
  if (parent?.type === 'branch') return parent.then.id === step.id ? 'captionThen' : 'captionElse'
  return parent?.type === 'approve' ? 'captionRewrite' : undefined
}
