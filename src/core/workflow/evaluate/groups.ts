import { dependenciesAmong } from '../dependencies'
import { isMet } from '../isMet'
import type { BranchStep, MapStep, TeamStep } from '../step'
import { fillIn } from './fillIn'
import type { Bound, Evaluate, Evaluated, Latest, Outcome, Scope } from './outcome'

/** Steps that each run as soon as those of them they wait for are done. */
export const sideBySide = ({
  steps,
  scope,
  latest,
  evaluate,
  inOrder = false,
}: {
  steps: readonly TeamStep[]
  scope: Scope
  latest: Latest
  evaluate: Evaluate
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

/** A sequence's output is that of its last step, a parallel's those of all. */
export const group = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<Extract<TeamStep, { type: 'sequence' | 'parallel' }>> & {
  evaluate: Evaluate
}): Outcome => {
  const outcome = sideBySide({
    steps: step.steps,
    scope,
    latest,
    evaluate,
    inOrder: step.type === 'sequence',
  })
  if (outcome.is !== 'done') return outcome
  const output =
    step.type === 'sequence'
      ? outcome.last
      : Object.fromEntries(step.steps.map(({ id }) => [id, outcome.bound[id]]))
  return { is: 'done', output, bound: { ...outcome.bound, [step.id]: output } }
}

/** One step for each item of a list; the output is the list of theirs. */
export const mapped = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<MapStep> & { evaluate: Evaluate }): Outcome => {
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

/** One of two steps, or none. */
export const branched = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<BranchStep> & { evaluate: Evaluate }): Outcome => {
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
