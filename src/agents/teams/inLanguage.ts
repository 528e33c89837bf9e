import { childrenOf } from '../../core/workflow/childrenOf'
import { withChildren } from '../../core/workflow/edit/withChildren'
import type { TeamStep } from '../../core/workflow/step'
import { type TeamDefinition, teamDefinitionSchema } from '../../core/workflow/team'
import { titlesEs } from './titlesEs'
import type { BuiltInTeam } from './types'

/** A built-in team's definition, complete, with its steps called as the language has it. */
export const inLanguage = (
  { definition }: Pick<BuiltInTeam, 'definition'>,
  language: 'en' | 'es',
): TeamDefinition => {
  const team = teamDefinitionSchema.parse(definition)
  return language === 'en' ? team : { ...team, steps: team.steps.map(inSpanish) }
}

const inSpanish = (step: TeamStep): TeamStep => {
  const inside = withChildren(step, childrenOf(step).map(inSpanish))
  const title = step.title === undefined ? undefined : titlesEs[step.title]
  return title === undefined ? inside : { ...inside, title }
}
