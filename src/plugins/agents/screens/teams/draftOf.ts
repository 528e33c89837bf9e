import type { AgentTeam } from '../../../../core/api/agents'
import type { TeamDraft } from './draftHistory'

/** What of a team is edited. */
export const draftOf = ({ name, description, definition }: AgentTeam): TeamDraft => ({
  name,
  description,
  definition,
})
