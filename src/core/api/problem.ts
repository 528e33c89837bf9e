import type { TauseError } from '../errors'
import type { Problem } from './common'

export const PROBLEM_TYPE = 'application/problem+json'

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

/** An error as the body of an answer (RFC 9457). `requestId` is that of its `X-Request-Id` header. */
export const toProblem = ({
  error: { code, status, message, issues },
  requestId,
}: {
  error: TauseError
  requestId: string
}): Problem => ({
  type: `urn:tausestack:problem:${code}`,
  title: TITLES[code] ?? code.replaceAll('_', ' '),
  status,
  code,
  detail: message,
  instance: requestId,
  ...(issues.length > 0
    ? { errors: issues.map(({ pointer, message }) => ({ pointer, detail: message })) }
    : {}),
})
