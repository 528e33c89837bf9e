import type { JsonSchema } from '../blocks/jsonSchemaFields'
import type { FieldIssue } from '../errors'
import type { AiKind } from './kinds'

export const MODEL_PROVIDERS = ['offline', 'openai-compatible', 'anthropic'] as const
export type ModelProvider = (typeof MODEL_PROVIDERS)[number]

/** What a call used, as the provider counts it; the offline generator uses nothing. */
export type ModelUsage = { inputTokens: number; outputTokens: number }

/** US dollars in millionths: sums of them stay whole numbers. */
export type Micros = number

export type ModelRequest = {
  kind: AiKind
  /** Our own words: the only part that tells a model what to do. */
  instructions: string
  /**
   * What the work is about: brand, brief, texts, pages. Written by others. A remote model sees it fenced
   * as data; the offline generator reads it by `kind`.
   */
  input: unknown
  /** The offline generator gives the same bytes for the same seed and input. */
  seed: string
  /** A picture that the request is about; a model without eyes refuses it. */
  image?: { bytes: Uint8Array; mediaType: string }
  /** How freely it chooses its words, 0 to 2. @default the model's own */
  temperature?: number
  /** Most tokens of the answer. */
  maxOutputTokens: number
  /** Longest time for all attempts together. Milliseconds. */
  timeout: number
  signal?: AbortSignal
}

/** What was read of an answer, or what is wrong with it. */
export type ReadAnswer<Value> = { value: Value } | { issues: FieldIssue[] }

export type ObjectRequest<Value> = ModelRequest & {
  /** JSON Schema 2020-12 that the answer must validate against. */
  schema: JsonSchema
  /** Takes what the schema let through: the value, or what is wrong with it beyond the schema. */
  read: (value: unknown) => ReadAnswer<Value>
}

export type ModelAnswer<Value> = {
  value: Value
  usage: ModelUsage
  /** `null`: no price is known for the model. */
  cost: Micros | null
  /** True when the first answer was refused and a second one was asked for. */
  repaired: boolean
}

export type ModelStream = {
  /** Pieces of the text as they come. */
  pieces: AsyncIterable<string>
  /** Settles once the pieces have ended; rejects as `text` would. */
  answer: Promise<ModelAnswer<string>>
}

/**
 * The one way to a language model. Every method keeps the request's timeout and signal, and throws a
 * TauseError: `model_timeout` 504, `model_busy` 503, `model_unavailable` 502, `model_output_invalid`
 * 502 after one repair, `model_required` 409 for what the offline generator cannot do. An error that
 * comes after a model has answered carries what was used (`ModelError`).
 */
export type LanguageModel = {
  provider: ModelProvider
  /** The provider's name of the model; `offline` for the generator. */
  model: string
  /** The most that a call may cost; 0 for free ones, `null` when no price is known. */
  estimate: (request: ModelRequest, schema?: JsonSchema) => Micros | null
  text: (request: ModelRequest) => Promise<ModelAnswer<string>>
  object: <Value>(request: ObjectRequest<Value>) => Promise<ModelAnswer<Value>>
  stream: (request: ModelRequest) => ModelStream
}
