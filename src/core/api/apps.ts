import { z } from 'zod'
import { brandSchema } from './brand'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'
import { deploymentSchema } from './deployments'

const APP_STATUSES = ['creating', 'ready', 'failed'] as const

export const createAppBody = z
  .strictObject({
    templateId: z.string().min(1).max(80),
    name: z.string().trim().min(1).max(120),
    slug: z
      .string()
      .trim()
      .toLowerCase()
      .max(63)
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'must be lower-case letters, digits and single hyphens, with no hyphen at either end',
      )
      .optional()
      .describe('First part of the address. Default: made from the name, with a number if taken.'),
    tenantId: idSchema
      .optional()
      .describe('Needed by who belongs to several tenants, unless X-Tenant-Id says it.'),
    brandProfileId: idSchema.optional(),
    brand: brandSchema.optional().describe('Makes a brand profile.'),
    variables: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Answers to the template's questions, by its own JSON Schema."),
    environment: environmentSchema
      .optional()
      .describe('What `deploy/start` deploys to when it is not told. Default production.'),
  })
  .refine(({ brand, brandProfileId }) => !(brand && brandProfileId), {
    path: ['brand'],
    error: 'cannot be given beside brandProfileId',
  })

export const listAppsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  status: z.enum(APP_STATUSES).optional(),
})

const summary = {
  id: idSchema,
  name: z.string(),
  slug: z.string(),
  status: z.enum(APP_STATUSES),
  tenantId: idSchema,
  templateId: z.string().nullable(),
  templateVersion: z.string().nullable(),
  brandProfileId: idSchema.nullable(),
  environment: environmentSchema,
  url: z.string().describe('Where the app is, or will be once it is deployed.'),
  previewUrl: z.string().describe('Shows the drafts; works for some days, without logging in.'),
  live: z
    .object({
      production: idSchema.nullable(),
      staging: idSchema.nullable(),
      development: idSchema.nullable(),
    })
    .describe('The deployment that is live in each environment.'),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const appSummarySchema = z.object(summary).meta({ id: 'AppSummary' })

export const appSchema = z
  .object({
    ...summary,
    variables: z.record(z.string(), z.unknown()).describe('Answers, defaults included.'),
    pages: z.array(
      z.object({
        id: idSchema,
        path: z.string().describe('`/` is the home page.'),
        title: z.string(),
        status: z.enum(['draft', 'published']),
      }),
    ),
    lastDeployment: deploymentSchema.nullable(),
    buildLog: z.array(
      z.object({ at: momentSchema, level: z.string(), message: z.string() }).loose(),
    ),
  })
  .meta({ id: 'App' })

export type CreateApp = z.input<typeof createAppBody>
export type ListApps = z.input<typeof listAppsQuery>
export type AppSummary = z.infer<typeof appSummarySchema>
export type App = z.infer<typeof appSchema>
