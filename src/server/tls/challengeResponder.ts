import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { findChallenge } from '../../jobs/certificates/challenges'

const SECOND = 1000

const PREFIX = '/.well-known/acme-challenge/'

/** Tokens of authorities, and ours: base64url of at least 128 bits (RFC 8555 §8.3). */
const TOKEN = /^[\w-]{20,128}$/

/** A token that nobody has is not looked for again for this long. Milliseconds. */
const ABSENT = 2 * SECOND
const MAX_ABSENT = 2000

/** Looks at the database at a time: invented tokens must not keep it busy. */
const MAX_LOOKS = 16

export type ChallengeResponder = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers HTTP-01 from the shared store, for any host: before it is known whose it is, and before anybody is
 * led to HTTPS. Answers `false` when a request is about something else.
 */
export const createChallengeResponder = (payload: Payload): ChallengeResponder => {
  const absent = new LRUCache<string, true>({ max: MAX_ABSENT, ttl: ABSENT })
  let looks = 0

  const find = async (token: string): Promise<string | null | 'busy'> => {
    if (absent.has(token)) return null
    if (looks >= MAX_LOOKS) return 'busy'
    looks += 1
    try {
      const found = await findChallenge(payload, [`http-01|${token}`, `self|${token}`])
      if (!found) absent.set(token, true)
      return found?.answer ?? null
    } finally {
      looks -= 1
    }
  }

  return (request, response) => {
    if (!request.url?.startsWith(PREFIX)) return false
    const token = request.url.slice(PREFIX.length).replace(/\?.*$/, '')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const finding = isRead && TOKEN.test(token) ? find(token) : Promise.resolve(null)
    finding
      .catch((error: unknown) => {
        payload.logger.error({ err: error, msg: 'A challenge could not be looked up.' })
        return 'busy' as const
      })
      .then((answer) => {
        if (answer === 'busy') send(response, 503, 'Busy. Ask again.', { 'retry-after': '1' })
        else if (answer === null) send(response, 404, 'No such challenge.')
        else send(response, 200, answer)
      })
      .catch(() => response.destroy())
    return true
  }
}

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, {
    'content-type': status === 200 ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
