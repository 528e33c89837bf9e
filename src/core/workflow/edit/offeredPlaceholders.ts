import { stepPlaces } from '../stepPlaces'
import type { TeamDefinition } from '../team'
import { type KnownNames, validateTeam } from '../validateTeam'
import { replaceStep } from './replaceStep'

/** Paths that a step's texts may name: of the brief, of steps before it, and of what it stands in. */
export const offeredPlaceholders = ({
  team,
  id,
  known,
}: {
  team: TeamDefinition
  id: string
  known: KnownNames
}): string[] => {
  const places = stepPlaces(team.steps)
  const place = places.find(({ step }) => step.id === id)
  if (!place) return []
  const inScope = place.parents.flatMap((parent) => GIVEN[parent.type] ?? [])
  const others = places.map(({ step }) => step.id).filter((other) => other !== id)
  return [
    ...team.brief.map(({ name }) => `brief.${name}`),
    ...others
      .filter((other) => mayWaitFor({ team, id, other, known }))
      .map((other) => `steps.${other}.output`),
    ...new Set(inScope),
  ]
}

const GIVEN: Readonly<Record<string, readonly string[]>> = {
  map: ['item', 'index'],
  loop: ['previous', 'round'],
  manager: ['manager.task', 'manager.done'],
  approve: ['approval.reason', 'approval.content', 'approval.round'],
}

/** Asks the check of teams itself whether the step could need the other one. */
const mayWaitFor = ({
  team,
  id,
  other,
  known,
}: {
  team: TeamDefinition
  id: string
  other: string
  known: KnownNames
}): boolean => {
  const probe = (needs: string[]): number => {
    const step = stepPlaces(team.steps).find((one) => one.step.id === id)?.step
    if (!step) return 0
    const checked = validateTeam(
      { ...team, steps: replaceStep(team.steps, id, { ...step, needs }) },
      known,
    )
    return 'issues' in checked ? checked.issues.length : 0
  }
  const own = stepPlaces(team.steps).find((one) => one.step.id === id)?.step.needs ?? []
  return own.includes(other) || probe([...own, other]) <= probe(own)
}
