import { z } from 'zod'
import { RELEASE_STEPS, STEP_STATES } from '../release/steps'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'

const DEPLOYMENT_STATUSES = [
  'pending',
  'building',
  'deploying',
  'active',
  'failed',
  'rolled_back',
  'cancelled',
  'superseded',
] as const

/** States a deployment does not leave by itself. */
export const RESTING_STATUSES: readonly string[] = [
  'active',
  'failed',
  'rolled_back',
  'cancelled',
  'superseded',
]

export const startDeploymentBody = z.strictObject({
  appId: idSchema,
  environment: environmentSchema
    .optional()
    .describe('Default: the environment the app was created for, otherwise production.'),
})

export const listDeploymentsQuery = z.object({
  ...pageQuery,
  appId: idSchema.optional(),
  environment: environmentSchema.optional(),
})

export const deploymentLogQuery = z.object({
  limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
})

export const startedDeploymentSchema = z
  .object({
    id: idSchema,
    operationId: idSchema.describe('Follow it at `/operations/{id}`.'),
    appId: idSchema,
    environment: environmentSchema,
    status: z.enum(DEPLOYMENT_STATUSES),
    url: z.string(),
  })
  .meta({ id: 'StartedDeployment' })

export const deploymentLogEntrySchema = z
  .object({
    id: z.string().describe('Position in the log; `Last-Event-ID` of the stream.'),
    at: momentSchema,
    level: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    page: z.string().optional().describe('Path of the page.'),
    block: z.string().optional().describe('Id of the block.'),
    blockType: z.string().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'DeploymentLogEntry' })

export const deploymentStepSchema = z
  .object({
    step: z.enum(RELEASE_STEPS),
    state: z.enum(STEP_STATES),
    startedAt: momentSchema.optional(),
    endedAt: momentSchema.optional(),
    detail: z.string().optional().describe('What came of it, or why it failed.'),
  })
  .meta({ id: 'DeploymentStep' })

export const promoteDeploymentBody = z.strictObject({
  environment: environmentSchema.describe('Where it goes live, without being built again.'),
})

export const diffDeploymentQuery = z.object({
  against: idSchema
    .optional()
    .describe('The deployment to compare with. Default: what was live before this one.'),
})

export const deploymentSchema = z
  .object({
    id: idSchema,
    appId: idSchema,
    tenantId: idSchema,
    operationId: idSchema.nullable(),
    environment: environmentSchema,
    status: z.enum(DEPLOYMENT_STATUSES),
    url: z.string(),
    live: z.boolean().describe('Visitors see this deployment now.'),
    createdAt: momentSchema,
    activatedAt: momentSchema.nullable(),
    basedOn: idSchema.nullable().describe('What was live before it: a rollback goes there.'),
    trigger: z.string().describe('What started it: manual, schedule, publish, promote or retry.'),
    requestedAt: momentSchema.describe('When it was last asked for to go live.'),
    promotedFromId: idSchema
      .nullable()
      .describe('The deployment of another environment whose files it took over.'),
    supersededById: idSchema.nullable().describe('The later deployment that it gave way to.'),
    steps: z
      .array(deploymentStepSchema)
      .describe('In the order they are taken. Empty for deployments of earlier versions.'),
    stats: z.record(z.string(), z.number()).nullable(),
    brandVersionId: idSchema
      .nullable()
      .describe('Version of the brand profile that its look comes from.'),
    error: deploymentLogEntrySchema
      .omit({ id: true })
      .nullable()
      .describe('Why it failed: the first error of its log.'),
  })
  .meta({ id: 'Deployment' })

const diffEntrySchema = z.object({
  path: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  bytesBefore: z.number().int().describe('Uncompressed; 0 for what was not there.'),
  bytesAfter: z.number().int(),
})

export const deploymentDiffSchema = z
  .object({
    id: idSchema,
    against: idSchema.nullable().describe('Null: compared with nothing, so all is added.'),
    pages: z
      .array(
        diffEntrySchema.extend({
          id: z.string().describe('Id of the page.'),
          title: z.string(),
          pathBefore: z.string().optional().describe('Where it was, when it has moved.'),
          headersOnly: z.boolean().describe('The same bytes with other headers.'),
        }),
      )
      .describe('Pages by path.'),
    files: z.array(diffEntrySchema).describe('What is no page: styles, pictures, feeds.'),
    redirects: z.array(
      z.object({
        from: z.string(),
        change: z.enum(['added', 'changed', 'removed']),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    ),
    headersChanged: z.boolean().describe("Whether the site's own headers differ."),
    totals: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
      unchanged: z.number().int(),
      bytesBefore: z.number().int(),
      bytesAfter: z.number().int(),
    }),
  })
  .meta({ id: 'DeploymentDiff' })

export type StartDeployment = z.input<typeof startDeploymentBody>
export type ListDeployments = z.input<typeof listDeploymentsQuery>
export type StartedDeployment = z.infer<typeof startedDeploymentSchema>
export type Deployment = z.infer<typeof deploymentSchema>
export type DeploymentLogEntry = z.infer<typeof deploymentLogEntrySchema>
export type DeploymentStep = z.infer<typeof deploymentStepSchema>
export type PromoteDeployment = z.input<typeof promoteDeploymentBody>
export type DeploymentDiff = z.infer<typeof deploymentDiffSchema>
