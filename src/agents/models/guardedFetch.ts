import { lookup, type LookupAddress } from 'node:dns'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { invalid } from '../../core/errors'
import { isPublicAddress } from '../../core/net/addressPolicy'

const refusal = (host: string): Error =>
  invalid(
    `The base URL's host "${host}" does not lead to a public address. Give one on the Internet, with https.`,
    [{ pointer: '/baseUrl', message: 'must lead to a public address' }],
  )

/** Answers with the very addresses that the connection is made to: a second look could differ. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const safe = addresses.every(({ address }) => isPublicAddress(address))
    const [first] = addresses as LookupAddress[]
    if (!safe || !first) return callback(refusal(host), '', 0)
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

/**
 * `fetch` to public addresses only: https, no redirects, the address checked as the connection is made.
 *
 * @throws TauseError `invalid` for an address that is not allowed.
 */
export const guardedFetch: typeof globalThis.fetch = async (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : String(input))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal address never comes to the lookup.
  if (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host))) throw refusal(host)
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        lookup: publicLookup,
        signal: init.signal ?? undefined,
        agent: false,
      },
      (answer) => {
        const status = answer.statusCode ?? 500
        if (status >= 300 && status < 400) {
          answer.resume()
          return reject(refusal(host))
        }
        const headers = new Headers()
        for (const [name, value] of Object.entries(answer.headers))
          if (value !== undefined) headers.set(name, String(value))
        resolve(new Response(Readable.toWeb(answer) as ReadableStream, { status, headers }))
      },
    )
    sent.once('error', reject)
    sent.end(typeof init.body === 'string' ? init.body : undefined)
  })
}
