import { childrenOf } from '../childrenOf'
import type { TeamStep } from '../step'
import { withChildren } from './withChildren'

/** The steps with one of them a place earlier or later among those beside it; at an end it stays. */
export const moveStep = (steps: readonly TeamStep[], id: string, by: -1 | 1): TeamStep[] => {
  const from = steps.findIndex((step) => step.id === id)
  if (from < 0) return steps.map((step) => withChildren(step, moveStep(childrenOf(step), id, by)))
  const to = from + by
  const moved = [...steps]
  const [one, other] = [steps[from], steps[to]]
  if (one && other) [moved[from], moved[to]] = [other, one]
  return moved
}
