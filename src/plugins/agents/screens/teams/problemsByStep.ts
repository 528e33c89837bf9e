import type { FieldIssue } from '../../../../core/errors'
import { stepPlaces } from '../../../../core/workflow/stepPlaces'
import type { TeamStep } from '../../../../core/workflow/step'

export type Problems = {
  /** By the step's id. */
  ofSteps: ReadonlyMap<string, string[]>
  /** Those of no step. */
  others: string[]
}

/** What is wrong, at the innermost step that it is wrong with. */
export const problemsByStep = (
  steps: readonly TeamStep[],
  issues: readonly FieldIssue[],
): Problems => {
  const places = stepPlaces(steps)
  const ofSteps = new Map<string, string[]>()
  const others: string[] = []
  for (const { pointer, message } of issues) {
    const inside = places.filter(
      (place) => pointer === place.pointer || pointer.startsWith(`${place.pointer}/`),
    )
    // Each place comes before those in it.
    const step = inside.at(-1)?.step
    if (step) ofSteps.set(step.id, [...(ofSteps.get(step.id) ?? []), message])
    else others.push(message)
  }
  return { ofSteps, others }
}
