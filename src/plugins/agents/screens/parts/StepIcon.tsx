'use client'
import type { ReactNode } from 'react'
import type { StepType } from '../../../../core/workflow/stepTypes'

const CIRCLE = 'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z'

/** Lucide's `bot`, `wrench`, `clock`, `list-ordered`, `columns-2`, `layers`, `split`, `repeat`, `users`, `circle-check`. */
const PATHS: Record<StepType, readonly string[]> = {
  agent: [
    'M12 8V4H8',
    'M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z',
    'M2 14h2',
    'M20 14h2',
    'M15 13v2',
    'M9 13v2',
  ],
  tool: [
    'M14.7 6.3a1 1 0 0 0 0 1.4l1.6 1.6a1 1 0 0 0 1.4 0l3.77-3.77a6 6 0 0 1-7.94 7.94l-6.91 6.91a2.12 2.12 0 0 1-3-3l6.91-6.91a6 6 0 0 1 7.94-7.94l-3.76 3.76z',
  ],
  waitUntil: [CIRCLE, 'M12 6v6l4 2'],
  sequence: [
    'M10 6h11',
    'M10 12h11',
    'M10 18h11',
    'M4 6h1v4',
    'M4 10h2',
    'M6 18H4c0-1 2-2 2-3s-1-1.5-2-1',
  ],
  parallel: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M12 3v18'],
  map: [
    'M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z',
    'm22 12-9.17 4.16a2 2 0 0 1-1.66 0L2 12',
    'm22 17-9.17 4.16a2 2 0 0 1-1.66 0L2 17',
  ],
  branch: ['M16 3h5v5', 'M8 3H3v5', 'M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3', 'm15 9 6-6'],
  loop: ['m17 2 4 4-4 4', 'M3 11v-1a4 4 0 0 1 4-4h14', 'm7 22-4-4 4-4', 'M21 13v1a4 4 0 0 1-4 4H3'],
  manager: [
    'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2',
    'M13 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
    'M22 21v-2a4 4 0 0 0-3-3.87',
    'M16 3.13a4 4 0 0 1 0 7.75',
  ],
  approve: [CIRCLE, 'm9 12 2 2 4-4'],
}

/** What kind of step, beside a word that says the same. */
export const StepIcon = ({ type }: { type: StepType }): ReactNode => (
  <svg
    className="ts-step-icon"
    width="16"
    height="16"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {PATHS[type].map((path) => (
      <path d={path} key={path} />
    ))}
  </svg>
)
