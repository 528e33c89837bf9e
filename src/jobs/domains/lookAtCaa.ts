import { caaAllows } from '../../core/domains/caaVerdict'
import type { CaaFinding } from '../../core/domains/domainState'
import type { Dns } from '../../fetch/createDns'
import { shown } from './shown'

/**
 * Whether the DNS lets an authority issue a certificate for a host; `undefined`: it is not known by which names
 * the authority goes in CAA records.
 */
export const lookAtCaa = async ({
  host,
  identities,
  dns,
  now,
}: {
  /** May be a wildcard. */
  host: string
  identities: readonly string[]
  dns: Pick<Dns, 'caa'>
  now: Date
}): Promise<CaaFinding | undefined> => {
  if (identities.length === 0) return undefined
  const at = now.toISOString()
  const wildcard = host.startsWith('*.')
  const bare = wildcard ? host.slice(2) : host
  for (let name = bare; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const answer = await dns.caa(name)
    if (answer.kind === 'unknown') return { at, allowed: null, found: [] }
    if (answer.kind === 'none') continue
    return {
      at,
      allowed: caaAllows(answer.values, identities, { wildcard }),
      found: shown(answer.values.map(({ tag, value }) => `${tag} "${value}"`)),
    }
  }
  return { at, allowed: true, found: [] }
}
