import { isTauseError } from '../../core/errors'
import { readRetryAfter } from '../../core/publishing/retryPause'
import type { TargetContext } from '../contract'
import { redact } from './redact'
import { refusal, type RefusalInput } from './refusal'
import { retryPause } from './retryPause'
import { wait } from './wait'

const SECOND = 1000

/** Statuses after which the same request may well be answered. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

const USER_AGENT = 'TauseStack/1.0 (deploy)'

export type ServiceCall = {
  /** The request in words, for messages: `create the deploy`. */
  action: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  url: string
  /** A function: headers that are made anew for each try (a signature with its time, a fresh token). */
  headers?:
    Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>)
  body?: Uint8Array | string
  /** Statuses that are answers and not refusals, beside 200–299; or what tells such an answer. */
  accept?: readonly number[] | ((answer: ServiceAnswer) => boolean)
  /** A failure that comes with status 200: it counts as 500. */
  fails?: (answer: ServiceAnswer) => boolean
  /** Whether an answer of such a status is worth another try; asked before the general rule. */
  shouldRetry?: (answer: ServiceAnswer) => boolean | Promise<boolean>
}

export type ServiceAnswer = { status: number; headers: Headers; text: string }

export type ServiceDescription = Pick<RefusalInput, 'service' | 'tokenHelp' | 'lookUp'> & {
  /** What the service says of its refusal, out of a body. */
  wordsOf: (text: string) => string
  /** Whether a body says that the key is wrong, where the status does not. */
  isBadKey?: (text: string) => boolean
}

/**
 * One request with its retries: of what passes (no answer, 408, 425, 429, 5xx) up to six tries, with
 * growing pauses and jitter, or the pause that the service asks for. Every request of the adapters is one
 * that may be sent twice.
 *
 * @throws TauseError (see {@link refusal}); the signal's reason.
 */
export const callService = async ({
  context: { account, services, signal },
  about,
  call,
}: {
  context: Pick<TargetContext, 'account' | 'services' | 'signal'>
  about: ServiceDescription
  call: ServiceCall
}): Promise<ServiceAnswer> => {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted()
    // What these need has its own tries, and its own error.
    const headers = typeof call.headers === 'function' ? await call.headers() : call.headers
    let answer: ServiceAnswer | undefined
    let cause = ''
    try {
      answer = await send({ ...call, headers }, { services, signal })
    } catch (error) {
      signal.throwIfAborted()
      // An address of our own network stays one, however often it is tried.
      if (isTauseError(error) && error.status < 500 && error.code !== 'unreachable') throw error
      cause = reasonOf(error)
    }
    if (answer && call.fails?.(answer)) answer = { ...answer, status: 500 }
    if (answer && isWanted(answer, call)) return answer
    const asked = answer && askedPause(answer.headers)
    const passes =
      !answer || (await call.shouldRetry?.(answer)) === true || PASSING.has(answer.status)
    const pause = passes ? retryPause({ attempt, asked, random: Math.random() }) : null
    if (pause === null)
      throw refusal({
        ...about,
        target: account.name,
        action: call.action,
        status: answer?.status ?? 0,
        isBadKey: answer !== undefined && about.isBadKey?.(answer.text) === true,
        said: redact(answer ? about.wordsOf(answer.text) : cause, [account.secret]),
        ...(asked !== undefined && { retryAfter: Math.ceil(asked / SECOND) }),
      })
    await wait({ services, signal, milliseconds: pause })
  }
}

const send = async (
  {
    method = 'GET',
    url,
    headers = {},
    body,
  }: Pick<ServiceCall, 'method' | 'url' | 'body'> & { headers?: Record<string, string> },
  { services, signal }: Pick<TargetContext, 'services' | 'signal'>,
): Promise<ServiceAnswer> => {
  const response = await services.fetch(url, {
    method,
    signal,
    headers: { 'user-agent': USER_AGENT, ...headers },
    ...(body !== undefined && { body }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const isWanted = (answer: ServiceAnswer, { accept = [] }: ServiceCall): boolean =>
  (answer.status >= 200 && answer.status < 300) ||
  (typeof accept === 'function' ? accept(answer) : accept.includes(answer.status))

/** Milliseconds: `Retry-After`, else the end of the window that the older `X-RateLimit-Reset` names. */
const askedPause = (headers: Headers): number | undefined => {
  const asked = readRetryAfter(headers.get('retry-after') ?? undefined, Date.now())
  if (asked !== undefined) return asked
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined
  const reset = headers.get('x-ratelimit-reset') ?? ''
  return /^\d{10}$/.test(reset) ? Math.max(0, Number(reset) * SECOND - Date.now()) : undefined
}

const reasonOf = (error: unknown): string => {
  if (isTauseError(error)) return error.message
  const { code, name, cause } = error as NodeJS.ErrnoException & { cause?: { code?: string } }
  return code ?? cause?.code ?? name
}
