import { z } from 'zod'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'

/** Stages of a delivery to a webhook. */
const WEBHOOK_DELIVERY_STATES = ['due', 'sent', 'failed'] as const

/** What webhooks of sites are told. */
const WEBHOOK_EVENTS = ['release.published', 'webhook.test'] as const

const name = z.string().trim().min(1).max(120)
const url = z.url({ protocol: /^https?$/ }).max(2000)
const secret = z
  .string()
  .max(1000)
  .describe('`whsec_` and 24 to 64 bytes in base64. Kept encrypted, never answered.')

export const createWebhookBody = z.strictObject({
  siteId: idSchema,
  name,
  url: url.describe('Public address; it gets a POST.'),
  environment: environmentSchema.optional().describe('Whose releases it hears of.'),
  enabled: z.boolean().optional(),
  secret: secret.optional().describe('Default: one is made, and answered this once.'),
})

export const patchWebhookBody = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  environment: environmentSchema.optional(),
  enabled: z.boolean().optional(),
})

export const rotateWebhookBody = z.strictObject({
  secret: secret.optional().describe('Default: one is made, and answered this once.'),
})

export const listWebhooksQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  siteId: idSchema.optional(),
})

export const listWebhookDeliveriesQuery = z.object({
  ...pageQuery,
  state: z.enum(WEBHOOK_DELIVERY_STATES).optional(),
})

const webhook = {
  id: idSchema,
  tenantId: idSchema,
  siteId: idSchema,
  name: z.string(),
  environment: environmentSchema,
  url: z.string(),
  enabled: z.boolean().describe('Switched off by itself when the receiver answers 410 Gone.'),
  secretHint: z.string().nullable().describe('Enough to recognise the secret in use.'),
  previousSecretUntil: momentSchema
    .nullable()
    .describe('Until then, messages are also signed with the secret before this one.'),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const webhookSchema = z.object(webhook).meta({ id: 'Webhook' })

export const createdWebhookSchema = z
  .object({
    ...webhook,
    newSecret: z.string().nullable().describe('A secret that was made, answered this once.'),
  })
  .meta({ id: 'CreatedWebhook' })

export const webhookDeliverySchema = z
  .object({
    id: idSchema,
    webhookId: idSchema,
    releaseId: idSchema.nullable(),
    messageId: z.string().describe('The header `webhook-id`, the same at each try.'),
    event: z.enum(WEBHOOK_EVENTS),
    state: z.enum(WEBHOOK_DELIVERY_STATES),
    attempts: z.number().int(),
    nextAttemptAt: momentSchema.nullable(),
    status: z.number().int().nullable().describe('HTTP status of the last answer.'),
    error: z.string().nullable(),
    sentAt: momentSchema.nullable(),
    createdAt: momentSchema,
  })
  .meta({ id: 'WebhookDelivery' })

/** The body of a message. Documented in the guide on headless use; not part of an answer. */
export const releasePublishedSchema = z.object({
  type: z.literal('release.published'),
  timestamp: momentSchema,
  data: z.object({
    site: z.object({ id: idSchema, slug: z.string(), url: z.string() }),
    environment: environmentSchema,
    releaseId: idSchema,
    previousReleaseId: idSchema.nullable(),
    changed: z.array(z.string()).describe('Paths of pages that are new or other than before.'),
    removed: z.array(z.string()).describe('Paths of pages that are gone.'),
    surrogateKeys: z.array(z.string()).describe('What to purge in a cache that knows them.'),
    truncated: z.boolean().describe('There were more paths than fit: purge the whole site.'),
    at: momentSchema,
  }),
})

export type Webhook = z.infer<typeof webhookSchema>
export type CreatedWebhook = z.infer<typeof createdWebhookSchema>
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>
export type ReleasePublished = z.infer<typeof releasePublishedSchema>
export type CreateWebhook = z.input<typeof createWebhookBody>
export type PatchWebhook = z.input<typeof patchWebhookBody>
export type RotateWebhook = z.input<typeof rotateWebhookBody>
export type ListWebhooks = z.input<typeof listWebhooksQuery>
export type ListWebhookDeliveries = z.input<typeof listWebhookDeliveriesQuery>
