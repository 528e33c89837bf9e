import { type FieldIssue, isTauseError, TauseError } from '../errors'
import type { Micros, ModelUsage } from './languageModel'

/** A call of a language model that failed. */
export class ModelError extends TauseError {
  /** What the provider is known to count; `null`: it may or may not have worked on it. */
  readonly usage: ModelUsage | null
  /** `null`: as `usage`, or no price is known. */
  readonly cost: Micros | null

  constructor({
    usage,
    cost,
    ...options
  }: {
    code: ModelErrorCode
    message: string
    issues?: FieldIssue[]
    cause?: unknown
    usage: ModelUsage | null
    cost: Micros | null
    /** Seconds that the provider asks to wait. */
    retryAfter?: number
  }) {
    super({ ...options, status: STATUS[options.code] })
    this.usage = usage
    this.cost = cost
  }
}

const STATUS = {
  model_timeout: 504,
  model_busy: 503,
  model_unavailable: 502,
  model_output_invalid: 502,
} as const

export type ModelErrorCode = keyof typeof STATUS

export const isModelError = (error: unknown): error is ModelError =>
  isTauseError(error) && 'usage' in error && 'cost' in error
