import { TauseApiError } from './TauseApiError'

const SECOND = 1000

export type CallOptions = {
  /** Ends the call, its retries and waits. */
  signal?: AbortSignal
}

/** Calls that create something can be repeated under a key of your own. */
export type CreateOptions = CallOptions & { idempotencyKey?: string }

export type RequestInput = CallOptions & {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`. */
  path: string
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** Sent with what creates something; makes the call safe to repeat. */
  idempotencyKey?: string
  headers?: Record<string, string>
  /** Instead of the transport's. Milliseconds. */
  timeout?: number
}

export type Transport = {
  baseUrl: string
  headers: () => Record<string, string>
  fetch: typeof globalThis.fetch
  /** Longest wait for an answer to begin. Milliseconds. */
  timeout: number
  /** Repeats after 429, 503 or no answer. */
  retries: number
}

export type Send = <Result>(input: RequestInput) => Promise<Result>

/** First pause before a repeat; each later one is twice as long. Milliseconds. */
const BACKOFF = 0.25 * SECOND

/** A server that asks for more patience than this is not asked again. Milliseconds. */
const MAX_PAUSE = 60 * SECOND

/** Sends a request and reads its JSON; repeats what may be repeated. */
export const createSend =
  (transport: Transport): Send =>
  async <Result>(input: RequestInput): Promise<Result> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await request(transport, input)
        return (await response.json()) as Result
      } catch (error) {
        const pause = error instanceof TauseApiError ? pauseBefore(error, input, attempt) : null
        if (pause === null || attempt >= transport.retries) throw error
        await wait(pause, input.signal)
      }
    }
  }

/** One request; resolves with a successful answer whose body is not read yet. */
export const request = async (transport: Transport, input: RequestInput): Promise<Response> => {
  const { method, path, query = {}, body, idempotencyKey, headers, signal } = input
  const longest = input.timeout ?? transport.timeout
  const url = new URL(`${transport.baseUrl}/api/v1${path}`)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value))
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), longest)
  const signals = [timeout.signal, ...(signal ? [signal] : [])]
  let response: Response
  try {
    response = await transport.fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...transport.headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.any(signals),
    })
  } catch (cause) {
    signal?.throwIfAborted()
    const timedOut = timeout.signal.aborted
    throw new TauseApiError({
      status: 0,
      code: timedOut ? 'timeout' : 'network',
      message: timedOut
        ? `${method} ${url.pathname} had no answer within ${longest / SECOND} s.`
        : `${method} ${url.pathname} could not be sent: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    })
  } finally {
    clearTimeout(timer)
  }
  if (!response.ok) throw await toError(response, `${method} ${url.pathname}`)
  return response
}

type ProblemLike = {
  code?: string
  detail?: string
  title?: string
  errors?: { pointer: string; detail: string }[]
}

const toError = async (response: Response, what: string): Promise<TauseApiError> => {
  const problem = (await response.json().catch(() => ({}))) as ProblemLike
  return new TauseApiError({
    status: response.status,
    code: problem.code ?? `http_${response.status}`,
    message: problem.detail ?? problem.title ?? `${what} was answered with ${response.status}.`,
    errors: problem.errors,
    requestId: response.headers.get('x-request-id'),
    retryAfter: readRetryAfter(response.headers.get('retry-after')),
  })
}

/** Seconds or a date (RFC 9110) as milliseconds from now. */
const readRetryAfter = (value: string | null): number | null => {
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value) * SECOND
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

/** Milliseconds to wait before the request is repeated; `null` when it must not be. */
const pauseBefore = (
  { status, code, retryAfter }: TauseApiError,
  { method, idempotencyKey }: RequestInput,
  attempt: number,
): number | null => {
  // What a PATCH states it states again; what a DELETE took away is gone.
  const repeatable = method === 'GET' || method === 'PATCH' || idempotencyKey !== undefined
  const passing = [0, 429, 502, 503, 504].includes(status) || code === 'request_in_progress'
  if (!passing || (!repeatable && status !== 429)) return null
  const pause = retryAfter ?? BACKOFF * 2 ** attempt * (0.5 + Math.random())
  return pause <= MAX_PAUSE ? pause : null
}

/** @throws the signal's reason when it is aborted meanwhile. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
