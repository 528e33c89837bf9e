import { childrenOf, withDescendants } from '../childrenOf'
import type { TeamStep } from '../step'
import { withChildren } from './withChildren'

/**
 * The steps without the one of this id and those in it. A step that cannot be without it goes, too:
 * a loop without a body, a list without steps. Nobody is made to wait for what went; placeholders of it
 * stay, so that they are seen.
 */
export const removeStep = (steps: readonly TeamStep[], id: string): TeamStep[] => {
  const kept = without(steps, id)
  const left = new Set(kept.flatMap(withDescendants).map((step) => step.id))
  return kept.map((step) => withoutNeeds(step, left))
}

const without = (steps: readonly TeamStep[], id: string): TeamStep[] =>
  steps.flatMap((step) => {
    if (step.id === id) return []
    const children = childrenOf(step)
    const kept = without(children, id)
    if (kept.length === children.length) return [withChildren(step, kept)]
    if (step.type === 'approve') return [withChildren(step, kept)]
    // What is done otherwise never takes the place of what is done if it is so.
    const needsAll = step.type === 'branch' && kept[0]?.id !== children[0]?.id
    return kept.length === 0 || needsAll ? [] : [withChildren(step, kept)]
  })

const withoutNeeds = (step: TeamStep, left: ReadonlySet<string>): TeamStep => {
  const { needs, ...rest } = step
  const kept = needs?.filter((id) => left.has(id)) ?? []
  const own = (kept.length > 0 ? { ...rest, needs: kept } : rest) as TeamStep
  return withChildren(
    own,
    childrenOf(step).map((child) => withoutNeeds(child, left)),
  )
}
