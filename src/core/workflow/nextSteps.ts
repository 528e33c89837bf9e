import { dependenciesAmong } from './dependencies'
import { isMet } from './isMet'
import { fillPlaceholders, valueAt } from './placeholders'
import type { StepRecord } from './states'
import type {
  AgentStep,
  ApproveStep,
  BranchStep,
  LoopStep,
  ManagerStep,
  MapStep,
  TeamStep,
  ToolStep,
  WaitStep,
} from './step'
import type { TeamDefinition } from './team'

/** Something to be done, with all placeholders filled. */
export type ReadyStep = {
  /** Unique in the run; its next attempt is one more than the last record of it. */
  key: string
  /** 1 without a record. */
  attempt: number
} & (
  | { does: 'agent'; step: AgentStep; inputs: AgentInputs }
  | { does: 'tool'; step: ToolStep; inputs: { tool: string; input: unknown } }
  | { does: 'waitUntil'; step: WaitStep; inputs: { at: string } }
  | { does: 'decide'; step: ManagerStep; inputs: DecideInputs }
  | { does: 'approve'; step: ApproveStep; inputs: ApproveInputs }
)

export type AgentInputs = {
  task: string
  uses: { as: string; tool: string; input: unknown }[]
  with: Record<string, unknown>
}

export type DecideInputs = {
  task: string
  members: { id: string; title: string }[]
  /** What was done in earlier rounds, by whom. */
  done: { member: string; output: unknown }[]
}

export type ApproveInputs = {
  message: string
  content: unknown
  /** From 1. */
  round: number
  /** What was asked about in the round before; null in the first. */
  before: unknown
}

/** What a manager answers with; null: all is done. */
export type Decision = { next: string | null; task: string }

/** What comes of asking for an approval. */
export type ApprovalOutput = {
  approved: boolean
  reason: string | null
  /** What was approved, edits included. */
  content: unknown
  hash: string
  by: string | null
  /** Of the approval: what brings it out looks there, and believes nothing that stands here. */
  approvalId: string
}

export type Progress =
  | {
      state: 'pending'
      /** What can be done now. */
      ready: ReadyStep[]
      /** What was begun and is not over: to be taken up again if nobody is at it. */
      running: ReadyStep[]
    }
  | { state: 'done'; outputs: Record<string, unknown> }
  | { state: 'failed'; key: string; error: { code: string; message: string } }

type Outcome =
  | { is: 'done'; output: unknown; bound: Bound }
  | { is: 'failed'; key: string; error: { code: string; message: string } }
  | { is: 'pending'; ready: ReadyStep[]; running: ReadyStep[] }

type Bound = Readonly<Record<string, unknown>>

/** Where a step stands: which item and round it is of, and what can be named there. */
type Scope = {
  suffix: string
  outputs: Bound
  vars: Readonly<Record<string, unknown>>
}

type Latest = ReadonlyMap<string, StepRecord>

/**
 * What a run has to do next, from its frozen definition and the records of its steps alone. Pure: who
 * crashed and asks again with the same records, is told the same. A step is ready when all that it needs
 * is done; after a failure nothing new is.
 *
 * @param definition valid, see `validateTeam`.
 * @param given values of `brief.…` and `run.…`.
 */
export const nextSteps = ({
  definition,
  records,
  given,
}: {
  definition: Pick<TeamDefinition, 'steps'>
  records: readonly StepRecord[]
  given: { brief: unknown; run?: unknown }
}): Progress => {
  const latest = latestOf(records)
  const outcome = sideBySide({
    steps: definition.steps,
    scope: { suffix: '', outputs: {}, vars: { ...given } },
    latest,
  })
  if (outcome.is === 'failed') return { state: 'failed', key: outcome.key, error: outcome.error }
  if (outcome.is === 'done') return { state: 'done', outputs: { ...outcome.bound } }
  return { state: 'pending', ready: outcome.ready, running: outcome.running }
}

/** Of each key the latest attempt; of one that is to be done anew, none counts. */
const latestOf = (records: readonly StepRecord[]): Latest => {
  const latest = new Map<string, StepRecord>()
  for (const record of records)
    if ((latest.get(record.key)?.attempt ?? 0) < record.attempt) latest.set(record.key, record)
  return latest
}

type Evaluated<Step> = { step: Step; scope: Scope; latest: Latest }

const evaluate = ({ step, scope, latest }: Evaluated<TeamStep>): Outcome => {
  switch (step.type) {
    case 'sequence':
    case 'parallel':
      return group({ step, scope, latest })
    case 'map':
      return mapped({ step, scope, latest })
    case 'branch':
      return branched({ step, scope, latest })
    case 'loop':
      return looped({ step, scope, latest })
    case 'manager':
      return managed({ step, scope, latest })
    case 'approve':
      return approved({ step, scope, latest })
    default:
      return leaf({
        scope,
        latest,
        ...leafOf(step, scope),
        bind: (output) => ({ [step.id]: output }),
      })
  }
}

const leafOf = (
  step: AgentStep | ToolStep | WaitStep,
  scope: Scope,
): { ready: Omit<ReadyStep, 'attempt'> } => {
  const key = `${step.id}${scope.suffix}`
  const fill = (value: unknown): unknown => fillIn(value, scope)
  if (step.type === 'agent')
    return {
      ready: {
        key,
        does: 'agent',
        step,
        inputs: {
          task: String(fill(step.task) ?? ''),
          uses: (step.uses ?? []).map((use) => ({ ...use, input: fill(use.input) })),
          with: fill(step.with ?? {}) as Record<string, unknown>,
        },
      },
    }
  if (step.type === 'tool')
    return {
      ready: { key, does: 'tool', step, inputs: { tool: step.tool, input: fill(step.input) } },
    }
  return { ready: { key, does: 'waitUntil', step, inputs: { at: String(fill(step.at) ?? '') } } }
}

const leaf = ({
  ready,
  scope: _scope,
  latest,
  bind,
}: {
  ready: Omit<ReadyStep, 'attempt'>
  scope: Scope
  latest: Latest
  bind: (output: unknown) => Bound
}): Outcome => {
  const record = latest.get(ready.key)
  const at = (attempt: number): ReadyStep => ({ ...ready, attempt }) as ReadyStep
  switch (record?.state) {
    case 'done':
      return { is: 'done', output: record.output, bound: bind(record.output) }
    case 'running':
      return { is: 'pending', ready: [], running: [at(record.attempt)] }
    case 'suspended':
      return { is: 'pending', ready: [], running: [] }
    case 'failed':
    case 'cancelled':
      return {
        is: 'failed',
        key: ready.key,
        error: record.error ?? { code: record.state, message: `The step was ${record.state}.` },
      }
    default:
      return { is: 'pending', ready: [at((record?.attempt ?? 0) + 1)], running: [] }
  }
}

/** Steps that each run as soon as those of them they wait for are done. */
const sideBySide = ({
  steps,
  scope,
  latest,
  inOrder = false,
}: {
  steps: readonly TeamStep[]
  scope: Scope
  latest: Latest
  inOrder?: boolean
}): Outcome & { last?: unknown } => {
  const dependencies = dependenciesAmong(steps, { inOrder })
  const outcomes = new Map<number, Outcome>()
  let bound: Bound = {}
  for (let found = true; found;) {
    found = false
    for (const [index, step] of steps.entries()) {
      const waits = [...(dependencies[index] ?? [])]
      if (outcomes.has(index) || !waits.every((other) => outcomes.get(other)?.is === 'done'))
        continue
      found = true
      const inner = { ...scope, outputs: { ...scope.outputs, ...bound } }
      const outcome = evaluate({ step, scope: inner, latest })
      outcomes.set(index, outcome)
      if (outcome.is === 'done') bound = { ...bound, ...outcome.bound }
    }
  }
  const all = [...outcomes.values()]
  const failure = all.find(({ is }) => is === 'failed')
  const pending = all.filter((one) => one.is === 'pending')
  const running = pending.flatMap((one) => one.running)
  if (failure) return running.length > 0 ? { is: 'pending', ready: [], running } : failure
  if (pending.length > 0 || all.length < steps.length)
    return { is: 'pending', ready: pending.flatMap(({ ready }) => ready), running }
  const last = outcomes.get(steps.length - 1)
  return { is: 'done', output: null, bound, last: last?.is === 'done' ? last.output : null }
}

const group = ({
  step,
  scope,
  latest,
}: Evaluated<Extract<TeamStep, { type: 'sequence' | 'parallel' }>>): Outcome => {
  const outcome = sideBySide({
    steps: step.steps,
    scope,
    latest,
    inOrder: step.type === 'sequence',
  })
  if (outcome.is !== 'done') return outcome
  const output =
    step.type === 'sequence'
      ? outcome.last
      : Object.fromEntries(step.steps.map(({ id }) => [id, outcome.bound[id]]))
  return { is: 'done', output, bound: { ...outcome.bound, [step.id]: output } }
}

const mapped = ({ step, scope, latest }: Evaluated<MapStep>): Outcome => {
  const items = fillIn(step.over, scope)
  const list = (Array.isArray(items) ? items : []).slice(0, step.max)
  const outcomes = list.map((item, index) =>
    evaluate({
      step: step.step,
      scope: {
        ...scope,
        suffix: `${scope.suffix}[${index}]`,
        vars: { ...scope.vars, item, index },
      },
      latest,
    }),
  )
  const failure = outcomes.find(({ is }) => is === 'failed')
  const pending = outcomes.filter((one) => one.is === 'pending')
  const running = pending.flatMap((one) => one.running)
  if (failure) return running.length > 0 ? { is: 'pending', ready: [], running } : failure
  if (pending.length > 0)
    return { is: 'pending', ready: pending.flatMap(({ ready }) => ready), running }
  const output = outcomes.flatMap((one) => (one.is === 'done' ? [one.output] : []))
  return { is: 'done', output, bound: { [step.id]: output } }
}

const branched = ({ step, scope, latest }: Evaluated<BranchStep>): Outcome => {
  const { is, value, to } = step.when
  const met = isMet({ is, value: fillIn(value, scope), to: fillIn(to, scope) })
  const side = met ? step.then : step.else
  if (!side) return { is: 'done', output: null, bound: { [step.id]: null } }
  const outcome = evaluate({ step: side, scope, latest })
  if (outcome.is !== 'done') return outcome
  return {
    is: 'done',
    output: outcome.output,
    bound: { ...outcome.bound, [step.id]: outcome.output },
  }
}

const looped = ({ step, scope, latest }: Evaluated<LoopStep>): Outcome => {
  let previous: Record<string, { output: unknown }> = {}
  for (let round = 1; ; round += 1) {
    const inner: Scope = {
      ...scope,
      suffix: `${scope.suffix}#${round}`,
      vars: { ...scope.vars, previous, round },
    }
    const outcome = evaluate({ step: step.body, scope: inner, latest })
    if (outcome.is !== 'done') return outcome
    const { bound } = outcome
    const after = { ...inner, outputs: { ...inner.outputs, ...bound } }
    const score = Number(fillIn(step.score, after) ?? 0)
    const reached = score >= step.until
    if (reached || round >= step.max) {
      const output = { rounds: round, score, reached, last: outcome.output }
      return { is: 'done', output, bound: { ...bound, [step.id]: output } }
    }
    previous = Object.fromEntries(Object.entries(bound).map(([id, output]) => [id, { output }]))
  }
}

const managed = ({ step, scope, latest }: Evaluated<ManagerStep>): Outcome => {
  const done: DecideInputs['done'] = []
  const end = (): Outcome => {
    const output = { rounds: done.length, done, last: done.at(-1)?.output ?? null }
    return { is: 'done', output, bound: { [step.id]: output } }
  }
  for (let round = 1; round <= step.max; round += 1) {
    const suffix = `${scope.suffix}#${round}`
    const decided = leaf({
      latest,
      scope,
      bind: () => ({}),
      ready: {
        key: `${step.id}${suffix}`,
        does: 'decide',
        step,
        inputs: {
          task: String(fillIn(step.task, scope) ?? ''),
          members: step.members.map(({ id, title }) => ({ id, title: title ?? id })),
          done: [...done],
        },
      },
    })
    if (decided.is !== 'done') return decided
    const { next, task } = decided.output as Decision
    const member = step.members.find(({ id }) => id === next)
    if (!member) return end()
    const outcome = evaluate({
      step: member,
      latest,
      scope: { ...scope, suffix, vars: { ...scope.vars, manager: { task, done: [...done] } } },
    })
    if (outcome.is !== 'done') return outcome
    done.push({ member: member.id, output: outcome.output })
  }
  return end()
}

const approved = ({ step, scope, latest }: Evaluated<ApproveStep>): Outcome => {
  let content = fillIn(step.content, scope)
  let before: unknown = null
  for (let round = 1; ; round += 1) {
    const suffix = `${scope.suffix}#${round}`
    const key = `${step.id}${suffix}`
    const asked = leaf({
      latest,
      scope,
      bind: () => ({}),
      ready: {
        key,
        does: 'approve',
        step,
        inputs: { message: String(fillIn(step.message, scope) ?? ''), content, round, before },
      },
    })
    if (asked.is !== 'done') return asked
    const answer = asked.output as ApprovalOutput
    if (answer.approved) return { is: 'done', output: answer, bound: { [step.id]: answer } }
    if (!step.rewrite || round >= step.max)
      return {
        is: 'failed',
        key,
        error: {
          code: 'rejected',
          message: answer.reason
            ? `It was rejected: ${answer.reason}`
            : 'It was rejected without a reason.',
        },
      }
    const rewritten = evaluate({
      step: step.rewrite,
      latest,
      scope: {
        ...scope,
        suffix,
        vars: {
          ...scope.vars,
          approval: { reason: answer.reason, content: answer.content, round },
        },
      },
    })
    if (rewritten.is !== 'done') return rewritten
    before = answer.content
    content = rewritten.output
  }
}

const fillIn = (value: unknown, { outputs, vars }: Scope): unknown =>
  fillPlaceholders(value, ([root = '', ...rest]) =>
    root === 'steps'
      ? // The third part is `output`.
        valueAt(outputs, [rest[0] ?? '', ...rest.slice(2)])
      : valueAt(vars, [root, ...rest]),
  )
