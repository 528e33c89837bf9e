import { z } from 'zod'
import { PLANS } from '../tenancy/limits'
import { idSchema, listOf, momentSchema, pageQuery } from './common'

const settings = z.strictObject({
  timeZone: z.string().max(80).optional(),
  currency: z.string().max(3).optional(),
  locales: z.array(z.string().max(35)).max(50).optional(),
})

const limit = z.number().int().min(0).nullable().optional()
const limits = z
  .strictObject({
    sites: limit,
    pages: limit,
    storageBytes: limit,
    deploymentsPerDay: limit,
  })
  .describe("Numbers of its own; null or absent: the plan's.")

const name = z.string().trim().min(1).max(120)
const slug = z.string().trim().toLowerCase().min(1).max(63)
const target = {
  tenantId: idSchema.optional().describe('Default: X-Tenant-Id, or the only tenant of the caller.'),
}

const updateFields = {
  name: name.optional(),
  slug: slug.optional().describe('Platform administrators only.'),
  plan: z.enum(PLANS).optional().describe('Platform administrators only.'),
  settings: settings.optional(),
  limits: limits.optional().describe('Platform administrators only.'),
}

export const manageTenantBody = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('create'),
    ...updateFields,
    name,
  }),
  z.strictObject({ action: z.literal('update'), ...target, ...updateFields }),
  z.strictObject({ action: z.literal('suspend'), ...target }),
  z.strictObject({ action: z.literal('resume'), ...target }),
  z.strictObject({ action: z.literal('get'), ...target }),
  z.strictObject({
    action: z.literal('list'),
    ...pageQuery,
    status: z.enum(['active', 'suspended']).optional(),
  }),
  z.strictObject({
    action: z.literal('delete'),
    ...target,
    dryRun: z.boolean().default(false).describe('Only count what would go.'),
    confirm: z.string().optional().describe("The tenant's slug; needed unless it is a dry run."),
  }),
])

export const tenantSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    status: z.enum(['active', 'suspended']),
    plan: z.enum(PLANS),
    settings: z.object({
      timeZone: z.string(),
      currency: z.string(),
      locales: z.array(z.string()),
    }),
    limits: z.object({
      sites: z.number(),
      pages: z.number(),
      storageBytes: z.number(),
      fileBytes: z.number(),
      deploymentsPerDay: z.number(),
    }),
    usage: z.object({
      sites: z.number(),
      pages: z.number(),
      storageBytes: z.number(),
      deploymentsToday: z.number(),
    }),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Tenant' })

export const tenantListSchema = listOf(tenantSchema).meta({ id: 'TenantList' })

export const tenantDeletionSchema = z
  .object({
    tenantId: idSchema,
    slug: z.string(),
    dryRun: z.boolean(),
    deleted: z.boolean(),
    counts: z.record(z.string(), z.number()).describe('Documents by collection.'),
    total: z.number(),
  })
  .meta({ id: 'TenantDeletion' })

export type ManageTenant = z.input<typeof manageTenantBody>
export type Tenant = z.infer<typeof tenantSchema>
export type TenantDeletion = z.infer<typeof tenantDeletionSchema>
export type TenantAction<Action extends ManageTenant['action']> = Omit<
  Extract<ManageTenant, { action: Action }>,
  'action'
>
