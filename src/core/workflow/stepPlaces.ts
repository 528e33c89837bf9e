import { childrenOf } from './childrenOf'
import type { TeamStep } from './step'

/** A step with where it stands: its JSON Pointer in the definition, and the steps it is part of. */
export type StepPlace = { step: TeamStep; pointer: string; parents: readonly TeamStep[] }

/** All steps of a team, each before those in it. */
export const stepPlaces = (steps: readonly TeamStep[]): StepPlace[] => {
  const below = (step: TeamStep, pointer: string, parents: readonly TeamStep[]): StepPlace[] => [
    { step, pointer, parents },
    ...childrenOf(step).flatMap((child, index) =>
      below(child, `${pointer}${pointerTo(step, child, index)}`, [...parents, step]),
    ),
  ]
  return steps.flatMap((step, index) => below(step, `/steps/${index}`, []))
}

const pointerTo = (step: TeamStep, child: TeamStep, index: number): string => {
  switch (step.type) {
    case 'map':
      return '/step'
    case 'branch':
      return child === step.then ? '/then' : '/else'
    case 'loop':
      return '/body'
    case 'manager':
      return `/members/${index}`
    case 'approve':
      return '/rewrite'
    default:
      return `/steps/${index}`
  }
}
