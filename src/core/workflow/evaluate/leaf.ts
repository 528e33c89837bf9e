import type { ReadyStep } from '../readyStep'
import type { AgentStep, ToolStep, WaitStep } from '../step'
import { fillIn } from './fillIn'
import type { Bound, Latest, Outcome, Scope } from './outcome'

/** What a step that works has to do. */
export const leafOf = (
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

/** How far something is that has records of its own. */
export const leaf = ({
  ready,
  latest,
  bind,
}: {
  ready: Omit<ReadyStep, 'attempt'>
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
