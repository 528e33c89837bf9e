import { getDomain } from 'tldts'
import { proofName } from '../../core/domains/dnsRecords'
import type { Finding } from '../../core/domains/domainState'
import type { Dns, DnsAnswer } from '../../fetch/createDns'
import { shown } from './shown'

/**
 * Looks for the TXT record that proves a host: at the servers of its zone, which know of it at once, and
 * at the resolver, which also finds what they only point to.
 */
export const lookForProof = async ({
  host,
  token,
  dns,
}: {
  host: string
  token: string
  dns: Dns
}): Promise<Finding> => {
  const name = proofName(host)
  const authorities = await dns.authorities(host, getDomain(host) ?? host)
  const first = await authorities?.txt(name)
  if (first && holds(first, token)) return { outcome: 'yes', code: 'ok' }
  const second = await dns.txt(name)
  if (holds(second, token)) return { outcome: 'yes', code: 'ok' }
  const answers = first ? [first, second] : [second]
  const others = answers.flatMap((answer) => (answer.kind === 'found' ? answer.values : []))
  if (others.length > 0) return { outcome: 'no', code: 'txt_other', found: shown(others) }
  return answers.some(({ kind }) => kind === 'none')
    ? { outcome: 'no', code: 'txt_missing' }
    : { outcome: 'unknown', code: 'dns_down' }
}

/** Some providers keep the quotes that people type. */
const holds = (answer: DnsAnswer, token: string): boolean =>
  answer.kind === 'found' &&
  answer.values.some((value) => value.trim().replace(/^"(.*)"$/, '$1') === token)
