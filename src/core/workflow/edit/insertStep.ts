import { childrenOf, withDescendants } from '../childrenOf'
import type { TeamStep } from '../step'
import { freshId } from './freshId'
import { withChildren } from './withChildren'

/** Where a new step goes: behind another one, or as a further one inside it. */
export type StepTarget = { after: string } | { inside: string } | 'end'

/**
 * The steps with one more. Behind a step that stands side by side with others it waits for that step;
 * behind one that is alone in its place, both become a sequence.
 */
export const insertStep = (
  steps: readonly TeamStep[],
  { step, at }: { step: TeamStep; at: StepTarget },
): TeamStep[] => {
  if (at === 'end') return [...steps, step]
  if ('after' in at) return after({ steps, id: at.after, step, ids: idsOf(steps), isSide: true })
  return inside(steps, at.inside, step)
}

const idsOf = (steps: readonly TeamStep[]): Set<string> =>
  new Set(steps.flatMap(withDescendants).map(({ id }) => id))

const after = ({
  steps,
  id,
  step,
  ids,
  isSide,
}: {
  steps: readonly TeamStep[]
  id: string
  step: TeamStep
  ids: ReadonlySet<string>
  /** They do not follow each other by themselves. */
  isSide: boolean
}): TeamStep[] =>
  steps.flatMap((one) => {
    if (one.id === id) return [one, isSide ? { ...step, needs: [id] } : step]
    const children = childrenOf(one)
    if (children.length === 0) return [one]
    if (one.type === 'sequence' || one.type === 'parallel')
      return [
        withChildren(
          one,
          after({ steps: children, id, step, ids, isSide: one.type === 'parallel' }),
        ),
      ]
    return [
      withChildren(
        one,
        children.flatMap((child) =>
          child.id === id
            ? { type: 'sequence', id: freshId('sequence', ids), steps: [child, step] }
            : after({ steps: [child], id, step, ids, isSide: false }),
        ),
      ),
    ]
  })

const inside = (steps: readonly TeamStep[], id: string, step: TeamStep): TeamStep[] =>
  steps.map((one) =>
    one.id === id
      ? withChildren(one, [...childrenOf(one), step])
      : withChildren(one, inside(childrenOf(one), id, step)),
  )

/** Whether there is room for one more step inside. */
export const hasRoomInside = (step: TeamStep): boolean => {
  switch (step.type) {
    case 'sequence':
    case 'parallel':
    case 'manager':
      return true
    case 'branch':
      return !step.else
    case 'approve':
      return !step.rewrite
    default:
      return false
  }
}
