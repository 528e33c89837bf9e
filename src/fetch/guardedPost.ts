import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { type AddressPolicy, publicOnly } from '../core/net/addressPolicy'
import { checkTarget } from '../core/net/checkTarget'
import { checkedLookup, type Resolve, systemResolve } from './checkedLookup'
import { readBody } from './readBody'

const SECOND = 1000

/** Of an answer no more is read and kept. */
const MAX_ANSWER = 4096

export type Posted = { status: number; retryAfter: string | undefined; body: string }

/**
 * POST of a body to an address that a user has given. The name is resolved once, and the checked
 * addresses are the ones connected to; redirects are not followed: a receiver says where it is.
 *
 * @param onSent the whole request has been handed to the network: from here on nobody knows whether it
 * was taken, until there is an answer.
 * @throws TauseError `address_refused`; any other error is the network's, before or after `onSent`.
 */
export const guardedPost = async ({
  url,
  headers,
  body,
  onSent,
  timeout = 15 * SECOND,
  signal,
  policy = publicOnly,
  resolve = systemResolve,
}: {
  url: string
  headers: Record<string, string>
  body: Buffer
  onSent?: () => void
  /** Longest wait for the whole answer. Milliseconds. @default 15 s */
  timeout?: number
  signal?: AbortSignal
  /** @default publicOnly */
  policy?: AddressPolicy
  /** @default the system's resolver */
  resolve?: Resolve
}): Promise<Posted> => {
  const target = checkTarget(url, policy)
  const limit = AbortSignal.timeout(timeout)
  const stop = signal ? AbortSignal.any([signal, limit]) : limit
  const response = await new Promise<IncomingMessage>((done, fail) => {
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest
    const request = send(
      target,
      {
        method: 'POST',
        lookup: checkedLookup({ policy, resolve }),
        // No connection outlives its request: a pooled one would skip the look-up.
        agent: false,
        signal: stop,
        maxHeaderSize: 32 * 1024,
        headers: {
          ...headers,
          'content-length': String(body.length),
          'accept-encoding': 'identity',
        },
      },
      done,
    )
    request.on('error', fail).on('finish', () => onSent?.())
    request.end(body)
  })
  const { bytes } = await readBody({
    response,
    maxBytes: MAX_ANSWER,
    budget: { left: MAX_ANSWER },
  }).catch(() => ({ bytes: Buffer.alloc(0) }))
  return {
    status: response.statusCode ?? 0,
    retryAfter: response.headers['retry-after'],
    body: bytes.toString('utf8'),
  }
}
