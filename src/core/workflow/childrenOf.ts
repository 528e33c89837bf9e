import type { TeamStep } from './step'

/** Steps that stand directly in a step, in their order. */
export const childrenOf = (step: TeamStep): readonly TeamStep[] => {
  switch (step.type) {
    case 'sequence':
    case 'parallel':
      return step.steps
    case 'map':
      return [step.step]
    case 'branch':
      return step.else ? [step.then, step.else] : [step.then]
    case 'loop':
      return [step.body]
    case 'manager':
      return step.members
    case 'approve':
      return step.rewrite ? [step.rewrite] : []
    default:
      return []
  }
}

/** The step and all in it. */
export const withDescendants = (step: TeamStep): TeamStep[] => [
  step,
  ...childrenOf(step).flatMap(withDescendants),
]
