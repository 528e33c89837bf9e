import { z } from 'zod'
import { DRAFT_COLLECTIONS } from '../agents/approvalContent'
import { RUN_STATES, STEP_STATES, SUSPENSION_REASONS } from '../workflow/states'
import { budgetSchema, teamDefinitionSchema } from '../workflow/team'
import { idSchema, momentSchema, pageQuery } from './common'

export const startRunBody = z.strictObject({
  team: z.string().min(1).max(64).describe('A built-in team’s name, or the id of one’s own.'),
  title: z.string().trim().min(1).max(160).optional().describe('Default: the team’s name.'),
  brief: z
    .record(z.string().max(40), z.unknown())
    .describe('What the team asks for, see `definition.brief`.'),
  budget: budgetSchema.partial().optional().describe('Default: the team’s own, by the field.'),
  generator: z
    .literal('offline')
    .optional()
    .describe('Writes without a language model, also where there is one.'),
  seed: z
    .string()
    .max(100)
    .optional()
    .describe('The offline generator writes the same texts for the same seed and brief.'),
  tenantId: idSchema.optional(),
})

export const listRunsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  state: z.enum(RUN_STATES).optional(),
  team: z.string().max(64).optional(),
})

const usageSchema = z.object({
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  costUsd: z.number(),
  milliseconds: z.number().int().describe('Of work; waiting does not count.'),
  steps: z.number().int(),
})

const errorSchema = z.object({ code: z.string(), message: z.string() })

export const runStepSchema = z
  .object({
    id: idSchema,
    key: z.string().describe('The step, and which item `[0]` and round `#1` it is of.'),
    step: z.string().describe('Id of the step in the definition.'),
    does: z.enum(['agent', 'tool', 'waitUntil', 'decide', 'approve']),
    attempt: z.number().int(),
    state: z.enum(STEP_STATES),
    agent: z.string().nullable(),
    inputs: z.unknown(),
    output: z.unknown(),
    error: errorSchema.nullable(),
    log: z.array(z.object({ at: momentSchema, message: z.string() })),
    usage: usageSchema.nullable(),
    model: z.string().nullable(),
    promptHash: z.string().nullable(),
    brandVersion: z.string().nullable(),
    reviewer: z.string().nullable(),
    waitUntil: momentSchema.nullable(),
    startedAt: momentSchema.nullable(),
    finishedAt: momentSchema.nullable(),
    updatedAt: momentSchema,
  })
  .meta({ id: 'AgentRunStep' })

const summary = {
  id: idSchema,
  tenantId: idSchema,
  title: z.string(),
  team: z.string(),
  teamName: z.string(),
  teamVersion: z.string(),
  state: z.enum(RUN_STATES),
  reason: z.enum(SUSPENSION_REASONS).nullable().describe('Why it waits.'),
  message: z.string().nullable(),
  waitUntil: momentSchema.nullable(),
  brandProfileId: idSchema.nullable(),
  brandVersion: z.string().nullable(),
  budget: budgetSchema,
  usage: usageSchema,
  drafts: z.array(
    z.object({ collection: z.enum(DRAFT_COLLECTIONS), id: idSchema, title: z.string() }),
  ),
  error: errorSchema.nullable(),
  mayControl: z.boolean().describe('Who asks may cancel it, and try it again.'),
  startedBy: z
    .string()
    .nullable()
    .describe(
      'Name or e-mail address of the user, or name of the API key, as far as one may see it.',
    ),
  startedAt: momentSchema.nullable(),
  finishedAt: momentSchema.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const runSummarySchema = z.object(summary).meta({ id: 'AgentRunSummary' })

export const runSchema = z
  .object({
    ...summary,
    definition: teamDefinitionSchema.describe('As it was when the run began.'),
    brief: z.record(z.string(), z.unknown()),
    outputs: z.unknown().describe('What came of each step, once it has ended.'),
    steps: z.array(runStepSchema).describe('Every attempt, in the order they were begun.'),
    approvalIds: z.array(idSchema).describe('What it asks people now.'),
  })
  .meta({ id: 'AgentRun' })

export const retryRunBody = z.strictObject({
  from: z
    .string()
    .max(120)
    .optional()
    .describe(
      'Key of the step to do anew, with all that follows from it. Default: those that failed.',
    ),
  budget: budgetSchema.partial().optional().describe('A new budget, by the field.'),
})

export type AgentRun = z.output<typeof runSchema>
export type AgentRunSummary = z.output<typeof runSummarySchema>
export type AgentRunStep = z.output<typeof runStepSchema>
export type StartRun = z.input<typeof startRunBody>
export type RetryRun = z.input<typeof retryRunBody>
export type ListRuns = z.input<typeof listRunsQuery>
