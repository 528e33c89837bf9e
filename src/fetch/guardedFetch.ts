import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isTauseError, TauseError } from '../core/errors'
import { type AddressPolicy, publicOnly } from '../core/net/addressPolicy'
import { checkTarget } from '../core/net/checkTarget'
import { checkedLookup, type Resolve, systemResolve } from './checkedLookup'
import { type ByteBudget, readBody } from './readBody'

const SECOND = 1000
const MEGABYTE = 1024 * 1024

/** As in the Fetch standard's answer to loops, and far above what honest sites need. */
const MAX_REDIRECTS = 5

export const USER_AGENT = 'TauseStackBot/1.0 (brand scan)'

export type GuardedFetchOptions = {
  url: string
  /** Types that are read, e.g. `/^text\/html/`; another type is refused before its body is read. */
  type: RegExp
  /** Longest wait for one answer, redirects included. Milliseconds. @default 10 s */
  timeout?: number
  /** Most bytes of the body, packed and unpacked. The rest is left out. @default 5 MB */
  maxBytes?: number
  budget?: ByteBudget
  signal?: AbortSignal
  /** @default publicOnly */
  policy?: AddressPolicy
  /** @default the system's resolver */
  resolve?: Resolve
  /** Who asks, and for what. @default the brand scan */
  userAgent?: string
}

export type Fetched = {
  /** Where the last redirect led. */
  url: string
  status: number
  /** Media type in lower case, without parameters. */
  type: string
  charset: string | undefined
  bytes: Buffer
  /** There was more than `maxBytes`. */
  truncated: boolean
}

/**
 * GET of an address that a user has given. Each redirect is checked as the first address was; every
 * name is resolved once, and the checked addresses are the ones connected to.
 *
 * @throws TauseError `address_refused`, `unreachable`, `timeout`, `too_many_redirects`, `wrong_type`,
 * `unreadable`. Statuses of 400 and more do not throw.
 */
export const guardedFetch = async ({
  url,
  type,
  timeout = 10 * SECOND,
  maxBytes = 5 * MEGABYTE,
  budget = { left: Infinity },
  signal,
  policy = publicOnly,
  resolve = systemResolve,
  userAgent = USER_AGENT,
}: GuardedFetchOptions): Promise<Fetched> => {
  const limit = AbortSignal.timeout(timeout)
  const stop = signal ? AbortSignal.any([signal, limit]) : limit
  let target = checkTarget(url, policy)
  try {
    for (let redirects = 0; ; redirects += 1) {
      const response = await open({ target, policy, resolve, userAgent, signal: stop })
      const status = response.statusCode ?? 0
      const { location } = response.headers
      if (status < 300 || status > 399 || !location)
        return await read({ response, target, type, maxBytes, budget })
      response.destroy()
      if (redirects === MAX_REDIRECTS) throw tooManyRedirects(url)
      target = checkTarget(absolute(location, target), policy)
    }
  } catch (error) {
    if (isTauseError(error)) throw error
    signal?.throwIfAborted()
    throw limit.aborted ? tooSlow(target, timeout) : unreachable(target, error)
  }
}

const absolute = (location: string, base: URL): string =>
  URL.canParse(location, String(base)) ? String(new URL(location, base)) : location

const open = ({
  target,
  policy,
  resolve,
  userAgent,
  signal,
}: {
  target: URL
  policy: AddressPolicy
  resolve: Resolve
  userAgent: string
  signal: AbortSignal
}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const request = target.protocol === 'https:' ? httpsRequest : httpRequest
    request(
      target,
      {
        lookup: checkedLookup({ policy, resolve }),
        // No connection outlives its request: a pooled one would skip the look-up.
        agent: false,
        signal,
        maxHeaderSize: 32 * 1024,
        headers: {
          'user-agent': userAgent,
          accept: '*/*',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
      done,
    )
      .on('error', fail)
      .end()
  })

const read = async ({
  response,
  target,
  type,
  maxBytes,
  budget,
}: {
  response: IncomingMessage
  target: URL
  type: RegExp
  maxBytes: number
  budget: ByteBudget
}): Promise<Fetched> => {
  const status = response.statusCode ?? 0
  const header = response.headers['content-type'] ?? ''
  const found = (header.split(';')[0] ?? '').trim().toLowerCase()
  if (status < 400 && !type.test(found)) {
    response.destroy()
    throw new TauseError({
      code: 'wrong_type',
      status: 422,
      message: `${target.host}${target.pathname} is of type "${found || 'unknown'}", which cannot be read here.`,
    })
  }
  const charset = /charset="?([\w-]+)/i.exec(header)?.[1]
  const body = await readBody({ response, maxBytes, budget })
  return { url: String(target), status, type: found, charset, ...body }
}

const tooManyRedirects = (url: string): TauseError =>
  new TauseError({
    code: 'too_many_redirects',
    status: 422,
    message: `${url.slice(0, 200)} redirects more than ${MAX_REDIRECTS} times. Give the address it should lead to.`,
  })

const tooSlow = ({ host }: URL, timeout: number): TauseError =>
  new TauseError({
    code: 'timeout',
    status: 504,
    message: `${host} did not answer completely within ${Math.round(timeout / SECOND)} s. Try again later.`,
  })

const unreachable = ({ host }: URL, cause: unknown): TauseError => {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  return new TauseError({
    code: 'unreachable',
    status: 422,
    message: `${host} cannot be reached${code ? ` (${code})` : ''}. Check the address.`,
    cause,
  })
}
