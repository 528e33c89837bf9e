import type { AiKind } from '../../core/ai/kinds'
import { listGenerationsQuery } from '../../core/api/ai'
import { loggedGenerationSchema } from '../../core/api/aiAnswers'
import type { LoggedGeneration } from '../../core/api/aiAnswers'
import { listOf } from '../../core/api/common'
import { idOf } from '../../core/tenancy/idOf'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'

const MICROS_A_DOLLAR = 1_000_000

type Logged = {
  id: string
  kind: AiKind
  state: 'done' | 'failed'
  error?: string | null
  generator: string
  inputTokens?: number | null
  outputTokens?: number | null
  costMicros?: number | null
  repaired?: boolean | null
  seed?: string | null
  promptHash: string
  document?: string | null
  brandProfile?: unknown
  brandVersion?: string | null
  createdAt: string
}

export const listGenerations = defineOperation({
  method: 'get',
  path: '/ai/generations',
  operationId: 'listGenerations',
  summary: 'List what models were asked for, newest first',
  description: 'With tokens, cost, the hash of the prompt and the brand’s version; no texts.',
  tag: 'AI',
  query: listGenerationsQuery,
  responses: { 200: { description: 'Generations.', schema: listOf(loggedGenerationSchema) } },
  handle: ({ req, selectedTenant, query: { limit, cursor, tenantId, document } }) =>
    listNewest<Logged, LoggedGeneration>({
      where: [Boolean(document) && { document: { equals: document } }],
      req,
      collection: 'ai-generations',
      tenants: [selectedTenant, tenantId],
      limit,
      cursor,
      toItem: toGeneration,
    }),
})

const toGeneration = (logged: Logged): LoggedGeneration => ({
  id: String(logged.id),
  kind: logged.kind,
  state: logged.state,
  error: logged.error ?? null,
  generator: logged.generator,
  seed: logged.seed ?? '',
  inputTokens: logged.inputTokens ?? 0,
  outputTokens: logged.outputTokens ?? 0,
  costUsd: typeof logged.costMicros === 'number' ? logged.costMicros / MICROS_A_DOLLAR : null,
  repaired: logged.repaired ?? false,
  brandProfileId: idOf(logged.brandProfile) ?? null,
  brandVersion: logged.brandVersion ?? null,
  document: logged.document ?? null,
  promptHash: logged.promptHash,
  createdAt: logged.createdAt,
})
