import { isRoleName, ROLES } from '../../../../core/agents/roles'
import { TOOL_LABELS } from '../../../../core/agents/toolLabels'
import { TOOL_NAMES } from '../../../../core/agents/toolNames'
import type { Agent } from '../../../../core/api/agents'
import type { TeamStep } from '../../../../core/workflow/step'
import type { Translate } from '../../text/useText'

/** What an agent is called: a role of the house, or one of the tenant's own. */
export const agentName = (
  id: string,
  { agents, language }: { agents: readonly Agent[]; language: 'en' | 'es' },
): string =>
  isRoleName(id) ? ROLES[id].label[language] : (agents.find((agent) => agent.id === id)?.name ?? id)

export const toolName = (name: string, language: 'en' | 'es'): string => {
  const known = TOOL_NAMES.find((one) => one === name)
  return known ? TOOL_LABELS[known][language] : name
}

/** What a step is called where it has no title. */
export const stepTitle = (
  step: TeamStep,
  { t, ...words }: { t: Translate; language: 'en' | 'es' },
): string => {
  if (step.title !== undefined) return step.title
  if (step.type === 'agent') return t(`writes_${step.writes}`)
  return step.type === 'tool' ? toolName(step.tool, words.language) : t(`type_${step.type}`)
}

/** Who or what does a step, in few words. */
export const stepNote = (
  step: TeamStep,
  { t, ...words }: { t: Translate; agents: readonly Agent[]; language: 'en' | 'es' },
): string => {
  switch (step.type) {
    case 'agent':
      return `${agentName(step.agent, words)} · ${t(`writes_${step.writes}`)}`
    case 'manager':
      return t('noteManager', { agent: agentName(step.agent, words), max: step.max })
    case 'tool':
      return step.title === undefined ? t('type_tool') : toolName(step.tool, words.language)
    case 'waitUntil':
      return t('noteWait')
    case 'map':
      return t('noteMap', { max: step.max })
    case 'loop':
      return t('noteLoop', { until: step.until, max: step.max })
    case 'approve':
      return t('noteApprove', { max: step.max })
    case 'branch':
      return t('noteBranch')
    case 'parallel':
      return t('noteParallel')
    case 'sequence':
      return t('noteSequence')
  }
}
