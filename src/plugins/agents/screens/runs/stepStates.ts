import type { AgentRunStep } from '../../../../core/api/agentRuns'
import type { StepState } from '../../../../core/workflow/states'

export type StepStanding = {
  /** Of its latest attempts; several items or rounds: the one that needs looking at first. */
  state: StepState
  /** Items and rounds that were begun. */
  count: number
  /** Those that are done. */
  done: number
}

const FIRST: readonly StepState[] = [
  'failed',
  'suspended',
  'running',
  'cancelled',
  'superseded',
  'done',
]

/** How each step of a run stands, by its id, from all attempts at it. */
export const stepStates = (records: readonly AgentRunStep[]): Map<string, StepStanding> => {
  const latest = new Map<string, AgentRunStep>()
  for (const record of records)
    if ((latest.get(record.key)?.attempt ?? 0) < record.attempt) latest.set(record.key, record)
  const standings = new Map<string, StepStanding>()
  for (const { step, state } of latest.values()) {
    const { state: before = state, count = 0, done = 0 } = standings.get(step) ?? {}
    standings.set(step, {
      state: FIRST.indexOf(state) < FIRST.indexOf(before) ? state : before,
      count: count + 1,
      done: done + (state === 'done' ? 1 : 0),
    })
  }
  return standings
}
