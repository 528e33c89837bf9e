'use client'
import type { ReactNode } from 'react'
import type { LayoutBox } from '../../../../core/workflow/layout/types'
import { StepIcon } from '../parts/StepIcon'

export type BoxLook = {
  title: string
  /** Who or what does it. */
  note: string
  tone: 'plain' | 'running' | 'waiting' | 'done' | 'failed'
  /** What the tone means, in a word. */
  state?: string
  hasProblem?: boolean
}

/** One step of the graph. A frame's head is its button. */
export const GraphBox = ({
  box: { kind, type, id, x, y, width, height },
  look: { title, note, tone, state, hasProblem = false },
  caption,
  isSelected,
  onSelect,
}: {
  box: LayoutBox
  look: BoxLook
  caption: string | undefined
  isSelected: boolean
  onSelect: () => void
}): ReactNode => (
  <div
    className={[
      'ts-graph__step',
      `ts-graph__step--${kind}`,
      `ts-graph__step--${tone}`,
      ...(isSelected ? ['ts-graph__step--selected'] : []),
      ...(hasProblem ? ['ts-graph__step--problem'] : []),
    ].join(' ')}
    style={{ left: x, top: y, width, height }}
    data-step={id}
  >
    <button type="button" aria-pressed={isSelected} onClick={onSelect}>
      <span className="ts-graph__icon">
        <StepIcon type={type} />
      </span>
      <span className="ts-graph__words">
        {caption && <span className="ts-graph__caption">{caption}</span>}
        <span className="ts-graph__title">{title}</span>
        <span className="ts-graph__note">{note}</span>
      </span>
      {state && <span className="ts-graph__state">{state}</span>}
    </button>
  </div>
)
