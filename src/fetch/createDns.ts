import { Resolver } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import type { AddressPolicy } from '../core/net/addressPolicy'

const SECOND = 1000

/** Longest wait for one answer; asked twice. Milliseconds. */
const TIMEOUT = 3 * SECOND
const TRIES = 2

/** Name servers of a zone that are asked. */
const MAX_NAME_SERVERS = 4

/** Values of one name that are looked at. */
const MAX_VALUES = 40

/** What the DNS says of a name: `none` is an answer, `unknown` is none. */
export type DnsAnswer<Value = string> =
  | { kind: 'found'; values: Value[] }
  | { kind: 'none' }
  /** `code`: of node:dns, e.g. `ETIMEOUT`, `ESERVFAIL`. */
  | { kind: 'unknown'; code: string }

export type CaaRecord = { critical: boolean; tag: string; value: string }

export type Dns = {
  /** Each record's strings joined. */
  txt: (name: string) => Promise<DnsAnswer>
  cname: (name: string) => Promise<DnsAnswer>
  /** IPv4 and IPv6. */
  addresses: (name: string) => Promise<DnsAnswer>
  /** Of the name itself; whoever asks climbs. */
  caa: (name: string) => Promise<DnsAnswer<CaaRecord>>
  /**
   * The servers that answer for a name themselves, which know of a change at once; null: none can be found
   * or asked.
   *
   * @param apex where to stop looking for them, upwards.
   */
  authorities: (name: string, apex: string) => Promise<Dns | null>
}

/** Codes of node:dns that are answers: no such name, no such record. */
const NONE: readonly string[] = ['ENOTFOUND', 'ENODATA']

/**
 * Asks the DNS, and tells "there is none" from "nobody answered".
 *
 * @param servers resolvers as `address[:port]`; none: the system's.
 * @param policy addresses of a zone's own servers that may be asked: who sets a zone up names them.
 */
export const createDns = ({
  servers = [],
  policy,
  timeout = TIMEOUT,
}: {
  servers?: readonly string[]
  policy: AddressPolicy
  /** Milliseconds. @default 3 s */
  timeout?: number
}): Dns => {
  const resolver = new Resolver({ timeout, tries: TRIES })
  if (servers.length > 0) resolver.setServers([...servers])
  const addresses = async (name: string): Promise<DnsAnswer> =>
    merged(await Promise.all([ask(resolver.resolve4(name)), ask(resolver.resolve6(name))]))

  return {
    txt: (name) =>
      ask(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join('')))),
    cname: (name) => ask(resolver.resolveCname(name).then((names) => names.map(bare))),
    addresses,
    caa: (name) => ask(resolver.resolveCaa(name).then((records) => records.flatMap(toCaa))),
    authorities: async (name, apex) => {
      const nameServers = await findNameServers(resolver, name, apex)
      const found = await Promise.all(nameServers.map(addresses))
      const allowed = found
        .flatMap((answer) => (answer.kind === 'found' ? answer.values : []))
        .filter((address) => policy.allowsAddress(address))
      if (allowed.length === 0) return null
      const asServers = allowed
        .slice(0, MAX_NAME_SERVERS)
        .map((address) => (ipaddr.IPv6.isValid(address) ? `[${address}]` : address))
      return createDns({ servers: asServers, policy, timeout })
    },
  }
}

const findNameServers = async (
  resolver: Resolver,
  name: string,
  apex: string,
): Promise<string[]> => {
  for (let zone = name; zone.endsWith(apex); zone = zone.slice(zone.indexOf('.') + 1)) {
    // Of an alias the resolver names the servers of what it leads to, which have no say here.
    const alias = await ask(resolver.resolveCname(zone))
    if (alias.kind === 'unknown') return []
    const answer = alias.kind === 'none' ? await ask(resolver.resolveNs(zone)) : null
    if (answer?.kind === 'found') return answer.values.slice(0, MAX_NAME_SERVERS)
    if (answer?.kind === 'unknown' || zone === apex) return []
  }
  return []
}

const ask = async <Value>(query: Promise<Value[]>): Promise<DnsAnswer<Value>> => {
  try {
    const values = await query
    return values.length > 0
      ? { kind: 'found', values: values.slice(0, MAX_VALUES) }
      : { kind: 'none' }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN'
    return NONE.includes(code) ? { kind: 'none' } : { kind: 'unknown', code }
  }
}

/** Found by either; unknown when one is unknown and the other has none. */
const merged = (answers: readonly DnsAnswer[]): DnsAnswer => {
  const values = answers.flatMap((answer) => (answer.kind === 'found' ? answer.values : []))
  if (values.length > 0) return { kind: 'found', values }
  return answers.find(({ kind }) => kind === 'unknown') ?? { kind: 'none' }
}

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '')

const toCaa = (record: object): CaaRecord[] => {
  const { critical = 0, ...tags } = record as Record<string, unknown>
  return Object.entries(tags).map(([tag, value]) => ({
    critical: Number(critical) > 0,
    tag: tag.toLowerCase(),
    value: String(value),
  }))
}
