import { ROLE_NAMES, ROLES, type RoleName } from '../../core/agents/roles'
import {
  type Agent,
  agentSchema,
  createAgentBody,
  languageQuery,
  listAgentsQuery,
  removedSchema,
  updateAgentBody,
} from '../../core/api/agents'
import { idParams, listOf } from '../../core/api/common'
import { idOf } from '../../core/tenancy/idOf'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'

const TAG = 'Agents'

type AgentDocument = Omit<Agent, 'tenantId' | 'builtIn' | 'createdAt' | 'updatedAt'> & {
  tenant: unknown
  createdAt: string
  updatedAt: string
}

const builtIn = (role: RoleName, language: 'en' | 'es'): Agent => ({
  id: role,
  builtIn: true,
  tenantId: null,
  name: ROLES[role].label[language],
  role,
  goal: ROLES[role].goal[language],
  instructions: ROLES[role].instructions,
  tools: [...ROLES[role].tools],
  model: null,
  temperature: null,
  budget: null,
  createdAt: null,
  updatedAt: null,
})

const toAgent = (agent: AgentDocument): Agent => ({
  id: String(agent.id),
  builtIn: false,
  tenantId: idOf(agent.tenant) ?? null,
  name: agent.name,
  role: agent.role,
  goal: agent.goal ?? '',
  instructions: agent.instructions ?? '',
  tools: agent.tools ?? [],
  model: agent.model ?? null,
  temperature: agent.temperature ?? null,
  budget: agent.budget ?? null,
  createdAt: agent.createdAt,
  updatedAt: agent.updatedAt,
})

export const listAgents = defineOperation({
  method: 'get',
  path: '/agents',
  operationId: 'listAgents',
  summary: 'List agents: the tenant’s own, newest first, then the built-in ones',
  tag: TAG,
  query: listAgentsQuery,
  responses: { 200: { description: 'Agents.', schema: listOf(agentSchema) } },
  handle: async ({ req, selectedTenant, query: { limit, cursor, tenantId, language } }) => {
    const page = await listNewest<AgentDocument, Agent>({
      req,
      collection: 'agents',
      tenants: [selectedTenant, tenantId],
      limit,
      cursor,
      toItem: toAgent,
    })
    if (page.body.nextCursor !== null) return page
    const house = ROLE_NAMES.map((role) => builtIn(role, language))
    return { ...page, body: { ...page.body, items: [...page.body.items, ...house] } }
  },
})

const find = (options: {
  req: Parameters<typeof findVisible>[0]['req']
  id: string
  tenantId: string | undefined
}) => findVisible<AgentDocument>({ ...options, collection: 'agents', name: 'agent' })

export const getAgent = defineOperation({
  method: 'get',
  path: '/agents/:id',
  operationId: 'getAgent',
  summary: 'Read an agent',
  tag: TAG,
  params: idParams,
  query: languageQuery,
  responses: { 200: { description: 'The agent.', schema: agentSchema } },
  handle: async ({ req, selectedTenant, params: { id }, query: { language } }) => {
    const role = ROLE_NAMES.find((name) => name === id)
    if (role) return { status: 200, body: builtIn(role, language) }
    return { status: 200, body: toAgent(await find({ req, id, tenantId: selectedTenant })) }
  },
})

export const createAgent = defineOperation({
  method: 'post',
  path: '/agents',
  operationId: 'createAgent',
  summary: 'Make an agent of one’s own',
  tag: TAG,
  body: createAgentBody,
  idempotent: true,
  responses: { 201: { description: 'The agent.', schema: agentSchema } },
  handle: async ({ req, actor, selectedTenant, body: { tenantId: given, ...body } }) => {
    const tenant = await tenantOf({ req, actor, selected: selectedTenant, given })
    const made = await req.payload.create({
      collection: 'agents',
      data: { ...body, tenant } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 201, body: toAgent(made as unknown as AgentDocument) }
  },
})

export const patchAgent = defineOperation({
  method: 'patch',
  path: '/agents/:id',
  operationId: 'patchAgent',
  summary: 'Change an agent; runs that have begun keep the one they began with',
  tag: TAG,
  params: idParams,
  body: updateAgentBody,
  responses: { 200: { description: 'The agent.', schema: agentSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await find({ req, id, tenantId: selectedTenant })
    const saved = await req.payload.update({
      collection: 'agents',
      id,
      data: body as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: toAgent(saved as unknown as AgentDocument) }
  },
})

export const deleteAgent = defineOperation({
  method: 'delete',
  path: '/agents/:id',
  operationId: 'deleteAgent',
  summary: 'Delete an agent of one’s own',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is gone.', schema: removedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await find({ req, id, tenantId: selectedTenant })
    await req.payload.delete({ collection: 'agents', id, depth: 0, req, overrideAccess: false })
    return { status: 200, body: { id, deleted: true } }
  },
})
