import { inLanguage } from '../../agents/teams/inLanguage'
import { builtInTeams } from '../../agents/teams/teams'
import type { BuiltInTeam } from '../../agents/teams/types'
import {
  type AgentTeam,
  agentTeamSchema,
  createTeamBody,
  languageQuery,
  listAgentsQuery,
  removedSchema,
  updateTeamBody,
} from '../../core/api/agents'
import { idParams, listOf } from '../../core/api/common'
import { idOf } from '../../core/tenancy/idOf'
import { afterFailedSave } from '../http/afterFailedSave'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'

const TAG = 'Agents'

type TeamDocument = {
  id: string
  tenant: unknown
  name: string
  description?: string | null
  definition: AgentTeam['definition']
  version?: number | null
  basedOn?: string | null
  createdAt: string
  updatedAt: string
}

const ofHouse = (team: BuiltInTeam, language: 'en' | 'es'): AgentTeam => ({
  id: team.id,
  builtIn: true,
  tenantId: null,
  name: team.name[language],
  description: team.description[language],
  definition: inLanguage(team, language),
  version: team.version,
  basedOn: null,
  createdAt: null,
  updatedAt: null,
})

const toTeam = (team: TeamDocument): AgentTeam => ({
  id: String(team.id),
  builtIn: false,
  tenantId: idOf(team.tenant) ?? null,
  name: team.name,
  description: team.description ?? '',
  definition: team.definition,
  version: String(team.version ?? 1),
  basedOn: team.basedOn ?? null,
  createdAt: team.createdAt,
  updatedAt: team.updatedAt,
})

export const listAgentTeams = defineOperation({
  method: 'get',
  path: '/agent-teams',
  operationId: 'listAgentTeams',
  summary: 'List teams: the tenant’s own, newest first, then the built-in ones',
  tag: TAG,
  query: listAgentsQuery,
  responses: { 200: { description: 'Teams.', schema: listOf(agentTeamSchema) } },
  handle: async ({ req, selectedTenant, query: { limit, cursor, tenantId, language } }) => {
    const page = await listNewest<TeamDocument, AgentTeam>({
      req,
      collection: 'agent-teams',
      tenants: [selectedTenant, tenantId],
      limit,
      cursor,
      toItem: toTeam,
    })
    if (page.body.nextCursor !== null) return page
    const house = builtInTeams.map((team) => ofHouse(team, language))
    return { ...page, body: { ...page.body, items: [...page.body.items, ...house] } }
  },
})

const find = (options: {
  req: Parameters<typeof findVisible>[0]['req']
  id: string
  tenantId: string | undefined
}) => findVisible<TeamDocument>({ ...options, collection: 'agent-teams', name: 'team' })

export const getAgentTeam = defineOperation({
  method: 'get',
  path: '/agent-teams/:id',
  operationId: 'getAgentTeam',
  summary: 'Read a team with its steps',
  tag: TAG,
  params: idParams,
  query: languageQuery,
  responses: { 200: { description: 'The team.', schema: agentTeamSchema } },
  handle: async ({ req, selectedTenant, params: { id }, query: { language } }) => {
    const house = builtInTeams.find((team) => team.id === id)
    if (house) return { status: 200, body: ofHouse(house, language) }
    return { status: 200, body: toTeam(await find({ req, id, tenantId: selectedTenant })) }
  },
})

export const createAgentTeam = defineOperation({
  method: 'post',
  path: '/agent-teams',
  operationId: 'createAgentTeam',
  summary: 'Make a team of one’s own',
  description: '422 with what keeps it from running: unknown names, circles, doubled ids.',
  tag: TAG,
  body: createTeamBody,
  idempotent: true,
  responses: { 201: { description: 'The team.', schema: agentTeamSchema } },
  handle: async ({ req, actor, selectedTenant, body: { tenantId: given, ...body } }) => {
    const tenant = await tenantOf({ req, actor, selected: selectedTenant, given })
    const made = await req.payload.create({
      collection: 'agent-teams',
      data: { ...body, tenant } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 201, body: toTeam(made as unknown as TeamDocument) }
  },
})

export const patchAgentTeam = defineOperation({
  method: 'patch',
  path: '/agent-teams/:id',
  operationId: 'patchAgentTeam',
  summary: 'Change a team; its version grows, and runs that have begun keep theirs',
  description:
    'With the `updatedAt` it was read with in the header `x-base-version`: 409 when somebody has saved it since.',
  tag: TAG,
  params: idParams,
  body: updateTeamBody,
  responses: { 200: { description: 'The team.', schema: agentTeamSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await find({ req, id, tenantId: selectedTenant })
    const collection = 'agent-teams'
    const options = { collection, id, data: body as never, depth: 0, req } as const
    try {
      const saved = await req.payload.update({ ...options, overrideAccess: false })
      return { status: 200, body: toTeam(saved as unknown as TeamDocument) }
    } catch (error) {
      await afterFailedSave({ req, collection, error })
      throw error
    }
  },
})

export const deleteAgentTeam = defineOperation({
  method: 'delete',
  path: '/agent-teams/:id',
  operationId: 'deleteAgentTeam',
  summary: 'Delete a team of one’s own; its runs stay',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is gone.', schema: removedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await find({ req, id, tenantId: selectedTenant })
    await req.payload.delete({
      collection: 'agent-teams',
      id,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: { id, deleted: true } }
  },
})
