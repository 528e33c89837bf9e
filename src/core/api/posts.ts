import { z } from 'zod'
import { CHANNEL_KINDS } from '../publishing/channelKinds'
import { DELIVERY_STATES } from '../publishing/delivery'
import { POST_STATUSES, UTM_NAMES } from '../publishing/post'
import { isTimeZone } from '../schedule/zonedTime'
import { idSchema, momentSchema, pageQuery } from './common'

/** Longest text of any channel. */
const MAX_TEXT = 70_000

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a full http or https address' })
  .max(2000)

const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/Madrid' })

const instant = z.iso.datetime({ offset: true, error: 'must be ISO 8601 with an offset or Z' })

const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be YYYY-MM-DDTHH:mm on the clocks of the zone')

/** An hour: an instant, or a time on the clocks of a zone (default: the tenant's). */
export const whenSchema = z
  .strictObject({
    at: instant.optional().describe('An instant, e.g. `2026-12-01T09:30:00+01:00`.'),
    local: local.optional().describe('Instead: the hour on the clocks of `timeZone`.'),
    timeZone: timeZone.optional().describe('IANA. Default: the tenant’s.'),
  })
  .refine(({ at, local: hour }) => Boolean(at) !== Boolean(hour), {
    error: 'needs either at or local',
  })

const content = {
  text: z.string().max(MAX_TEXT),
  texts: z
    .array(z.strictObject({ channelId: idSchema, text: z.string().min(1).max(MAX_TEXT) }))
    .max(20)
    .describe('Texts for single channels, instead of `text`.'),
  channelIds: z.array(idSchema).max(20),
  link: webAddress.nullable(),
  utm: z
    .strictObject(
      Object.fromEntries(UTM_NAMES.map((name) => [name, z.string().max(120).optional()])) as Record<
        (typeof UTM_NAMES)[number],
        z.ZodOptional<z.ZodString>
      >,
    )
    .describe('Added to the link.'),
  mediaId: idSchema.nullable(),
  siteId: idSchema.nullable(),
  brandProfileId: idSchema.nullable(),
  email: z.strictObject({
    subject: z.string().max(200).optional(),
    preheader: z.string().max(200).optional(),
  }),
  generator: z.string().max(160).describe('What wrote it, e.g. `offline`.'),
}

const title = z.string().trim().min(1).max(300)

export const createPostBody = z.strictObject({
  title,
  ...(Object.fromEntries(
    Object.entries(content).map(([name, schema]) => [name, schema.optional()]),
  ) as { [Name in keyof typeof content]: z.ZodOptional<(typeof content)[Name]> }),
  plannedFor: whenSchema.optional().describe('When it is meant to go out. Nothing goes out by it.'),
  tenantId: idSchema.optional(),
})

export const patchPostBody = createPostBody
  .omit({ tenantId: true, plannedFor: true })
  .partial()
  .extend({ plannedFor: whenSchema.nullable().optional() })

export const listPostsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  status: z.enum(POST_STATUSES).optional(),
  channelId: idSchema.optional(),
  siteId: idSchema.optional(),
  from: instant.optional().describe('Goes out, or went out, at this instant or later.'),
  to: instant.optional().describe('Before this instant.'),
})

export const approvePostBody = z.strictObject({
  version: z
    .string()
    .length(64)
    .optional()
    .describe('`version` as you read it: 409 when the post has another one by now.'),
})

export const resolveDeliveryBody = z.strictObject({
  as: z.enum(['sent', 'send_again']).describe('It has arrived; or it is to be sent once more.'),
})

export const postSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    title: z.string(),
    text: z.string(),
    texts: z.array(z.object({ channelId: idSchema, text: z.string() })),
    channelIds: z.array(idSchema),
    link: z.string().nullable(),
    utm: z.record(z.string(), z.string()),
    mediaId: idSchema.nullable(),
    siteId: idSchema.nullable(),
    brandProfileId: idSchema.nullable(),
    email: z.object({ subject: z.string().optional(), preheader: z.string().optional() }),
    generator: z.string().nullable(),
    status: z.enum(POST_STATUSES),
    version: z.string().describe('Hash of the content: what an approval binds to.'),
    approved: z
      .object({ at: momentSchema, by: idSchema, brandVersionId: idSchema.nullable() })
      .nullable()
      .describe('Void as soon as the content changes.'),
    scheduledAt: momentSchema.nullable(),
    scheduledLocal: z.string().nullable().describe('The same on the clocks of `timeZone`.'),
    timeZone: z.string().nullable(),
    sending: z.boolean(),
    publishedAt: momentSchema.nullable(),
    problem: z.string().nullable(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Post' })

export const deliverySchema = z
  .object({
    id: idSchema,
    channelId: idSchema.nullable(),
    kind: z.enum(CHANNEL_KINDS),
    recipient: z.string().nullable(),
    version: z.string().describe('Version of the post.'),
    key: z.string().describe('Names the effect: in `webhook-id` and `Message-ID`.'),
    state: z.enum(DELIVERY_STATES),
    attempts: z.number(),
    nextAttemptAt: momentSchema.nullable(),
    answer: z.string().nullable(),
    remoteId: z.string().nullable(),
    error: z.string().nullable(),
    sentAt: momentSchema.nullable(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Delivery' })

export const listDeliveriesQuery = z.object({
  ...pageQuery,
  state: z.enum(DELIVERY_STATES).optional(),
})

export const deletedSchema = z.object({ id: idSchema, deleted: z.literal(true) })

export type Post = z.infer<typeof postSchema>
export type Delivery = z.infer<typeof deliverySchema>
export type CreatePost = z.input<typeof createPostBody>
export type PatchPost = z.input<typeof patchPostBody>
export type ListPosts = z.input<typeof listPostsQuery>
export type ListDeliveries = z.input<typeof listDeliveriesQuery>
export type ApprovePost = z.input<typeof approvePostBody>
export type When = z.input<typeof whenSchema>
export type ResolveDelivery = z.input<typeof resolveDeliveryBody>
export type Deleted = z.infer<typeof deletedSchema>
