/** An answer of the API that is not a success, or none at all (`status` 0). */
export class TauseApiError extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** Stable name of the problem, e.g. `not_found`, `invalid`, `limit_exceeded`; `network`, `timeout`. */
  readonly code: string
  /** Where the input is wrong: JSON Pointers. */
  readonly errors: { pointer: string; detail: string }[]
  /** For questions to the operator. */
  readonly requestId: string | null
  /** How long the server asks to wait. Milliseconds. */
  readonly retryAfter: number | null

  constructor({
    status,
    code,
    message,
    errors = [],
    requestId = null,
    retryAfter = null,
    cause,
  }: {
    status: number
    code: string
    message: string
    errors?: { pointer: string; detail: string }[]
    requestId?: string | null
    retryAfter?: number | null
    cause?: unknown
  }) {
    super(message, { cause })
    this.name = 'TauseApiError'
    this.status = status
    this.code = code
    this.errors = errors
    this.requestId = requestId
    this.retryAfter = retryAfter
  }
}
