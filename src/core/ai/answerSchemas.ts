import type { JsonSchema } from '../blocks/jsonSchemaFields'
import { richTextSchema } from '../blocks/jsonSchemaRichText'
import { CHANNEL_LIMITS, type PostChannel } from './offline/composePosts'
import { SEO_LIMITS } from './offline/describePage'
import { EMAIL_STEPS } from './offline/words/types'

const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength })

const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const list = (items: JsonSchema, { min, max }: { min: number; max: number }): JsonSchema => ({
  type: 'array',
  items,
  minItems: min,
  maxItems: max,
})

export const SEO_SCHEMA = object({
  title: text(SEO_LIMITS.title),
  description: text(SEO_LIMITS.description),
  keywords: list(text(60), { min: 0, max: SEO_LIMITS.keywords }),
})

export const ALT_TEXT_SCHEMA = object({ alt: text(300) })

/** Hashtags stand in the post's own text, too. */
export const postsSchema = (channel: PostChannel, count: number): JsonSchema =>
  object({
    posts: list(
      object({
        text: text(CHANNEL_LIMITS[channel]),
        hashtags: list({ type: 'string', pattern: '^[\\p{L}\\p{N}_]{2,40}$' }, { min: 0, max: 5 }),
        picture: { type: 'string', maxLength: 200 },
      }),
      { min: count, max: count },
    ),
  })

export const emailsSchema = (count: number): JsonSchema =>
  object({
    emails: list(
      object({
        step: { enum: [...EMAIL_STEPS] },
        afterDays: { type: 'integer', minimum: 0, maximum: 60 },
        subject: text(120),
        preheader: text(140),
        body: richTextSchema('model'),
        action: text(80),
      }),
      { min: count, max: count },
    ),
  })
