import { randomUUID } from 'node:crypto'
import type { AiKind } from '../../core/ai/kinds'
import type {
  Micros,
  ModelAnswer,
  ModelRequest,
  ModelStream,
  ModelUsage,
  ReadAnswer,
} from '../../core/ai/languageModel'
import { INSTRUCTIONS } from '../../core/ai/instructions'
import { mostTokens } from '../../core/ai/prompt'
import { isModelError } from '../../core/ai/ModelError'
import type { AiInputs } from '../../core/ai/offline/writeOffline'
import type { JsonSchema } from '../../core/blocks/jsonSchemaFields'
import { isTauseError, TauseError } from '../../core/errors'
import { reserveBudget, settleBudget } from './budget'
import type { LoadedBrand } from './loadBrand'
import type { Writing } from './types'
import { logGeneration, nameOf, type Outcome, promptHashOf } from './logGeneration'
import type { Metered } from './types'

const MICROS_A_DOLLAR = 1_000_000

export type GenerateInput<Kind extends AiKind> = {
  writing: Writing
  kind: Kind
  input: AiInputs[Kind]
  /** More to the kind's own instructions. Ours, never the caller's. */
  more?: string
  brand?: LoadedBrand
  seed?: string
  maxOutputTokens?: number
  image?: ModelRequest['image']
}

export type Generated<Value> = {
  value: Value
  /** What every answer says of how it came about. */
  meta: GenerationMeta
}

export type GenerationMeta = {
  generator: string
  generation: {
    id: string
    generator: string
    kind: AiKind
    seed: string
    promptHash: string
    inputTokens: number
    outputTokens: number
    costUsd: number | null
    repaired: boolean
    brandProfileId: string | null
    brandVersion: string | null
  }
}

/** Tokens that a long page needs. */
const MAX_OUTPUT_TOKENS = 12_000

/** Asks the tenant's model for an object, within the budget, and logs it. */
export const generate = async <Value, Kind extends AiKind>({
  schema,
  read,
  ...options
}: GenerateInput<Kind> & {
  schema: JsonSchema
  read: (value: unknown) => ReadAnswer<Value>
}): Promise<Generated<Value>> => {
  const { model } = options.writing
  return run({
    options,
    schema,
    ask: (request) => model.object({ ...request, schema, read }),
  })
}

/** As {@link generate}, for a plain text. */
export const generateText = async <Kind extends AiKind>(
  options: GenerateInput<Kind>,
): Promise<Generated<string>> =>
  run({ options, ask: (request) => options.writing.model.text(request) })

/** As {@link generateText}: pieces while it is written, then the whole with its entry in the log. */
export const streamText = <Kind extends AiKind>(
  options: GenerateInput<Kind>,
): { start: () => Promise<ModelStream['pieces']>; generated: Promise<Generated<string>> } => {
  let begin: (stream: ModelStream) => void = () => undefined
  const started = new Promise<ModelStream>((resolve) => {
    begin = resolve
  })
  const generated = run({
    options,
    ask: (request) => {
      const stream = options.writing.model.stream(request)
      begin(stream)
      return stream.answer
    },
  })
  generated.catch(() => undefined)
  return {
    // A refusal before the first piece is an ordinary answer.
    start: async () => (await Promise.race([started, generated.then(() => started)])).pieces,
    generated,
  }
}

const run = async <Value, Kind extends AiKind>({
  options,
  schema,
  ask,
}: {
  options: GenerateInput<Kind>
  schema?: JsonSchema
  ask: (request: ModelRequest) => Promise<ModelAnswer<Value>>
}): Promise<Generated<Value>> => {
  const { writing, kind, input, more, image } = options
  const { req, services, tenantId, model, purse, budget } = writing
  const seed = options.seed ?? randomUUID()
  const request: ModelRequest = {
    kind,
    instructions: [INSTRUCTIONS[kind], more].filter(Boolean).join('\n'),
    input,
    seed,
    image,
    maxOutputTokens: options.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    timeout: services.ai.timeout,
    signal: req.signal ?? undefined,
    temperature: writing.temperature,
  }
  const estimate = model.estimate(request, schema)
  if (estimate === null && (budget !== null || writing.meter?.holdsMoney))
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message: `No price is known for the model "${model.model}", so its budget cannot be held. Set its prices (AI_PRICE_INPUT and AI_PRICE_OUTPUT, or the tenant’s), or remove the budget.`,
    })
  const most: Metered = {
    ...(model.provider === 'offline' ? NO_USAGE : mostTokens(request, schema)),
    costMicros: estimate ?? 0,
  }
  await writing.meter?.reserve(most)
  const reservation =
    model.provider === 'offline'
      ? null
      : await reserveBudget({
          payload: req.payload,
          tenantId,
          purse,
          budget,
          micros: estimate ?? 0,
        }).catch(async (error: unknown) => {
          await writing.meter?.settle({ ...NO_USAGE, costMicros: 0 })
          throw error
        })
  const started = performance.now()
  const settle = async (micros: Micros, usage: ModelUsage): Promise<void> => {
    if (reservation) await settleBudget({ payload: req.payload, reservation, micros })
    await writing.meter?.settle({ ...usage, costMicros: micros })
  }
  const log = (outcome: Outcome): Promise<string> =>
    logGeneration({ options, request, outcome, durationMs: performance.now() - started })

  const answer = await ask(request).catch(async (error: unknown) => {
    await settle(costOfFailure(error, estimate ?? 0), usageOfFailure(error, most))
    if (!isTauseError(error) || error.code !== 'model_required') await log(failureOf(error))
    throw error
  })
  const { value, usage, cost, repaired } = answer
  await settle(cost ?? 0, usage)
  const id = await log({ state: 'done', usage, cost, repaired })
  return { value, meta: metaOf({ id, options, request, usage, cost, repaired }) }
}

/** What a call that broke off was charged is not known: all that was set aside counts as spent. */
const costOfFailure = (error: unknown, reserved: Micros): Micros => {
  if (isModelError(error)) return error.usage ? (error.cost ?? 0) : reserved
  // Refused by ourselves before anything was sent.
  return isTauseError(error) ? 0 : reserved
}

const usageOfFailure = (error: unknown, most: ModelUsage): ModelUsage =>
  (isModelError(error) ? error.usage : null) ?? (isTauseError(error) ? NO_USAGE : most)

const failureOf = (error: unknown): Outcome => ({
  state: 'failed',
  usage: (isModelError(error) ? error.usage : null) ?? NO_USAGE,
  cost: isModelError(error) ? error.cost : null,
  repaired: false,
  error: isTauseError(error) ? error.code : 'internal',
})

const NO_USAGE: ModelUsage = { inputTokens: 0, outputTokens: 0 }

const metaOf = <Kind extends AiKind>({
  id,
  options: { writing, kind, brand },
  request,
  usage,
  cost,
  repaired,
}: {
  id: string
  options: GenerateInput<Kind>
  request: ModelRequest
  usage: ModelUsage
  cost: Micros | null
  repaired: boolean
}): GenerationMeta => {
  const generator = nameOf(writing.model)
  return {
    generator,
    generation: {
      id,
      generator,
      kind,
      seed: request.seed,
      promptHash: promptHashOf(request),
      ...usage,
      costUsd: cost === null ? null : cost / MICROS_A_DOLLAR,
      repaired,
      brandProfileId: brand?.id ?? null,
      brandVersion: brand?.version ?? null,
    },
  }
}
