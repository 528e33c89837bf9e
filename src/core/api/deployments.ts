import { z } from 'zod'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'

const DEPLOYMENT_STATUSES = [
  'pending',
  'building',
  'deploying',
  'active',
  'failed',
  'rolled_back',
] as const

/** States a deployment does not leave by itself. */
export const RESTING_STATUSES: readonly string[] = ['active', 'failed', 'rolled_back']

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

export type StartDeployment = z.input<typeof startDeploymentBody>
export type ListDeployments = z.input<typeof listDeploymentsQuery>
export type StartedDeployment = z.infer<typeof startedDeploymentSchema>
export type Deployment = z.infer<typeof deploymentSchema>
export type DeploymentLogEntry = z.infer<typeof deploymentLogEntrySchema>
