import type { APICallError } from 'ai'
import type { ModelUsage } from '../../core/ai/languageModel'
import { ModelError, type ModelErrorCode } from '../../core/ai/ModelError'
import { costOf, type ModelPrice } from '../../core/ai/prices'
import { isTauseError, type TauseError } from '../../core/errors'

const SECOND = 1000

/** A provider that asks for more patience than this is not asked again within the call. Milliseconds. */
const MAX_PAUSE = 10 * SECOND

const isApiError = (error: unknown): error is APICallError =>
  error instanceof Error && error.name === 'AI_APICallError'

const BUSY = [429, 503, 529]

/** Milliseconds to wait before asking again; `null`: asking again would not help. */
export const pauseOf = (error: unknown): number | null => {
  if (!isApiError(error) || !BUSY.includes(error.statusCode ?? 0)) return null
  const seconds = retryAfterOf(error)
  const pause = (seconds ?? 1) * SECOND
  return pause <= MAX_PAUSE ? pause : null
}

const retryAfterOf = ({ responseHeaders }: APICallError): number | undefined => {
  const value = responseHeaders?.['retry-after']
  if (!value) return undefined
  const seconds = /^\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : (Date.parse(value) - Date.now()) / SECOND
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

/** Every way in which a call can fail, in our words and without the provider's. */
export const failureOf =
  ({ provider, model, price }: { provider: string; model: string; price: ModelPrice | null }) =>
  (error: unknown, timedOut: number | undefined, used: ModelUsage): TauseError => {
    if (isTauseError(error)) return error
    const answered = used.inputTokens + used.outputTokens > 0
    // A refusal is not charged for; what a broken connection was charged is not known.
    const refused = isApiError(error) && error.statusCode !== undefined && error.statusCode >= 400
    const usage = answered || refused ? used : null
    const fail = (code: ModelErrorCode, message: string, retryAfter?: number): ModelError =>
      new ModelError({
        code,
        message,
        retryAfter,
        cause: error,
        usage,
        cost: usage && costOf(price, usage),
      })
    if (timedOut !== undefined)
      return fail(
        'model_timeout',
        `The model "${model}" had not answered after ${timedOut / SECOND} s. Try again, or ask for less at once.`,
      )
    if (isApiError(error) && BUSY.includes(error.statusCode ?? 0)) {
      const seconds = retryAfterOf(error)
      return fail(
        'model_busy',
        `The provider of "${model}" takes no more requests now. Try again ${seconds ? `in ${seconds} s` : 'later'}.`,
        seconds ?? 30,
      )
    }
    if (isApiError(error) && (error.statusCode === 401 || error.statusCode === 403))
      return fail(
        'model_unavailable',
        `The provider (${provider}) refused the API key for "${model}". Check the key in the AI settings.`,
      )
    if (isApiError(error) && error.statusCode !== undefined && error.statusCode >= 400)
      return fail(
        'model_unavailable',
        `The provider (${provider}) answered ${error.statusCode} for "${model}". Check the name of the model and the base URL in the AI settings.`,
      )
    return fail(
      'model_unavailable',
      `The model "${model}" (${provider}) could not be reached or its answer not be read. Check the base URL in the AI settings, and try again.`,
    )
  }
