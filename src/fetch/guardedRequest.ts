import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { type AddressPolicy, publicOnly } from '../core/net/addressPolicy'
import { checkTarget } from '../core/net/checkTarget'
import { TauseError } from '../core/errors'
import { checkedLookup, type Resolve, systemResolve } from './checkedLookup'
import { readBody } from './readBody'

const SECOND = 1000
const MEGABYTE = 1024 * 1024

/** Longest wait for the whole answer, the upload included. Milliseconds. */
const TIMEOUT = 120 * SECOND

/** Answers of services are lists and short texts; a file that is read back is no larger than this. */
const MAX_ANSWER = 64 * MEGABYTE

/** Connections to one host at a time. */
const MAX_SOCKETS = 8

export type GuardedRequest = (
  url: string,
  init?: {
    method?: string
    headers?: Record<string, string>
    body?: Uint8Array | string
    signal?: AbortSignal
  },
) => Promise<{
  status: number
  headers: Headers
  bytes: () => Promise<Buffer>
  text: () => Promise<string>
}>

/**
 * Requests of any method to services that a user has named. Addresses are checked as `guardedFetch` does.
 * Redirects are answers: none is followed. Connections are kept for the next request to the same host, so
 * that thousands of small uploads do not take thousands of handshakes; a kept one leads to the address
 * that was checked when it was made. `close` when all is done.
 */
export const guardedRequests = ({
  policy = publicOnly,
  resolve = systemResolve,
  timeout = TIMEOUT,
}: {
  policy?: AddressPolicy
  resolve?: Resolve
  /** Milliseconds. */
  timeout?: number
} = {}): { fetch: GuardedRequest; close: () => void } => {
  const options = { keepAlive: true, maxSockets: MAX_SOCKETS, timeout }
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) }
  const lookup = checkedLookup({ policy, resolve })

  const fetch: GuardedRequest = async (url, { method = 'GET', headers, body, signal } = {}) => {
    const target = checkTarget(url, policy)
    const limit = AbortSignal.timeout(timeout)
    const stop = signal ? AbortSignal.any([signal, limit]) : limit
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const isSecure = target.protocol === 'https:'
      const send = isSecure ? httpsRequest : httpRequest
      send(
        target,
        {
          method,
          lookup,
          agent: agents[isSecure ? 'https:' : 'http:'],
          signal: stop,
          maxHeaderSize: 32 * 1024,
          headers: {
            'accept-encoding': 'identity',
            ...headers,
            ...(bytes && { 'content-length': String(bytes.length) }),
          },
        },
        done,
      )
        .on('error', fail)
        .end(bytes)
    })
    const read = await readBody({
      response,
      maxBytes: MAX_ANSWER,
      budget: { left: MAX_ANSWER },
    })
    if (read.truncated)
      throw new TauseError({
        code: 'unreachable',
        status: 503,
        message: `${target.host} broke off its answer, or it was too long. Try again.`,
      })
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      bytes: async () => read.bytes,
      text: async () => read.bytes.toString('utf8'),
    }
  }
  const close = (): void => {
    agents['http:'].destroy()
    agents['https:'].destroy()
  }
  return { fetch, close }
}

const headersOf = ({ rawHeaders }: IncomingMessage): Headers => {
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] as string, rawHeaders[index + 1] as string)
  return headers
}
