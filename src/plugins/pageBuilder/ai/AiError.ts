import type { Problem } from '../../../core/api/common'

/** Why the API did not write. `code`: the problem's, or `offline` and `unreachable` where no answer came. */
export class AiError extends Error {
  override readonly name = 'AiError'
  readonly code: string
  /** HTTP; 0 where no answer came. */
  readonly status: number
  readonly issues: NonNullable<Problem['errors']>
  /** Seconds to wait; `null`: not said. */
  readonly retryAfter: number | null

  constructor({
    code,
    message,
    status = 0,
    issues = [],
    retryAfter = null,
  }: {
    code: string
    message: string
    status?: number
    issues?: AiError['issues']
    retryAfter?: number | null
  }) {
    super(message)
    this.code = code
    this.status = status
    this.issues = issues
    this.retryAfter = retryAfter
  }
}
