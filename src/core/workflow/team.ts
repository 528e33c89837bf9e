import { z } from 'zod'
import { stepSchema } from './step'

const SECOND = 1000
const HOUR = 60 * 60 * SECOND

/** Most attempts at steps of one run, also where its budget names none: each looks through all before it. */
export const MAX_RUN_STEPS = 1000

/** Most that a run may use; null: no limit of its own. */
export const budgetSchema = z.strictObject({
  tokens: z.number().int().min(1).nullable().default(null).describe('Input and output together.'),
  costUsd: z.number().min(0).nullable().default(null).describe('US dollars.'),
  seconds: z
    .number()
    .int()
    .min(1)
    .max((24 * HOUR) / SECOND)
    .nullable()
    .default(null)
    .describe('Time of work; waiting for people does not count.'),
  steps: z
    .number()
    .int()
    .min(1)
    .max(MAX_RUN_STEPS)
    .nullable()
    .default(200)
    .describe(`Attempts at steps. Null: ${MAX_RUN_STEPS}.`),
})
export type TeamBudget = z.output<typeof budgetSchema>

export const BRIEF_TYPES = [
  'text',
  'longText',
  'number',
  'moment',
  'url',
  'language',
  'brand',
  'site',
  'page',
  'channels',
  'choice',
] as const

const textIn = z.strictObject({ en: z.string().max(200), es: z.string().max(200) })

/** One question of a brief. */
export const briefFieldSchema = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  type: z.enum(BRIEF_TYPES),
  label: textIn,
  help: textIn.optional(),
  required: z.boolean().default(false),
  options: z.array(z.string().max(60)).max(30).optional().describe('Of a choice.'),
  default: z.union([z.string().max(2000), z.number()]).optional(),
})
export type BriefField = z.output<typeof briefFieldSchema>

/** A team: what it must be told, and who does what in which order. */
export const teamDefinitionSchema = z
  .strictObject({
    brief: z.array(briefFieldSchema).max(30).default([]),
    budget: budgetSchema.prefault({}),
    steps: z
      .array(stepSchema)
      .min(1)
      .max(30)
      .describe(
        'They run side by side; what needs another one, or has a placeholder of it, waits.',
      ),
  })
  .meta({ id: 'TeamDefinition' })
export type TeamDefinition = z.output<typeof teamDefinitionSchema>
