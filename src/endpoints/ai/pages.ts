import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PayloadRequest } from 'payload'
import { generate } from '../../agents/writing/generate'
import type { LoadedBrand } from '../../agents/writing/loadBrand'
import { ALT_TEXT_SCHEMA, SEO_SCHEMA } from '../../core/ai/answerSchemas'
import { layoutFromModel } from '../../core/ai/layoutFromModel'
import { composeSection } from '../../core/ai/offline/composePage'
import { text as oneText } from '../../core/ai/brandFacts'
import type { Suggestion } from '../../core/ai/offline/suggestLayout'
import { readSuggestions, SUGGESTIONS_SCHEMA } from '../../core/ai/suggestionsAnswer'
import { textsOf } from '../../core/ai/texts'
import { aiAltTextBody, aiLayoutBody, aiSeoBody } from '../../core/api/ai'
import { aiAltTextAnswer, aiSeoAnswer, aiSuggestionsAnswer } from '../../core/api/aiAnswers'
import type { GeneratedAltText, GeneratedSeo, LayoutSuggestions } from '../../core/api/aiAnswers'
import type { BlockRegistry } from '../../core/blocks/registry'
import { invalid, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { defineOperation } from '../http/operation'
import { beginWriting } from './beginWriting'
import { begin } from './layouts'
import { MODEL_PROBLEMS } from './problems'
import { knownBlocks } from './texts'

/** Characters of a page that a model reads. */
const MAX_TEXT = 20_000

export const suggestLayoutChanges = defineOperation({
  method: 'post',
  path: '/ai/layout-suggestions',
  operationId: 'suggestLayoutChanges',
  summary: 'Suggest changes of a page’s order, bands and tones',
  description:
    'Each with a reason and one change that can be applied as it is. Locked blocks are left alone.',
  tag: 'AI',
  body: aiLayoutBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The suggestions.', schema: aiSuggestionsAnswer } },
  handle: async (context) => {
    const { language, hardToRead, reasonsIn, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    const layout = knownBlocks(writing, context.body.layout, '/layout')
    const unnamed = layout.findIndex(({ id }) => !id)
    if (unnamed >= 0)
      throw invalid('Every block needs its id: changes name blocks by it.', [
        { pointer: `/layout/${unnamed}/id`, message: 'must be given' },
      ])
    const { value, meta } = await generate({
      writing,
      kind: 'layout-suggestions',
      input: { layout, hardToRead, language: reasonsIn ?? language },
      brand,
      seed,
      maxOutputTokens: 2000,
      schema: SUGGESTIONS_SCHEMA,
      read: (answer) => readSuggestions({ answer, layout }),
    })
    const suggestions = value.flatMap(({ reason, change }, index) => {
      const whole = withBlocks({
        change,
        brand,
        language,
        seed: `${seed}#${index}`,
        registry: writing.services.blocks,
      })
      return whole ? [{ reason, change: whole }] : []
    })
    return { status: 200, body: { ...meta, suggestions } satisfies LayoutSuggestions }
  },
})

/** A band to insert comes with its blocks, out of the brand's own words; `null` when it lacks those. */
const withBlocks = ({
  change,
  brand,
  language,
  seed,
  registry,
}: {
  change: Suggestion['change']
  brand: LoadedBrand
  language: string
  seed: string
  registry: BlockRegistry
}): LayoutSuggestions['suggestions'][number]['change'] | null => {
  if (change.op !== 'insert') return change
  const { layout } = composeSection({
    brand: brand.facts,
    brief: '',
    language: language.startsWith('es') ? 'es' : 'en',
    section: change.section,
    seed,
  })
  const blocks = layoutFromModel({ layout, registry, seed }).finish()
  return blocks.length > 0 ? { op: 'insert', at: change.at, blocks } : null
}

export const generateSeo = defineOperation({
  method: 'post',
  path: '/ai/seo',
  operationId: 'generateSeo',
  summary: 'Write a page’s title, description and keywords for search results',
  tag: 'AI',
  body: aiSeoBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'What a page’s `seo` takes.', schema: aiSeoAnswer } },
  handle: async (context) => {
    const { title, text, layout = [], language, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    const blocks = knownBlocks(writing, layout, '/layout')
    const words =
      text ??
      textsOf({ layout: blocks, registry: writing.services.blocks })
        .map((entry) => entry.text)
        .join('\n')
    const { value, meta } = await generate({
      writing,
      kind: 'seo',
      input: { brand: brand.facts, language, title, text: oneText(words, MAX_TEXT) },
      brand,
      seed,
      maxOutputTokens: 1000,
      schema: SEO_SCHEMA,
      read: (answer) => ({ value: answer as Omit<GeneratedSeo, 'generator' | 'generation'> }),
    })
    return { status: 200, body: { ...meta, ...value } satisfies GeneratedSeo }
  },
})

type Medium = {
  tenant: unknown
  filename?: string | null
  mimeType?: string | null
  caption?: string | null
  sizes?: { webp960?: { filename?: string | null } | null } | null
}

export const generateAltText = defineOperation({
  method: 'post',
  path: '/ai/alt-text',
  operationId: 'generateAltText',
  summary: 'Describe a picture for people who cannot see it',
  description:
    'A language model looks at the picture. The offline generator uses its caption or a telling file name, and answers 409 `model_required` where there is neither.',
  tag: 'AI',
  body: aiAltTextBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The alternative text.', schema: aiAltTextAnswer } },
  handle: async ({ req, actor, services, selectedTenant, body }) => {
    const { mediaId, context, language, ...asked } = body
    const writing = await beginWriting({ req, actor, services, selectedTenant, asked })
    const medium = (await req.payload.findByID({
      collection: 'media',
      id: mediaId,
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })) as Medium | null
    if (!medium || idOf(medium.tenant) !== writing.tenantId) throw notFound('medium', mediaId)
    if (!medium.mimeType?.startsWith('image/'))
      throw invalid(`The medium "${mediaId}" is no picture.`, [
        { pointer: '/mediaId', message: 'must be a picture' },
      ])
    const { value, meta } = await generate({
      writing,
      kind: 'alt-text',
      input: {
        fileName: medium.filename ?? '',
        caption: medium.caption ?? '',
        context,
        language,
      },
      maxOutputTokens: 500,
      image: writing.model.provider === 'offline' ? undefined : await imageOf(req, medium),
      schema: ALT_TEXT_SCHEMA,
      read: (answer) => ({ value: (answer as { alt: string }).alt }),
    })
    return { status: 200, body: { ...meta, alt: value } satisfies GeneratedAltText }
  },
})

/** The picture at a size that models look at anyway. */
const imageOf = async (
  req: PayloadRequest,
  { filename, mimeType, sizes }: Medium,
): Promise<{ bytes: Uint8Array; mediaType: string }> => {
  const small = sizes?.webp960?.filename
  const name = small ?? filename ?? ''
  const { staticDir } = req.payload.collections.media.config.upload
  const bytes = await readFile(join(staticDir ?? '', name)).catch(() => {
    throw notFound('file', name)
  })
  return { bytes, mediaType: small ? 'image/webp' : (mimeType ?? 'image/png') }
}
