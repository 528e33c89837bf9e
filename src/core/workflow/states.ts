export const RUN_STATES = [
  'queued',
  'running',
  'suspended',
  'succeeded',
  'failed',
  'cancelled',
] as const
export type RunState = (typeof RUN_STATES)[number]

/** States that a run does not leave by itself. */
export const ENDED_RUN_STATES: readonly RunState[] = ['succeeded', 'failed', 'cancelled']

/** Why a run waits: for a person, for an hour, or because its budget is used up. */
export const SUSPENSION_REASONS = ['approval', 'wait', 'budget'] as const
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number]

/**
 * `suspended`: waits for a person or an hour. `superseded`: was done, and is done anew in a later attempt.
 */
export const STEP_STATES = [
  'running',
  'suspended',
  'done',
  'failed',
  'superseded',
  'cancelled',
] as const
export type StepState = (typeof STEP_STATES)[number]

/** `void`: its content was changed before anybody decided, or after, before it was used. */
export const APPROVAL_STATES = ['pending', 'approved', 'rejected', 'void', 'cancelled'] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]

/** What is kept of one attempt at a step. */
export type StepRecord = {
  /** The step's id, and which item (`[0]`) and round (`#1`) it is of: `draft[0]#2`. */
  key: string
  /** From 1; the latest counts. */
  attempt: number
  state: StepState
  output?: unknown
  error?: { code: string; message: string } | null
}
