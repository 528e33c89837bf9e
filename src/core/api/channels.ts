import { z } from 'zod'
import { CHANNEL_KINDS } from '../publishing/channelKinds'
import { idSchema, momentSchema, pageQuery } from './common'

const name = z.string().trim().min(1).max(120)
const secret = z
  .string()
  .max(1000)
  .describe('Kept encrypted, never answered. Of e-mail: `smtps://user:password@host`; `whsec_…`.')
const email = z.strictObject({
  fromName: z.string().max(120).optional(),
  fromAddress: z.email(),
  replyTo: z.email().optional(),
  postalAddress: z.string().max(300).optional(),
})
const webhook = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) })
const feed = z.strictObject({ description: z.string().max(500).optional() })

export const createChannelBody = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    name,
    enabled: z.boolean().optional(),
    siteId: idSchema.optional().describe('Of a feed: the site whose host serves it.'),
    email: email.optional(),
    webhook: webhook.optional(),
    feed: feed.optional(),
    secret: secret.optional(),
    tenantId: idSchema.optional(),
  })
  .refine(({ kind, email: sender }) => kind !== 'email' || sender, {
    path: ['email'],
    error: 'is needed',
  })
  .refine(({ kind, webhook: receiver }) => kind !== 'webhook' || receiver, {
    path: ['webhook'],
    error: 'is needed',
  })
  .refine(({ kind, siteId }) => kind !== 'feed' || siteId, { path: ['siteId'], error: 'is needed' })

export const patchChannelBody = z.strictObject({
  name: name.optional(),
  enabled: z.boolean().optional(),
  email: email.optional(),
  webhook: webhook.optional(),
  feed: feed.optional(),
  secret: secret.optional(),
})

export const listChannelsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  kind: z.enum(CHANNEL_KINDS).optional(),
})

const channel = {
  id: idSchema,
  tenantId: idSchema,
  kind: z.enum(CHANNEL_KINDS),
  name: z.string(),
  enabled: z.boolean(),
  siteId: idSchema.nullable(),
  email: z.record(z.string(), z.string()).nullable(),
  webhook: z.record(z.string(), z.string()).nullable(),
  feed: z.record(z.string(), z.string()).nullable(),
  secretHint: z.string().nullable().describe('Enough to recognise the secret in use.'),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const channelSchema = z.object(channel).meta({ id: 'Channel' })

export const createdChannelSchema = z
  .object({
    ...channel,
    newSecret: z
      .string()
      .nullable()
      .describe('A signing secret that was made, answered this once.'),
  })
  .meta({ id: 'CreatedChannel' })

export const startedTestSchema = z
  .object({
    operationId: idSchema.describe('Follow it at `/operations/{id}`; result `{ ok, detail }`.'),
  })
  .meta({ id: 'StartedChannelTest' })

export type Channel = z.infer<typeof channelSchema>
export type CreatedChannel = z.infer<typeof createdChannelSchema>
export type CreateChannel = z.input<typeof createChannelBody>
export type PatchChannel = z.input<typeof patchChannelBody>
export type ListChannels = z.input<typeof listChannelsQuery>
export type StartedChannelTest = z.infer<typeof startedTestSchema>
