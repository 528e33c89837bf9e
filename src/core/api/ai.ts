import { z } from 'zod'
import { SECTION_KINDS } from '../ai/kinds'
import { CHANNEL_LIMITS, type PostChannel } from '../ai/offline/composePosts'
import { REWRITE_MODES, TONES } from '../ai/offline/rewriteText'
import { brandSchema } from './brand'
import { idSchema, pageQuery } from './common'

const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as en, es or es-MX')
  .default('en')
  .describe('BCP 47. The offline generator writes en and es.')

const asked = {
  tenantId: idSchema
    .optional()
    .describe('Needed by who belongs to several tenants, unless X-Tenant-Id says it.'),
  document: z
    .string()
    .max(120)
    .regex(/^(pages|sections)\/[^/\s]{1,64}$/, 'must be pages/<id> or sections/<id>')
    .optional()
    .describe('The document that it is for, `pages/<id>` or `sections/<id>`; the log names it.'),
  generator: z
    .literal('offline')
    .optional()
    .describe('`offline`: the offline generator, whatever model the tenant has chosen.'),
}

const tones = z
  .array(z.enum(TONES))
  .max(TONES.length)
  .default([])
  .describe('How it should sound, beside the brand’s own voice.')

const common = {
  ...asked,
  brandProfileId: idSchema.optional().describe('A brand profile of the tenant.'),
  brand: brandSchema.optional().describe('Instead of brandProfileId.'),
  language,
  seed: z
    .string()
    .max(200)
    .optional()
    .describe('The offline generator answers the same for the same seed. Default: a new one.'),
}

const brief = z.string().trim().max(4000).default('').describe('What it is about, in your words.')

const pictures = z
  .enum(['draw', 'upload'])
  .default('draw')
  .describe(
    'What stands where the media library has nothing fitting. `draw`: generated art in the brand’s colours, drawn with the page. `upload`: the same as a PNG file in the library.',
  )

const section = z.enum(SECTION_KINDS)

/** Blocks as a page stores them; checked against their definitions by the operation. */
const blocks = z.array(z.looseObject({ blockType: z.string().max(80) }))

const oneBrand = <Schema extends z.ZodType<{ brand?: unknown; brandProfileId?: unknown }>>(
  schema: Schema,
): Schema =>
  schema.refine(({ brand, brandProfileId }) => !(brand && brandProfileId), {
    path: ['brand'],
    error: 'cannot be given beside brandProfileId',
  }) as Schema

export const aiSectionBody = oneBrand(
  z.strictObject({
    ...common,
    brief,
    section: section.optional().describe('Default: what the brief names, else a band of features.'),
    tones,
    pictures,
  }),
)

const pageFields = {
  sections: z.number().int().min(1).max(12).default(8).describe('Bands of the page.'),
  frame: z.boolean().default(true).describe('With a navigation bar and a footer around them.'),
}

export const aiPageBody = oneBrand(
  z.strictObject({ ...common, brief, ...pageFields, tones, pictures }),
)

export const aiVariantsBody = oneBrand(
  z.strictObject({
    ...common,
    brief,
    of: z.enum(['section', 'page']).default('section'),
    count: z.number().int().min(1).max(3).default(3),
    from: z
      .number()
      .int()
      .min(1)
      .max(3)
      .default(1)
      .describe('Number of the first one: with the same seed, 2 and 3 can be asked for later.'),
    section: section.optional(),
    ...pageFields,
    tones,
    pictures,
  }),
)

export const aiRewriteBody = oneBrand(
  z.strictObject({
    ...common,
    text: z.string().trim().min(1).max(8000).optional(),
    blocks: blocks
      .min(1)
      .max(20)
      .optional()
      .describe('Instead of a text: their texts are rewritten.'),
    mode: z.enum(REWRITE_MODES).optional(),
    wish: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('In your own words, instead of a mode. Needs a language model.'),
  }),
)
  .refine(({ text, blocks: given }) => (text === undefined) !== (given === undefined), {
    path: ['text'],
    error: 'must be given, or blocks, and not both',
  })
  .refine(({ mode, wish }) => (mode === undefined) !== (wish === undefined), {
    path: ['mode'],
    error: 'must be given, or wish, and not both',
  })

export const aiTranslateBody = z
  .strictObject({
    ...asked,
    seed: common.seed,
    text: z.string().trim().min(1).max(8000).optional(),
    blocks: blocks.min(1).max(20).optional(),
    to: language.unwrap().describe('BCP 47.'),
  })
  .refine(({ text, blocks: given }) => (text === undefined) !== (given === undefined), {
    path: ['text'],
    error: 'must be given, or blocks, and not both',
  })

export const aiLayoutBody = oneBrand(
  z.strictObject({
    ...common,
    layout: blocks.min(1).max(60).describe('The page’s blocks with their ids.'),
    hardToRead: z
      .array(idSchema)
      .max(60)
      .default([])
      .describe('Ids of blocks whose text was measured to have too weak a contrast.'),
    reasonsIn: language
      .unwrap()
      .optional()
      .describe('Language of the reasons, BCP 47. Default: that of the page.'),
  }),
)

export const aiSeoBody = oneBrand(
  z.strictObject({
    ...common,
    title: z.string().trim().min(1).max(200).describe('Of the page.'),
    layout: blocks.max(60).optional(),
    text: z.string().trim().max(20_000).optional(),
  }),
)

export const aiAltTextBody = z.strictObject({
  ...asked,
  language,
  mediaId: idSchema,
  context: z.string().trim().max(500).default('').describe('What stands around the picture.'),
})

export const aiPostsBody = oneBrand(
  z.strictObject({
    ...common,
    brief,
    channel: z
      .enum(Object.keys(CHANNEL_LIMITS) as [PostChannel, ...PostChannel[]])
      .default('linkedin'),
    count: z.number().int().min(1).max(10).default(5),
  }),
)

export const aiEmailsBody = oneBrand(
  z.strictObject({ ...common, brief, count: z.number().int().min(3).max(5).default(5) }),
)

export const listGenerationsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  document: asked.document,
})

export type ListGenerations = z.input<typeof listGenerationsQuery>
export type AiSection = z.input<typeof aiSectionBody>
export type AiPage = z.input<typeof aiPageBody>
export type AiVariants = z.input<typeof aiVariantsBody>
export type AiRewrite = z.input<typeof aiRewriteBody>
export type AiTranslate = z.input<typeof aiTranslateBody>
export type AiLayout = z.input<typeof aiLayoutBody>
export type AiSeo = z.input<typeof aiSeoBody>
export type AiAltText = z.input<typeof aiAltTextBody>
export type AiPosts = z.input<typeof aiPostsBody>
export type AiEmails = z.input<typeof aiEmailsBody>
