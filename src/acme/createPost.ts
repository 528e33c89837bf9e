import type { KeyObject } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { AcmeError } from './AcmeError'
import { problemSchema } from './answers'
import { parseRetryAfter } from './parseRetryAfter'
import type { HttpAnswer, SendHttp } from './sendHttp'
import { signJws } from './signJws'
import type { AcmeProblem } from './types'

const SECOND = 1000

/** A nonce may be refused again and again: authorities forget old ones, and tests refuse good ones. */
const MAX_NONCES = 10

/** Longest pause that a call itself waits for; longer ones are whoever plans the next try. Milliseconds. */
const MAX_PAUSE = 10 * SECOND
const MAX_PAUSES = 3

/** Nonces kept for later calls. */
const MAX_KEPT = 20

export type Post = (call: {
  url: string
  payload: object | null
  accountUrl?: string
}) => Promise<HttpAnswer>

/**
 * Sends signed requests. A refused nonce is followed by the same request with a fresh one; an authority
 * that is busy (429, 503) and says for how long, briefly, is asked again then, signed anew.
 *
 * @returns a function that throws `AcmeError` for every answer that is no success.
 */
export const createPost = ({
  send,
  key,
  newNonceUrl,
  signal,
}: {
  send: SendHttp
  key: KeyObject
  newNonceUrl: () => Promise<string>
  signal?: AbortSignal
}): Post => {
  const nonces: string[] = []

  const keepNonce = ({ headers }: HttpAnswer): void => {
    const nonce = headers['replay-nonce']
    if (nonce && nonces.length < MAX_KEPT) nonces.push(nonce)
  }

  const takeNonce = async (): Promise<string> => {
    const kept = nonces.pop()
    if (kept) return kept
    const answer = await send({ url: await newNonceUrl(), method: 'HEAD' })
    const nonce = answer.headers['replay-nonce']
    if (!nonce) throw toError(answer)
    return nonce
  }

  return async ({ url, payload, accountUrl }) => {
    let refused = 0
    let pauses = 0
    for (;;) {
      const nonce = await takeNonce()
      const body = signJws({ key, url, nonce, accountUrl, payload })
      const answer = await send({ url, method: 'POST', body })
      keepNonce(answer)
      if (answer.status >= 200 && answer.status < 300) return answer
      const error = toError(answer)
      if (error.type === 'badNonce' && ++refused < MAX_NONCES) {
        // Those of before may have gone the same way: only the one that came with the refusal is good.
        nonces.splice(0, nonces.length - 1)
        continue
      }
      const isBusy = answer.status === 429 || answer.status === 503
      const pause = error.retryAfter
      if (!isBusy || pause === undefined || pause > MAX_PAUSE || ++pauses > MAX_PAUSES) throw error
      await delay(pause, undefined, { signal })
    }
  }
}

/** The error that an answer is. */
export const toError = ({ status, headers, body }: HttpAnswer): AcmeError =>
  new AcmeError({
    problem: readProblem(body),
    status,
    retryAfter: parseRetryAfter(headers['retry-after']),
  })

const readProblem = (body: string): AcmeProblem => {
  try {
    return problemSchema.parse(JSON.parse(body))
  } catch {
    // A proxy's page, say: the status is all there is to know.
    return {}
  }
}
