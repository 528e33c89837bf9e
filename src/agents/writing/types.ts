import type { PayloadRequest } from 'payload'
import type { LanguageModel, Micros } from '../../core/ai/languageModel'
import type { ModelSettings } from '../../core/ai/modelSettings'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { TenantModel } from './tenantModel'

/** What writing needs of the process it runs in. */
export type WritingServices = {
  blocks: BlockRegistry
  ai: {
    /** The model of tenants that have chosen none. */
    platform: ModelSettings
    /** What a tenant may spend on the platform's model in a month; `null`: as much as it likes. */
    monthlyBudget: Micros | null
    /** Longest time for one answer. Milliseconds. */
    timeout: number
    createModel: (settings: ModelSettings) => LanguageModel
  }
}

/** Who asks, for which tenant, and the model that writes for it. */
export type Writing = TenantModel & {
  /** The document that it is for, as the log names it. */
  document: string | null
  req: PayloadRequest
  actor: Exclude<Actor, { kind: 'anonymous' }>
  services: WritingServices
  tenantId: string
  /** 0 to 2. @default the model's own */
  temperature?: number
  /** Holds a budget of its own beside the tenant's: a run's. */
  meter?: Meter
}

/** The most that a call may use, and what it has used. Money in millionths of a US dollar. */
export type Metered = { inputTokens: number; outputTokens: number; costMicros: number }

export type Meter = {
  /** It holds money: a model whose price nobody knows cannot be asked then. */
  holdsMoney: boolean
  /** Before a call. @throws when there is no room for it. */
  reserve: (most: Metered) => Promise<void>
  /** After it, also when it failed: then all that was reserved counts, unless it is known better. */
  settle: (used: Metered) => Promise<void>
}
