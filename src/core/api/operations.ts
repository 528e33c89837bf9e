import { z } from 'zod'
import { SCAN_STEPS } from '../brand/scan/scanSteps'
import { idSchema, momentSchema, pageQuery } from './common'

const OPERATION_STATUSES = [
  'queued',
  'running',
  'suspended',
  'succeeded',
  'failed',
  'cancelled',
  'superseded',
] as const

/** States an operation does not leave. */
export const ENDED_OPERATION_STATUSES: readonly string[] = [
  'succeeded',
  'failed',
  'cancelled',
  'superseded',
]

const scanStepSchema = z.object({
  id: z.enum(SCAN_STEPS),
  state: z.enum(['waiting', 'running', 'done']),
  found: z.number().describe('How many, also those without a note.'),
  notes: z.array(
    z.object({
      text: z.string().describe('An address, a name, a value: as strangers wrote it.'),
      color: z.string().optional(),
      problem: z.string().optional().describe('Code of what kept the address from being read.'),
    }),
  ),
})

export const operationSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    tenantId: idSchema.nullable(),
    status: z.enum(OPERATION_STATUSES),
    progress: z.object({
      percent: z.number(),
      step: z.string(),
      steps: z
        .array(scanStepSchema)
        .optional()
        .describe('Of a brand scan: what each of its steps has found so far.'),
    }),
    result: z.unknown().nullable(),
    error: z
      .object({
        code: z.string(),
        message: z.string(),
        issues: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
      })
      .nullable(),
    attempts: z.number().int().describe('How often it was begun.'),
    maxAttempts: z.number().int(),
    runAt: momentSchema.nullable().describe('It does not begin before.'),
    cancelling: z.boolean().describe('It was cancelled while it ran, and ends soon.'),
    mayCancel: z.boolean().describe('Whether the caller may cancel it now.'),
    mayRetry: z.boolean().describe('Whether the caller may try it again now.'),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Operation' })

export const listOperationsQuery = z.object({
  ...pageQuery,
  status: z.enum(OPERATION_STATUSES).optional().describe('`failed`: the dead letters.'),
  kind: z.string().max(100).optional(),
})

export type Operation = z.infer<typeof operationSchema>
