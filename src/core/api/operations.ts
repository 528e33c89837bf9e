import { z } from 'zod'
import { idSchema, momentSchema } from './common'

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

export const operationSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    tenantId: idSchema.nullable(),
    status: z.enum(OPERATION_STATUSES),
    progress: z.object({ percent: z.number(), step: z.string() }),
    result: z.unknown().nullable(),
    error: z
      .object({
        code: z.string(),
        message: z.string(),
        issues: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
      })
      .nullable(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Operation' })

export type Operation = z.infer<typeof operationSchema>
