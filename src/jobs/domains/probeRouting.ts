import { randomBytes } from 'node:crypto'
import { ROUTING_PATH, routingProof } from '../../core/domains/routingProof'
import { isTauseError } from '../../core/errors'
import { guardedFetch } from '../../fetch/guardedFetch'
import type { LookServices } from './lookServices'

const SECOND = 1000

const USER_AGENT = 'TauseStackBot/1.0 (domain check)'

/** `ours`: a front of ours answers at the host; the rest is what happened in its place. */
export type Probed =
  | { kind: 'ours' }
  | { kind: 'other'; what: string }
  | { kind: 'silent'; what: string }
  | { kind: 'not_public' }

/**
 * Asks a host over plain HTTP, as visitors do, for what only our fronts know. Redirects are followed, as
 * a CDN in front may lead to HTTPS; the host has to stay the same.
 */
export const probeRouting = async ({
  host,
  services: { dns, policy, httpPort, secret },
  signal,
}: {
  host: string
  services: LookServices
  signal?: AbortSignal
}): Promise<Probed> => {
  const nonce = randomBytes(16).toString('hex')
  const port = httpPort === 80 ? '' : `:${httpPort}`
  try {
    const { status, bytes } = await guardedFetch({
      url: `http://${host}${port}${ROUTING_PATH}${nonce}`,
      type: /^text\/plain$/,
      timeout: 8 * SECOND,
      maxBytes: 200,
      signal,
      policy,
      userAgent: USER_AGENT,
      resolve: async (name) => {
        const answer = await dns.addresses(name)
        if (answer.kind !== 'found') throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
        return answer.values.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      },
    })
    const isOurs = bytes.toString('utf8') === routingProof({ secret, host, nonce })
    return isOurs ? { kind: 'ours' } : { kind: 'other', what: `HTTP ${status}` }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isTauseError(error)) throw error
    if (error.code === 'address_refused') return { kind: 'not_public' }
    if (error.code === 'wrong_type') return { kind: 'other', what: 'HTTP 200' }
    if (error.code === 'too_many_redirects') return { kind: 'other', what: 'HTTP 3xx' }
    const reason = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.code
    return { kind: 'silent', what: reason }
  }
}
