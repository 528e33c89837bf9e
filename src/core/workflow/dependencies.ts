import { withDescendants } from './childrenOf'
import { ownTemplates } from './ownTemplates'
import { placeholdersIn } from './placeholders'
import type { TeamStep } from './step'

/** Ids of steps that this one, or a step in it, has placeholders of or names as needed. */
const referencesOf = (step: TeamStep): Set<string> =>
  new Set(
    withDescendants(step).flatMap((inner) => [
      ...(inner.needs ?? []),
      ...ownTemplates(inner)
        .flatMap(placeholdersIn)
        .map((path) => path.split('.'))
        .flatMap(([root, id]) => (root === 'steps' && id !== undefined ? [id] : [])),
    ]),
  )

/**
 * For steps that stand side by side: which of them each waits for, by index. In a sequence each also
 * waits for the one before it.
 */
export const dependenciesAmong = (
  steps: readonly TeamStep[],
  { inOrder = false }: { inOrder?: boolean } = {},
): ReadonlySet<number>[] => {
  const holders = new Map<string, number>()
  steps.forEach((step, index) => {
    for (const { id } of withDescendants(step)) holders.set(id, index)
  })
  return steps.map((step, index) => {
    const waits = new Set<number>()
    for (const id of referencesOf(step)) {
      const holder = holders.get(id)
      if (holder !== undefined && holder !== index) waits.add(holder)
    }
    if (inOrder && index > 0) waits.add(index - 1)
    return waits
  })
}

/** Indexes of steps that wait for each other in a circle; empty when there is an order. */
export const circleAmong = (dependencies: readonly ReadonlySet<number>[]): number[] => {
  const state = new Map<number, 'open' | 'closed'>()
  const path: number[] = []
  const visit = (index: number): number[] => {
    if (state.get(index) === 'closed') return []
    if (state.get(index) === 'open') return path.slice(path.indexOf(index))
    state.set(index, 'open')
    path.push(index)
    for (const next of dependencies[index] ?? []) {
      const circle = visit(next)
      if (circle.length > 0) return circle
    }
    path.pop()
    state.set(index, 'closed')
    return []
  }
  for (const index of dependencies.keys()) {
    const circle = visit(index)
    if (circle.length > 0) return circle
  }
  return []
}
