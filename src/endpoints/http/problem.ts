import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Problem } from '../../core/api/common'
import { type FieldIssue, isTauseError, TauseError } from '../../core/errors'

const TITLES: Record<string, string> = {
  bad_request: 'The request cannot be read',
  unauthorized: 'Authentication is needed',
  forbidden: 'Not allowed',
  limit_exceeded: 'A limit of the tenant is reached',
  not_found: 'Not found',
  method_not_allowed: 'The method is not allowed',
  conflict: 'In conflict with what is there',
  request_in_progress: 'The same request is still running',
  body_too_large: 'The body is too large',
  unsupported_media_type: 'The content type is not supported',
  invalid: 'The input is not valid',
  idempotency_key_reused: 'The idempotency key was used for another request',
  internal: 'Something went wrong',
}

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
  const instance = req.headers.get('x-request-id') ?? randomUUID()
  if (known.status >= 500)
    req.payload.logger.error({ err: error, requestId: instance, msg: `${req.method} ${req.url}` })
  const problem: Problem = {
    type: `urn:tausestack:problem:${known.code}`,
    title: TITLES[known.code] ?? known.code.replaceAll('_', ' '),
    status: known.status,
    code: known.code,
    detail: known.message,
    instance,
    ...(known.issues.length > 0
      ? { errors: known.issues.map(({ pointer, message }) => ({ pointer, detail: message })) }
      : {}),
  }
  return Response.json(problem, {
    status: known.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': instance,
      // What was not read of the body would be taken for the next request.
      ...(known.status === 413 ? { connection: 'close' } : {}),
      ...(known.status === 401 ? { 'www-authenticate': REALM } : {}),
      ...(known.code === 'request_in_progress' ? { 'retry-after': '1' } : {}),
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

/** True for a write that another document's unique value stood in the way of. */
export const isUniqueViolation = (error: unknown, { t }: Pick<PayloadRequest, 't'>): boolean => {
  const errors = isPayloadError(error) ? (error.data?.errors ?? []) : []
  // Adapters that are called without a request say it in English.
  const said = [t('error:valueMustBeUnique'), 'Value must be unique']
  return errors.length > 0 && errors.every(({ message }) => said.includes(message))
}

/** `layout.0.heading` → `/layout/0/heading`. */
const toPointer = (path: string): string => (path === '' ? '' : `/${path.replaceAll('.', '/')}`)
