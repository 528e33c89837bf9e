import type { ReadyStep } from '../readyStep'
import type { StepRecord } from '../states'
import type { TeamStep } from '../step'

/** How far a step is. */
export type Outcome =
  | { is: 'done'; output: unknown; bound: Bound }
  | { is: 'failed'; key: string; error: { code: string; message: string } }
  | { is: 'pending'; ready: ReadyStep[]; running: ReadyStep[] }

/** What can be named after a step, by the ids in it. */
export type Bound = Readonly<Record<string, unknown>>

/** Where a step stands: which item and round it is of, and what can be named there. */
export type Scope = {
  suffix: string
  outputs: Bound
  vars: Readonly<Record<string, unknown>>
}

/** Of each key the attempt that counts. */
export type Latest = ReadonlyMap<string, StepRecord>

export type Evaluated<Step> = { step: Step; scope: Scope; latest: Latest }

/** Evaluates any step: what a step that holds others is given to look into them. */
export type Evaluate = (input: Evaluated<TeamStep>) => Outcome
