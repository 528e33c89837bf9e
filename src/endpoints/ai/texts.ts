import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import {
  generate,
  generateText,
  type GenerateInput,
  streamText,
} from '../../agents/writing/generate'
import type { Writing } from '../../agents/writing/types'
import type { AiInputs } from '../../core/ai/offline/writeOffline'
import { mapTexts, textsOf } from '../../core/ai/texts'
import { readTexts, textsSchema } from '../../core/ai/textsAnswer'
import { aiRewriteBody, aiTranslateBody } from '../../core/api/ai'
import { aiTextAnswer } from '../../core/api/aiAnswers'
import type { GeneratedText } from '../../core/api/aiAnswers'
import type { BlockData } from '../../core/blocks/types'
import { validateLayout } from '../../core/blocks/validateBlocks'
import { invalid } from '../../core/errors'
import { toPointer } from '../../core/template/jsonTree'
import { toTauseError } from '../http/problem'
import { wantsEvents } from '../http/eventStream'
import { defineOperation } from '../http/operation'
import { beginWriting } from './beginWriting'
import { begin } from './layouts'
import { MODEL_PROBLEMS } from './problems'

/** Texts of blocks that are written anew with one request. */
const MAX_TEXTS = 200

export const rewriteTexts = defineOperation({
  method: 'post',
  path: '/ai/rewrite',
  operationId: 'rewriteText',
  summary: 'Write a text, or the texts of blocks, anew',
  description:
    'Shorter, warmer, on brand … or as you wish. Blocks keep their ids, settings, links and pictures. With `Accept: text/event-stream` a text comes as events `piece` while it is written, then `done` with the whole answer; with an `Idempotency-Key` in one piece.',
  tag: 'AI',
  body: aiRewriteBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'What was written.', schema: aiTextAnswer, stream: true } },
  handle: async (context) => {
    const { req, body, effectId } = context
    const { text, blocks, language, mode, wish, seed } = body
    const { writing, brand } = await begin(context)
    const options = {
      writing,
      kind: 'rewrite' as const,
      brand,
      seed: seed ?? randomUUID(),
      maxOutputTokens: outputTokens(text ?? JSON.stringify(blocks)),
    }
    const inputOf = (texts: string[]): AiInputs['rewrite'] => ({
      texts,
      mode,
      wish,
      language,
      brand: brand.facts,
    })
    if (text !== undefined && wantsEvents(req) && effectId === undefined)
      return streamed(req, { ...options, input: inputOf([text]), more: PLAIN })
    if (text !== undefined) {
      const { value, meta } = await generateText({
        ...options,
        input: inputOf([text]),
        more: PLAIN,
      })
      return { status: 200, body: { ...meta, text: value } satisfies GeneratedText }
    }
    return {
      status: 200,
      body: await writeBlocks({ writing, options, blocks: blocks ?? [], inputOf }),
    }
  },
  // What is kept under a key can be told again; a stream of pieces cannot.
  present: (req, { body }) => {
    const { text } = body as GeneratedText
    if (text === undefined || !wantsEvents(req)) return null
    return new Response(`${event('piece', { text })}${event('done', body)}`, { headers: EVENTS })
  },
})

export const translateTexts = defineOperation({
  method: 'post',
  path: '/ai/translate',
  operationId: 'translateText',
  summary: 'Translate a text, or the texts of blocks',
  description:
    'Needs a language model: the offline generator answers 409 `model_required`. Figures, prices, names and links stay.',
  tag: 'AI',
  body: aiTranslateBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The translation.', schema: aiTextAnswer } },
  handle: async ({ req, actor, services, selectedTenant, body }) => {
    const { text, blocks, to: language, seed, ...asked } = body
    const writing = await beginWriting({ req, actor, services, selectedTenant, asked })
    const options = {
      writing,
      kind: 'translate' as const,
      seed: seed ?? randomUUID(),
      maxOutputTokens: outputTokens(text ?? JSON.stringify(blocks)),
    }
    if (text !== undefined) {
      const texts = [{ text, most: text.length * 3 + 200 }]
      const { value, meta } = await generate({
        ...options,
        input: { texts: [text], language },
        schema: textsSchema(1),
        read: (answer) => readTexts({ answer, texts }),
      })
      return { status: 200, body: { ...meta, text: value[0] ?? '' } satisfies GeneratedText }
    }
    return {
      status: 200,
      body: await writeBlocks({
        writing,
        options,
        blocks: blocks ?? [],
        inputOf: (texts) => ({ texts, language }),
      }),
    }
  },
})

const PLAIN = 'There is one text. Answer with the new text alone: no quotes around it, no remarks.'

/** The answer is about as long as what it is about; twice that and some. */
const outputTokens = (source: string): number =>
  Math.min(12_000, Math.ceil(source.length / 1.5) + 500)

const writeBlocks = async <Kind extends 'rewrite' | 'translate'>({
  writing,
  options,
  blocks,
  inputOf,
}: {
  writing: Writing
  options: Omit<GenerateInput<Kind>, 'input'>
  blocks: readonly unknown[]
  inputOf: (texts: string[]) => AiInputs[Kind]
}): Promise<GeneratedText> => {
  const registry = writing.services.blocks
  const layout = knownBlocks(writing, blocks)
  const texts = textsOf({ layout, registry })
  if (texts.length === 0 || texts.length > MAX_TEXTS)
    throw invalid(
      texts.length === 0
        ? 'The blocks hold no text that could be written anew.'
        : `The blocks hold ${texts.length} texts; send at most ${MAX_TEXTS} at once.`,
      [{ pointer: '/blocks', message: 'must hold texts, and not too many' }],
    )
  const { value, meta } = await generate({
    ...options,
    input: inputOf(texts.map(({ text }) => text)),
    schema: textsSchema(texts.length),
    read: (answer) => readTexts({ answer, texts }),
  } as GenerateInput<Kind> & {
    schema: ReturnType<typeof textsSchema>
    read: (answer: unknown) => ReturnType<typeof readTexts>
  })
  let index = 0
  const written = mapTexts({
    layout,
    registry,
    change: ({ text }) => value[index++] ?? text,
  })
  return { ...meta, blocks: written }
}

/** @throws TauseError `invalid` with what the block definitions refuse. */
export const knownBlocks = (
  { services: { blocks: registry } }: Pick<Writing, 'services'>,
  blocks: readonly unknown[],
  pointer = '/blocks',
): BlockData[] => {
  const allow = registry.definitions.map(({ slug }) => slug)
  const issues = validateLayout({ layout: blocks, registry, allow })
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => ({
      pointer: `${pointer}${toPointer(path.split('.').slice(1))}`,
      message,
    }))
  if (issues.length > 0)
    throw invalid(
      `The blocks are not valid: ${issues
        .slice(0, 3)
        .map(({ pointer: at, message }) => `${at} ${message}`)
        .join(' ')}`,
      issues,
    )
  return blocks as BlockData[]
}

const streamed = async (
  req: PayloadRequest,
  options: GenerateInput<'rewrite'>,
): Promise<Response> => {
  const { start, generated } = streamText(options)
  const pieces = await start()
  const encoder = new TextEncoder()
  const send = (name: string, data: unknown): Uint8Array => encoder.encode(event(name, data))
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      try {
        for await (const text of pieces) controller.enqueue(send('piece', { text }))
        const { value: text, meta } = await generated
        controller.enqueue(send('done', { ...meta, text }))
      } catch (error) {
        const { code, message } = toTauseError(error, req)
        controller.enqueue(send('error', { code, detail: message }))
      }
      controller.close()
    },
  })
  return new Response(body, { headers: EVENTS })
}

const event = (name: string, data: unknown): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const EVENTS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}
