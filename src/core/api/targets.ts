import { z } from 'zod'
import { PUSH_STATES, TARGET_KINDS } from '../targets/targetKinds'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'

/** States a push does not leave by itself. */
export const RESTING_PUSH_STATES: readonly string[] = [
  'live',
  'superseded',
  'failed',
  'cancelled',
  'removed',
]

const name = z.string().trim().min(1).max(120)
const settings = z
  .record(z.string().max(64), z.unknown())
  .describe('What the kind needs; see the guide on targets.')
const secret = z
  .string()
  .max(4000)
  .describe('Token or key. Kept encrypted, never answered. An empty one takes it away.')

export const createTargetBody = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  name,
  siteId: idSchema,
  environment: environmentSchema.optional().describe('Default: production.'),
  enabled: z.boolean().optional().describe('Send each deployment there. Default: true.'),
  settings: settings.optional(),
  secret: secret.optional(),
})

export const patchTargetBody = z.strictObject({
  name: name.optional(),
  environment: environmentSchema.optional(),
  enabled: z.boolean().optional(),
  settings: settings.optional().describe('Replaces all of them.'),
  secret: secret.optional(),
})

export const listTargetsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  siteId: idSchema.optional(),
})

export const releaseChoiceBody = z.strictObject({
  releaseId: idSchema
    .optional()
    .describe('A deployment whose files are kept. Default: what is live in its environment.'),
})

export const targetSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    siteId: idSchema,
    kind: z.enum(TARGET_KINDS),
    name: z.string(),
    environment: environmentSchema,
    enabled: z.boolean(),
    settings: z.record(z.string(), z.unknown()),
    secretHint: z.string().nullable().describe('Enough to recognise the secret in use.'),
    livePushId: idSchema.nullable().describe('The push that it serves.'),
    abilities: z
      .object({
        atomic: z.boolean().describe('Visitors see the whole old or the whole new release.'),
        rollback: z.boolean(),
        redirects: z.boolean(),
        headers: z.boolean(),
        forms: z.enum(['proxy', 'absolute', 'none']),
      })
      .describe('What this kind can do.'),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Target' })

const issueSchema = z.object({
  pointer: z.string(),
  message: z.string(),
  level: z.enum(['error', 'warning']),
})

export const targetPlanSchema = z
  .object({
    releaseId: idSchema,
    files: z.number().int().describe('Of the release.'),
    upload: z.number().int().describe('Files that the target does not have.'),
    bytes: z.number().int().describe('Of those, uncompressed.'),
    unchanged: z.number().int(),
    removed: z.array(z.string()).describe('Paths that answer now and will not. The first 100.'),
    issues: z.array(issueSchema).describe('With an error nothing is sent.'),
  })
  .meta({ id: 'TargetPlan' })

export const pushSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    targetId: idSchema,
    siteId: idSchema,
    releaseId: idSchema.nullable().describe('The deployment. Null when it is deleted.'),
    state: z.enum(PUSH_STATES),
    live: z.boolean().describe('The target serves it now.'),
    canRollBack: z.boolean().describe('It lies at the target and can be activated again.'),
    plan: targetPlanSchema.omit({ releaseId: true }).nullable(),
    progress: z
      .object({
        done: z.number().int(),
        total: z.number().int(),
        bytes: z.number().int(),
        step: z.string(),
      })
      .nullable(),
    url: z.string().nullable(),
    previewUrl: z.string().nullable(),
    archive: z.boolean().describe('It is a ZIP: fetch it at `/pushes/{id}/archive`.'),
    error: z
      .object({
        code: z.string(),
        message: z.string(),
        issues: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
      })
      .nullable(),
    operationId: idSchema.nullable().describe('Follow it at `/operations/{id}`.'),
    requestedAt: momentSchema,
    activatedAt: momentSchema.nullable(),
    createdAt: momentSchema,
  })
  .meta({ id: 'Push' })

export const pushLogEntrySchema = z
  .object({
    id: z.string().describe('Position in the log; `Last-Event-ID` of the stream.'),
    at: momentSchema,
    level: z.enum(['info', 'warning', 'error']),
    message: z.string(),
  })
  .meta({ id: 'PushLogEntry' })

export const startedTargetJobSchema = z
  .object({ operationId: idSchema.describe('Follow it at `/operations/{id}`.') })
  .meta({ id: 'StartedTargetJob' })

export type Target = z.infer<typeof targetSchema>
export type TargetPlanSummary = z.infer<typeof targetPlanSchema>
export type CreateTarget = z.input<typeof createTargetBody>
export type PatchTarget = z.input<typeof patchTargetBody>
export type ListTargets = z.input<typeof listTargetsQuery>
export type Push = z.infer<typeof pushSchema>
export type PushLogEntry = z.infer<typeof pushLogEntrySchema>
export type StartedTargetJob = z.infer<typeof startedTargetJobSchema>
