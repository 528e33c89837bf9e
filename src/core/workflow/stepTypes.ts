import type { TeamStep } from './step'

export type StepType = TeamStep['type']

/** Kinds of steps: first those that work, then those that arrange others. */
export const STEP_TYPES = [
  'agent',
  'tool',
  'waitUntil',
  'approve',
  'sequence',
  'parallel',
  'map',
  'branch',
  'loop',
  'manager',
] as const satisfies readonly StepType[]
