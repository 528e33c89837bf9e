import type { ModelPrice } from './prices'

/** Which model, and how to reach it. */
export type ModelSettings =
  | { provider: 'offline' }
  | {
      provider: 'openai-compatible' | 'anthropic'
      model: string
      /** Without a trailing slash. Default: the provider's own. */
      baseUrl?: string
      apiKey?: string
      /** Instead of the price table's, for models that are not in it. */
      price?: ModelPrice
      /** False for an address that a tenant has given: it must not lead to private networks. */
      trusted: boolean
    }
