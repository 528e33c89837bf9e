/** One violation of a schema or rule, located so that a form or a client can show it in place. */
export type FieldIssue = {
  /** JSON Pointer (RFC 6901) into the input, e.g. `/variables/brandName`. */
  pointer: string
  message: string
}

type TauseErrorOptions = {
  /** Machine-readable, stable, snake_case. */
  code: string
  /** HTTP status that the error is answered with. */
  status: number
  /** Says what happened, to which id, and what to do next. */
  message: string
  issues?: FieldIssue[]
  cause?: unknown
  /** Seconds to wait before it makes sense to ask again. */
  retryAfter?: number
}

/** The one error family: everything we refuse on purpose is one of these; anything else is a bug (500). */
export class TauseError extends Error {
  /**
   * Marks the family across module graphs: Next bundles its own copy of this class, so `instanceof`
   * does not hold between the admin and the server. Use {@link isTauseError}.
   */
  readonly isTauseError = true
  readonly code: string
  readonly status: number
  readonly issues: FieldIssue[]
  readonly retryAfter: number | undefined

  constructor({ code, status, message, issues = [], cause, retryAfter }: TauseErrorOptions) {
    super(message, { cause })
    this.name = 'TauseError'
    this.code = code
    this.status = status
    this.issues = issues
    this.retryAfter = retryAfter
  }
}

export const isTauseError = (error: unknown): error is TauseError =>
  typeof error === 'object' &&
  error !== null &&
  (error as { isTauseError?: unknown }).isTauseError === true

export const notFound = (what: string, id: string): TauseError =>
  new TauseError({
    code: 'not_found',
    status: 404,
    message: `No ${what} "${id}" that you may see. Check the id, or ask an owner of its tenant for access.`,
  })

export const forbidden = (message: string): TauseError =>
  new TauseError({ code: 'forbidden', status: 403, message })

export const unauthorized = (
  message = 'Authenticate with "Authorization: JWT <token>" or "Authorization: Bearer <API key>".',
): TauseError => new TauseError({ code: 'unauthorized', status: 401, message })

export const conflict = (message: string, issues: FieldIssue[] = []): TauseError =>
  new TauseError({ code: 'conflict', status: 409, message, issues })

export const invalid = (message: string, issues: FieldIssue[] = []): TauseError =>
  new TauseError({ code: 'invalid', status: 422, message, issues })
