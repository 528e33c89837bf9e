import { TOOL_NAMES } from '../../../../core/agents/toolNames'
import type { Translate } from '../../text/useText'
import { toolName } from '../teams/names'

/** A line of a step's log, which begins with the tool that was used, in words of the panel's language. */
export const logWords = (
  message: string,
  { t, language }: { t: Translate; language: 'en' | 'es' },
): string => {
  const [first] = message.split(' ')
  const tool = TOOL_NAMES.find((name) => name === first)
  return tool ? t('toolUsed', { tool: toolName(tool, language) }) : message
}
