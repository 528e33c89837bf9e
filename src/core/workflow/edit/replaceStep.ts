import { childrenOf } from '../childrenOf'
import type { TeamStep } from '../step'
import { withChildren } from './withChildren'

/** The steps with the one of this id replaced, wherever it stands. */
export const replaceStep = (steps: readonly TeamStep[], id: string, next: TeamStep): TeamStep[] =>
  steps.map((step) => {
    if (step.id === id) return next
    const children = childrenOf(step)
    return children.length > 0 ? withChildren(step, replaceStep(children, id, next)) : step
  })
