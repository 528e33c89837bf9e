import { z } from 'zod'
import { AI_KINDS } from '../ai/kinds'
import { SEO_LIMITS } from '../ai/offline/describePage'
import { EMAIL_STEPS } from '../ai/offline/words/types'
import { PRICES_AS_OF } from '../ai/prices'
import { idSchema, momentSchema } from './common'

const generationSchema = z
  .object({
    id: idSchema.describe('Of the entry in the log.'),
    generator: z
      .string()
      .describe('`offline`, or the provider and its model, e.g. `anthropic/claude-sonnet-4-5`.'),
    kind: z.enum(AI_KINDS),
    seed: z.string(),
    promptHash: z.string().describe('SHA-256 of all that the model was told.'),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costUsd: z
      .number()
      .nullable()
      .describe(`Null: no price is known for the model. Price list of ${PRICES_AS_OF}.`),
    repaired: z.boolean().describe('The first answer was refused, the second one is this.'),
    brandProfileId: idSchema.nullable(),
    brandVersion: z.string().nullable().describe('Version of the brand profile that was read.'),
  })
  .meta({ id: 'Generation' })

const answer = {
  generator: z.string().describe('`offline`, or the provider and its model.'),
  generation: generationSchema,
}

const pictureSchema = z.object({
  intent: z.string(),
  mediaId: idSchema.nullable().describe('Null: generated art stands there.'),
  created: z.boolean().describe('The medium was drawn and uploaded for it.'),
})

const layout = z.array(z.record(z.string(), z.unknown()))

export const aiLayoutAnswer = z
  .object({
    ...answer,
    layout: layout.describe('Blocks as a page’s `layout` takes them.'),
    pictures: z.array(pictureSchema),
    needsInput: z
      .array(z.string())
      .describe(
        'Fields of the brand profile that would make it better; nothing is made up for them.',
      ),
  })
  .meta({ id: 'GeneratedLayout' })

export const aiVariantsAnswer = z
  .object({ generator: answer.generator, variants: z.array(aiLayoutAnswer) })
  .meta({ id: 'GeneratedVariants' })

export const aiTextAnswer = z
  .object({ ...answer, text: z.string().optional(), blocks: layout.optional() })
  .meta({ id: 'GeneratedText' })

export const aiSuggestionsAnswer = z
  .object({
    ...answer,
    suggestions: z.array(
      z.object({
        reason: z.string(),
        change: z
          .object({ op: z.enum(['move', 'remove', 'tone', 'insert']) })
          .loose()
          .describe(
            'move {block, to}; remove {block}; tone {block, tone}; insert {at, blocks}. Blocks by id.',
          ),
      }),
    ),
  })
  .meta({ id: 'LayoutSuggestions' })

export const aiSeoAnswer = z
  .object({
    ...answer,
    title: z.string().max(SEO_LIMITS.title),
    description: z.string().max(SEO_LIMITS.description),
    keywords: z.array(z.string()),
  })
  .meta({ id: 'GeneratedSeo' })

export const aiAltTextAnswer = z
  .object({ ...answer, alt: z.string() })
  .meta({ id: 'GeneratedAltText' })

export const aiPostsAnswer = z
  .object({
    ...answer,
    posts: z.array(
      z.object({ text: z.string(), hashtags: z.array(z.string()), picture: z.string() }),
    ),
  })
  .meta({ id: 'GeneratedPosts' })

export const aiEmailsAnswer = z
  .object({
    ...answer,
    emails: z.array(
      z.object({
        step: z.enum(EMAIL_STEPS),
        afterDays: z.number().int(),
        subject: z.string(),
        preheader: z.string(),
        body: z.array(
          z.union([
            z.object({ paragraph: z.string() }),
            z.object({ heading: z.string() }),
            z.object({ list: z.array(z.string()) }),
          ]),
        ),
        action: z.string().describe('Label of the letter’s button.'),
      }),
    ),
  })
  .meta({ id: 'GeneratedEmails' })

export const loggedGenerationSchema = z
  .object({
    ...generationSchema.shape,
    state: z.enum(['done', 'failed']),
    error: z.string().nullable().describe('Code of the problem.'),
    document: z.string().nullable().describe('What it was for, e.g. `pages/<id>`.'),
    promptHash: z.string().describe('SHA-256 of what the model was told and given.'),
    createdAt: momentSchema,
  })
  .meta({ id: 'LoggedGeneration' })

export type GeneratedLayout = z.infer<typeof aiLayoutAnswer>
export type GeneratedVariants = z.infer<typeof aiVariantsAnswer>
export type GeneratedText = z.infer<typeof aiTextAnswer>
export type LayoutSuggestions = z.infer<typeof aiSuggestionsAnswer>
export type GeneratedSeo = z.infer<typeof aiSeoAnswer>
export type GeneratedAltText = z.infer<typeof aiAltTextAnswer>
export type GeneratedPosts = z.infer<typeof aiPostsAnswer>
export type GeneratedEmails = z.infer<typeof aiEmailsAnswer>
export type LoggedGeneration = z.infer<typeof loggedGenerationSchema>
