import type { Problem } from '../../../core/api/common'
import { AiError } from './AiError'

const SECOND = 1000

export type AiCall = {
  /** Path of the operations, e.g. `/api/v1/ai`. */
  api: string
  /** Below it, e.g. `variants`. */
  operation: string
  /** Without one: GET. */
  body?: unknown
  /** A repeat with the same key after a lost answer is not written, nor paid for, twice. */
  key?: string
  signal: AbortSignal
}

/**
 * Asks the API with the session of the user who is logged in. A first request with the same key that
 * still runs is waited for.
 *
 * @throws AiError; what the signal was aborted with.
 */
export const callAi = async <Answer>(call: AiCall): Promise<Answer> => {
  const { api, operation, body, key, signal } = call
  const response = await fetch(`${api}/${operation}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'include',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new AiError({
      code: navigator.onLine ? 'unreachable' : 'offline',
      message: error instanceof Error ? error.message : String(error),
    })
  })
  const answer = (await response.json().catch(() => ({}))) as Answer & Partial<Problem>
  signal.throwIfAborted()
  if (response.ok) return answer
  const retryAfter = Number(response.headers.get('retry-after')) || null
  if (answer.code === 'request_in_progress') {
    await wait((retryAfter ?? 1) * SECOND, signal)
    return callAi(call)
  }
  throw new AiError({
    code: answer.code ?? 'internal',
    message: answer.detail ?? `HTTP ${response.status}`,
    status: response.status,
    issues: answer.errors,
    retryAfter,
  })
}

const wait = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, time)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
