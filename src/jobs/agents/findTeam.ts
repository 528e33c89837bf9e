import type { PayloadRequest } from 'payload'
import { inLanguage } from '../../agents/teams/inLanguage'
import { builtInTeams } from '../../agents/teams/teams'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { type TeamDefinition, teamDefinitionSchema } from '../../core/workflow/team'

export type FoundTeam = { id: string; name: string; version: string; definition: TeamDefinition }

/**
 * A built-in team by its name, or one of the tenant's by its id.
 *
 * @throws TauseError `not_found`.
 */
export const findTeam = async ({
  req,
  tenantId,
  id,
  language,
}: {
  req: PayloadRequest
  tenantId: string
  id: string
  language: 'en' | 'es'
}): Promise<FoundTeam> => {
  const builtIn = builtInTeams.find((team) => team.id === id)
  if (builtIn)
    return {
      id,
      name: builtIn.name[language],
      version: builtIn.version,
      definition: inLanguage(builtIn, language),
    }
  const team = await req.payload.findByID({
    collection: 'agent-teams',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!team || idOf(team.tenant) !== tenantId) throw notFound('team', id)
  return {
    id,
    name: team.name,
    version: String(team.version ?? 1),
    definition: teamDefinitionSchema.parse(team.definition),
  }
}
