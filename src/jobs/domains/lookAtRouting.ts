import { targetName } from '../../core/domains/dnsRecords'
import type { Finding } from '../../core/domains/domainState'
import type { Dns, DnsAnswer } from '../../fetch/createDns'
import type { LookServices } from './lookServices'
import { probeRouting } from './probeRouting'
import { shown } from './shown'

/** Aliases of aliases that are followed. */
const MAX_CHAIN = 8

/**
 * Looks whether a host leads here: one of our fronts has to answer at it. The DNS alone would pass an
 * address with a closed port, and fail one behind a CDN; it says what is wrong when none answers.
 */
export const lookAtRouting = async ({
  host,
  slug,
  services,
  signal,
}: {
  host: string
  /** Of the site. */
  slug: string
  services: LookServices
  signal?: AbortSignal
}): Promise<Finding> => {
  const { dns, settings } = services
  const { edge, sitesDomain } = settings
  const [chain, addresses] = await Promise.all([chainOf(dns, host), dns.addresses(host)])
  if (addresses.kind === 'unknown') return { outcome: 'unknown', code: 'dns_down' }
  if (addresses.kind === 'none')
    return { outcome: 'no', code: 'no_address', ...(chain.length > 0 && { found: shown(chain) }) }
  const found = shown([...chain, ...addresses.values])
  const ours = await ourAddresses(dns, edge)
  const foreign = addresses.values.filter((address) => !ours.has(address))
  const isMixed = foreign.length > 0 && foreign.length < addresses.values.length
  // Who asks one time gets us and another time somebody else.
  if (isMixed) return { outcome: 'no', code: 'elsewhere', found: shown(foreign) }

  const probed = await probeRouting({ host, services, signal })
  if (probed.kind === 'ours') return { outcome: 'yes', code: 'ok' }
  if (probed.kind === 'not_public') return { outcome: 'no', code: 'not_public', found }
  const targets = [targetName({ slug, edge: { ...edge, sitesDomain } }), edge.host]
  const isRight = foreign.length === 0 || chain.some((name) => targets.includes(name))
  if (probed.kind === 'other')
    return isRight
      ? { outcome: 'no', code: 'other_answer', found: shown([probed.what, ...found]) }
      : { outcome: 'no', code: 'elsewhere', found }
  // A front that is down for a moment, or out of reach for this worker only, is no new owner.
  return isRight
    ? { outcome: 'unknown', code: 'no_answer', found: shown([probed.what, ...found]) }
    : { outcome: 'no', code: 'elsewhere', found }
}

const chainOf = async (dns: Dns, host: string): Promise<string[]> => {
  const chain: string[] = []
  for (let name = host; chain.length < MAX_CHAIN;) {
    const answer: DnsAnswer = await dns.cname(name)
    const next = answer.kind === 'found' ? answer.values[0] : undefined
    if (next === undefined || chain.includes(next)) break
    chain.push(next)
    name = next
  }
  return chain
}

const ourAddresses = async (
  dns: Dns,
  { ips, host }: { ips: readonly string[]; host: string | undefined },
): Promise<Set<string>> => {
  const answer = host === undefined ? undefined : await dns.addresses(host)
  return new Set([...ips, ...(answer?.kind === 'found' ? answer.values : [])])
}
