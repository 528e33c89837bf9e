import type { ApprovalOutput, Decision, DecideInputs } from '../readyStep'
import type { ApproveStep, LoopStep, ManagerStep } from '../step'
import { fillIn } from './fillIn'
import { leaf } from './leaf'
import type { Evaluate, Evaluated, Outcome, Scope } from './outcome'

/** The body again and again, until its score is reached or the rounds are used up. */
export const looped = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<LoopStep> & { evaluate: Evaluate }): Outcome => {
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

/** A decision and the work of the member it names, until it names none. */
export const managed = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<ManagerStep> & { evaluate: Evaluate }): Outcome => {
  const done: DecideInputs['done'] = []
  const end = (): Outcome => {
    const output = { rounds: done.length, done, last: done.at(-1)?.output ?? null }
    return { is: 'done', output, bound: { [step.id]: output } }
  }
  for (let round = 1; round <= step.max; round += 1) {
    const suffix = `${scope.suffix}#${round}`
    const decided = leaf({
      latest,
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

/** A question, and after each rejection the rewrite and the question again. */
export const approved = ({
  step,
  scope,
  latest,
  evaluate,
}: Evaluated<ApproveStep> & { evaluate: Evaluate }): Outcome => {
  let content = fillIn(step.content, scope)
  let before: unknown = null
  for (let round = 1; ; round += 1) {
    const suffix = `${scope.suffix}#${round}`
    const key = `${step.id}${suffix}`
    const asked = leaf({
      latest,
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
