import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { PROBLEM_TYPE, toProblem } from '../../core/api/problem'
import { type FieldIssue, isTauseError, TauseError } from '../../core/errors'

const CODES: Record<number, string> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'invalid',
}

const REALM = 'Bearer realm="TauseStack", JWT realm="TauseStack"'

/** The one place where an error becomes an answer: `application/problem+json` (RFC 9457). */
export const toProblemResponse = (
  error: unknown,
  req: Pick<PayloadRequest, 'headers' | 'payload' | 't' | 'method' | 'url'>,
): Response => {
  const known = toTauseError(error, req)
  const requestId = req.headers.get('x-request-id') ?? randomUUID()
  if (known.status >= 500)
    req.payload.logger.error({ err: error, requestId, msg: `${req.method} ${req.url}` })
  return Response.json(toProblem({ error: known, requestId }), {
    status: known.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      // What was not read of the body would be taken for the next request.
      ...(known.status === 413 ? { connection: 'close' } : {}),
      ...(known.status === 401 ? { 'www-authenticate': REALM } : {}),
      ...(known.code === 'request_in_progress' ? { 'retry-after': '1' } : {}),
      ...(known.retryAfter === undefined ? {} : { 'retry-after': String(known.retryAfter) }),
    },
  })
}

type PayloadError = Error & {
  status: number
  isPublic?: boolean
  data?: { errors?: { path?: string | null; message: string }[] } | null
}

/** What Payload throws on purpose, in our words; anything else is a bug and says nothing of itself. */
export const toTauseError = (error: unknown, req: Pick<PayloadRequest, 't'>): TauseError => {
  if (isTauseError(error)) return error
  if (isPayloadError(error)) {
    const issues = (error.data?.errors ?? []).map(({ path, message }): FieldIssue => ({
      pointer: toPointer(path ?? ''),
      message,
    }))
    if (isUniqueViolation(error, req))
      return new TauseError({
        code: 'conflict',
        status: 409,
        message: `Taken already: ${issues.map(({ pointer }) => pointer).join(', ')}. Choose another value.`,
        issues,
        cause: error,
      })
    const status = error.name === 'ValidationError' ? 422 : error.status
    const code = CODES[status]
    if (code && error.isPublic !== false)
      return new TauseError({ code, status, message: error.message, issues, cause: error })
  }
  return new TauseError({
    code: 'internal',
    status: 500,
    message: 'The server could not answer. Try again; if it stays so, report the request id.',
    cause: error,
  })
}

const isPayloadError = (error: unknown): error is PayloadError =>
  error instanceof Error && typeof (error as { status?: unknown }).status === 'number'

/** `layout.0.heading` → `/layout/0/heading`. */
const toPointer = (path: string): string => (path === '' ? '' : `/${path.replaceAll('.', '/')}`)
