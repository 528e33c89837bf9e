import { childrenOf, withDescendants } from './childrenOf'
import { dependenciesAmong } from './dependencies'
import type { TeamStep } from './step'
import type { TeamDefinition } from './team'

/**
 * Keys that have to be done anew when a step is: its own, those of all that waits for it, and those of
 * later rounds. What stands beside it is left alone.
 *
 * @param key of the step that is done again.
 * @param keys all keys with records.
 */
export const stepsToRedo = ({
  definition: { steps },
  key,
  keys,
}: {
  definition: Pick<TeamDefinition, 'steps'>
  key: string
  keys: readonly string[]
}): string[] => {
  const own = partsOf(key)
  const after = dependentsOf(steps, own.id)
  return keys.filter((other) => {
    if (other === key) return true
    const parts = partsOf(other)
    const shared = sharedRepeats(steps, own.id, parts.id)
    const place = shared.findIndex((_, index) => parts.places[index] !== own.places[index])
    if (place < 0) return after.has(parts.id)
    // Items of a map are nothing to each other; each round follows from the one before.
    return shared[place] !== 'map' && (parts.places[place] ?? 0) > (own.places[place] ?? 0)
  })
}

const partsOf = (key: string): { id: string; places: number[] } => ({
  id: key.split(/[[#]/)[0] ?? '',
  places: [...key.matchAll(/[[#](\d+)/g)].map(([, place]) => Number(place)),
})

/** Types of the steps that repeat both, from the outside in. A key has one place for each of its own. */
const sharedRepeats = (steps: readonly TeamStep[], a: string, b: string): TeamStep['type'][] => {
  const left = repeatsOf(steps, a)
  const right = repeatsOf(steps, b)
  const parted = left.findIndex((step, index) => right[index] !== step)
  return (parted < 0 ? left : left.slice(0, parted)).map(({ type }) => type)
}

const repeatsOf = (steps: readonly TeamStep[], id: string): TeamStep[] => {
  const holder = steps.find((step) => withDescendants(step).some((one) => one.id === id))
  if (!holder) return []
  const inside = holder.id === id ? [] : repeatsOf(childrenOf(holder), id)
  // Those that ask in rounds have keys with a round themselves.
  const repeats =
    ['manager', 'approve'].includes(holder.type) ||
    (holder.id !== id && ['map', 'loop'].includes(holder.type))
  return repeats ? [holder, ...inside] : inside
}

/** Ids of steps that wait for the step, directly or not, at any level. */
const dependentsOf = (steps: readonly TeamStep[], id: string, inOrder = false): Set<string> => {
  const holder = steps.findIndex((step) => withDescendants(step).some((one) => one.id === id))
  const held = steps[holder]
  if (!held) return new Set()
  const dependencies = dependenciesAmong(steps, { inOrder })
  const reached = new Set([holder])
  for (let grew = true; grew;) {
    grew = false
    for (const [index, waits] of dependencies.entries())
      if (!reached.has(index) && [...waits].some((other) => reached.has(other))) {
        reached.add(index)
        grew = true
      }
  }
  reached.delete(holder)
  const children = childrenOf(held)
  return new Set([
    ...[...reached].flatMap((index) => idsIn(steps[index])),
    // What a manager or an approval leads to follows from it.
    ...(held.id === id
      ? children.flatMap(idsIn)
      : dependentsOf(children, id, held.type === 'sequence')),
  ])
}

const idsIn = (step: TeamStep | undefined): string[] =>
  step ? withDescendants(step).map(({ id }) => id) : []
