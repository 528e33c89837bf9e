import type { TeamStep } from '../step'

/**
 * The step with other steps in it, in the order of `childrenOf`. A place that must be filled keeps what
 * it had when nothing is given for it.
 */
export const withChildren = (step: TeamStep, children: readonly TeamStep[]): TeamStep => {
  const [first, second] = children
  switch (step.type) {
    case 'sequence':
    case 'parallel':
      return { ...step, steps: [...children] }
    case 'manager':
      return { ...step, members: [...children] }
    case 'map':
      return { ...step, step: first ?? step.step }
    case 'loop':
      return { ...step, body: first ?? step.body }
    case 'branch': {
      const { else: _, ...rest } = step
      return { ...rest, then: first ?? step.then, ...(second ? { else: second } : {}) }
    }
    case 'approve': {
      const { rewrite: _, ...rest } = step
      return { ...rest, ...(first ? { rewrite: first } : {}) }
    }
    default:
      return step
  }
}
