import { z } from 'zod'
import { ROLE_NAMES } from '../agents/roles'
import { TOOL_NAMES } from '../agents/toolNames'
import { budgetSchema, teamDefinitionSchema } from '../workflow/team'
import { idSchema, momentSchema, pageQuery } from './common'

const agentSettings = {
  name: z.string().trim().min(1).max(120),
  role: z.enum(ROLE_NAMES),
  goal: z.string().max(1000),
  instructions: z.string().max(8000),
  tools: z.array(z.enum(TOOL_NAMES)).max(TOOL_NAMES.length),
  model: z
    .string()
    .max(200)
    .nullable()
    .describe('Of the tenant’s provider. Null: the tenant’s own choice.'),
  temperature: z.number().min(0).max(2).nullable(),
  budget: budgetSchema.nullable().describe('In a run. Null: that of the run alone.'),
}

export const createAgentBody = z.strictObject({
  ...agentSettings,
  goal: agentSettings.goal.default(''),
  instructions: agentSettings.instructions.default(''),
  tools: agentSettings.tools.default([]),
  model: agentSettings.model.default(null),
  temperature: agentSettings.temperature.default(null),
  budget: agentSettings.budget.default(null),
  tenantId: idSchema.optional(),
})

export const updateAgentBody = z.strictObject(agentSettings).partial()

export const agentSchema = z
  .object({
    id: z.string().describe('Of a built-in agent: its role.'),
    builtIn: z.boolean(),
    tenantId: idSchema.nullable(),
    ...agentSettings,
    createdAt: momentSchema.nullable(),
    updatedAt: momentSchema.nullable(),
  })
  .meta({ id: 'Agent' })

const scope = { ...pageQuery, tenantId: idSchema.optional() }

export const listAgentsQuery = z.object({
  ...scope,
  language: z.enum(['en', 'es']).default('en').describe('Of the built-in agents’ names.'),
})

const teamSettings = {
  name: z.string().trim().min(1).max(120),
  description: z.string().max(1000),
  definition: teamDefinitionSchema,
}

export const createTeamBody = z.strictObject({
  ...teamSettings,
  description: teamSettings.description.default(''),
  basedOn: z.string().max(60).optional().describe('The built-in team that it was made from.'),
  tenantId: idSchema.optional(),
})

export const updateTeamBody = z.strictObject(teamSettings).partial()

export const agentTeamSchema = z
  .object({
    id: z.string().describe('Of a built-in team: its name, e.g. `campaignLaunch`.'),
    builtIn: z.boolean(),
    tenantId: idSchema.nullable(),
    ...teamSettings,
    version: z.string(),
    basedOn: z.string().nullable(),
    createdAt: momentSchema.nullable(),
    updatedAt: momentSchema.nullable(),
  })
  .meta({ id: 'AgentTeam' })

export const languageQuery = z.object({ language: z.enum(['en', 'es']).default('en') })

export const removedSchema = z.object({ id: idSchema, deleted: z.boolean() })

export type Agent = z.output<typeof agentSchema>
export type CreateAgent = z.input<typeof createAgentBody>
export type UpdateAgent = z.input<typeof updateAgentBody>
export type AgentTeam = z.output<typeof agentTeamSchema>
export type CreateTeam = z.input<typeof createTeamBody>
export type UpdateTeam = z.input<typeof updateTeamBody>
export type ListAgents = z.input<typeof listAgentsQuery>
