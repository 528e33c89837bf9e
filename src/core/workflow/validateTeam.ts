import type { FieldIssue } from '../errors'
import { childrenOf, withDescendants } from './childrenOf'
import { circleAmong, dependenciesAmong } from './dependencies'
import { ownTemplates } from './ownTemplates'
import { placeholdersIn } from './placeholders'
import type { TeamStep } from './step'
import { type StepPlace, stepPlaces } from './stepPlaces'
import { MAX_RUN_STEPS, type TeamDefinition, teamDefinitionSchema } from './team'

/** Most steps of a team, those inside others included. */
const MAX_STEPS = 100

/** What a team may name. */
export type KnownNames = {
  /** Roles and ids of agents. */
  agents: ReadonlySet<string>
  /**
   * Name → whether it only reads: only then may an agent use it before writing; and whether what it
   * answers is not for all who see a run: then nobody but an agent may use it.
   */
  tools: ReadonlyMap<string, { reads: boolean; confidential?: boolean }>
  /** Tools that an agent is allowed; absent: all. */
  allowed?: (agent: string, tool: string) => boolean
}

/**
 * Everything that is wrong with a team: its form, ids that stand twice, names that nobody knows,
 * placeholders of what is not there or not known yet, steps that wait for each other.
 */
export const validateTeam = (
  source: unknown,
  known: KnownNames,
): { team: TeamDefinition } | { issues: FieldIssue[] } => {
  const parsed = teamDefinitionSchema.safeParse(source)
  if (!parsed.success)
    return {
      issues: parsed.error.issues.map(({ path, message }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        message,
      })),
    }
  const team = parsed.data
  const places = stepPlaces(team.steps)
  // Before steps are compared with each other, which takes the square of their number.
  if (places.length > MAX_STEPS)
    return {
      issues: [
        { pointer: '/steps', message: `has ${places.length} steps; ${MAX_STEPS} are the most` },
      ],
    }
  const issues = [
    ...doubled(places),
    ...team.brief.flatMap(({ name }, index) =>
      team.brief.findIndex((other) => other.name === name) < index
        ? [{ pointer: `/brief/${index}/name`, message: `"${name}" is asked twice` }]
        : [],
    ),
    ...places.flatMap((place) => [
      ...tooManyItems(place),
      ...unknownNames(place, known),
      ...unknownReferences({ place, places, team }),
      ...circleIn(childrenOf(place.step), place.step.type === 'sequence', place.pointer),
    ]),
    ...circleIn(team.steps, false, ''),
  ]
  return issues.length > 0 ? { issues } : { team }
}

const doubled = (places: readonly StepPlace[]): FieldIssue[] =>
  places.flatMap(({ step, pointer }, index) =>
    places.findIndex((other) => other.step.id === step.id) < index
      ? [{ pointer: `${pointer}/id`, message: `"${step.id}" is the id of another step, too` }]
      : [],
  )

/** All of them are looked at whenever the run is: nobody could wait for the product of five maps. */
const tooManyItems = ({ step, pointer, parents }: StepPlace): FieldIssue[] => {
  if (step.type !== 'map') return []
  const most = parents.reduce(
    (product, parent) => (parent.type === 'map' ? product * parent.max : product),
    step.max,
  )
  return most > MAX_RUN_STEPS
    ? [
        {
          pointer: `${pointer}/max`,
          message: `could make ${most} steps side by side with the maps around it; ${MAX_RUN_STEPS} are the most`,
        },
      ]
    : []
}

const unknownNames = (
  { step, pointer }: StepPlace,
  { agents, tools, allowed = () => true }: KnownNames,
): FieldIssue[] => {
  const issues: FieldIssue[] = []
  if ((step.type === 'agent' || step.type === 'manager') && !agents.has(step.agent))
    issues.push({ pointer: `${pointer}/agent`, message: `there is no agent "${step.agent}"` })
  if (step.type === 'tool' && !tools.has(step.tool))
    issues.push({ pointer: `${pointer}/tool`, message: `there is no tool "${step.tool}"` })
  if (step.type === 'tool' && tools.get(step.tool)?.confidential)
    issues.push({
      pointer: `${pointer}/tool`,
      message: `let an agent use "${step.tool}": what a step answers is read by everybody`,
    })
  if (step.type === 'agent')
    step.uses?.forEach(({ tool }, index) => {
      const at = `${pointer}/uses/${index}/tool`
      const found = tools.get(tool)
      if (!found) issues.push({ pointer: at, message: `there is no tool "${tool}"` })
      else if (!found.reads)
        issues.push({ pointer: at, message: `"${tool}" changes things: make it a step of its own` })
      else if (!allowed(step.agent, tool))
        issues.push({ pointer: at, message: `"${tool}" is not allowed to the agent` })
    })
  return issues
}

/** Names beside `brief` and `steps` that placeholders may begin with, by the step that gives them. */
const GIVEN: Partial<Record<TeamStep['type'], readonly string[]>> = {
  map: ['item', 'index'],
  loop: ['previous', 'round'],
  manager: ['manager'],
  approve: ['approval'],
}

const unknownReferences = ({
  place: { step, pointer, parents },
  places,
  team,
}: {
  place: StepPlace
  places: readonly StepPlace[]
  team: TeamDefinition
}): FieldIssue[] => {
  const issues: FieldIssue[] = []
  const refuse = (message: string): void => void issues.push({ pointer, message })
  const given = new Set([
    'run',
    ...parents.flatMap(({ type }) => GIVEN[type] ?? []),
    // A loop's score is read in the scope of its body.
    ...(step.type === 'loop' ? (GIVEN.loop ?? []) : []),
  ])
  const target = (id: string, as: string): void => {
    const found = places.find((other) => other.step.id === id)
    if (!found) return refuse(`${as} names the step "${id}", which is not there`)
    const isInside = withDescendants(step).some((inner) => inner.id === id)
    if (step.id === id || (isInside && step.type !== 'loop'))
      return refuse(`${as} names the step itself or one in it`)
    if (parents.some((parent) => parent.id === id))
      return refuse(`${as} names the step "${id}", which it is a part of`)
    const closed = found.parents.find(
      (parent) =>
        ['map', 'manager', 'approve'].includes(parent.type) &&
        parent.id !== step.id &&
        !parents.some((own) => own.id === parent.id),
    )
    if (closed)
      refuse(
        `${as} names "${id}" inside "${closed.id}": use {{steps.${closed.id}.output}}, which holds what came of it`,
      )
    const fork = parents.find(
      (parent) =>
        parent.type === 'branch' &&
        found.parents.some((own) => own.id === parent.id) &&
        sideOf(parent, id) !== sideOf(parent, step.id),
    )
    if (fork) refuse(`${as} names "${id}" on the other side of "${fork.id}"`)
  }
  for (const id of step.needs ?? []) target(id, 'needs')
  for (const path of ownTemplates(step).flatMap(placeholdersIn)) {
    const [root = '', name = ''] = path.split('.')
    const as = `{{${path}}}`
    if (root === 'brief') {
      if (!team.brief.some((field) => field.name === name))
        refuse(`${as} is not asked for in the brief`)
    } else if (root === 'steps') {
      if (path.split('.')[2] !== 'output') refuse(`${as}: say {{steps.${name}.output}}`)
      target(name, as)
    } else if (!given.has(root)) refuse(`${as} means nothing here`)
  }
  return issues
}

const sideOf = (branch: TeamStep, id: string): number =>
  childrenOf(branch).findIndex((side) => withDescendants(side).some((inner) => inner.id === id))

const circleIn = (steps: readonly TeamStep[], inOrder: boolean, pointer: string): FieldIssue[] => {
  const circle = circleAmong(dependenciesAmong(steps, { inOrder }))
  if (circle.length === 0) return []
  const names = [...circle, circle[0] ?? 0].map((index) => `"${steps[index]?.id}"`).reverse()
  return [{ pointer: `${pointer}/steps`, message: `wait for each other: ${names.join(' → ')}` }]
}
