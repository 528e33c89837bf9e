import { createHash } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import type { AiKind } from '../../core/ai/kinds'
import type { LanguageModel, Micros, ModelRequest, ModelUsage } from '../../core/ai/languageModel'
import { canonicalJson } from '../../core/release/canonicalJson'
import type { LoadedBrand } from './loadBrand'
import type { Writing } from './types'

/** How a call ended. */
export type Outcome = {
  state: 'done' | 'failed'
  usage: ModelUsage
  cost: Micros | null
  repaired: boolean
  error?: string
}

/** As answers and the log name a model. */
export const nameOf = ({ provider, model }: LanguageModel): string =>
  provider === 'offline' ? 'offline' : `${provider}/${model}`

/** SHA-256 of all that a model was told: equal prompts have equal hashes. */
export const promptHashOf = ({ instructions, input, seed }: ModelRequest): string =>
  createHash('sha256')
    .update(canonicalJson([instructions, input, seed]))
    .digest('hex')

/** Written past access control: nobody writes the log through the API. */
export const logGeneration = async ({
  options: { writing, kind, brand },
  request,
  outcome,
  durationMs,
}: {
  options: { writing: Writing; kind: AiKind; brand?: LoadedBrand }
  request: ModelRequest
  outcome: Outcome
  durationMs: number
}): Promise<string> => {
  const { req, actor, tenantId, document, model } = writing
  const now = new Date().toISOString()
  const { id } = await req.payload.db.create({
    collection: 'ai-generations' as CollectionSlug,
    data: {
      tenant: tenantId,
      document,
      kind,
      state: outcome.state,
      error: outcome.error ?? null,
      generator: nameOf(model),
      inputTokens: outcome.usage.inputTokens,
      outputTokens: outcome.usage.outputTokens,
      costMicros: outcome.cost,
      durationMs: Math.round(durationMs),
      repaired: outcome.repaired,
      seed: request.seed,
      promptHash: promptHashOf(request),
      brandProfile: brand?.id ?? null,
      brandVersion: brand?.version ?? null,
      user: actor.kind === 'key' ? null : actor.id,
      apiKey: actor.kind === 'key' ? actor.id : null,
      createdAt: now,
      updatedAt: now,
    },
  })
  return String(id)
}
