import type { LanguageModel } from '../../core/ai/languageModel'
import type { ModelSettings } from '../../core/ai/modelSettings'
import { priceOf } from '../../core/ai/prices'
import { guardedFetch } from './guardedFetch'
import { offlineModel } from './offlineModel'
import { remoteModel } from './remoteModel'

/** The model of some settings. Loads no provider before the first call. */
export const createLanguageModel = (settings: ModelSettings): LanguageModel => {
  if (settings.provider === 'offline') return offlineModel
  const { provider, model, baseUrl, apiKey, trusted } = settings
  const price = settings.price ?? priceOf(model)
  // A platform's own model may stand beside it; a tenant's address must not lead inside.
  const fetch = trusted ? undefined : guardedFetch
  return remoteModel({
    provider,
    model,
    price,
    connect: async () => {
      if (provider === 'anthropic') {
        const { createAnthropic } = await import('@ai-sdk/anthropic')
        return createAnthropic({ apiKey, baseURL: baseUrl, fetch })(model)
      }
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      return createOpenAICompatible({
        name: 'openai-compatible',
        baseURL: baseUrl ?? 'https://api.openai.com/v1',
        apiKey,
        fetch,
        includeUsage: true,
      })(model)
    },
  })
}
