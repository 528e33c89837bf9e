import { getDomain } from 'tldts'
import type { EdgeAddress } from './edge'
import { specialUseOf } from './specialUse'
import type { Text } from './text'

const MINUTE = 60

/** So that a mistake is mended soon. Seconds. */
const TTL = 5 * MINUTE

export type DnsRecord = {
  purpose: 'ownership' | 'routing'
  type: 'TXT' | 'CNAME' | 'A' | 'AAAA' | 'ALIAS'
  /** Full name, without a final dot. */
  name: string
  /** As most providers want it: below the registered name, which is `@`. */
  relativeName: string
  value: string
  /** Seconds. */
  ttl: number
  /** Stands in for the other records of its purpose: one or the other. */
  alternative: boolean
}

export type RecordsToSet = {
  /** The name whose DNS they are set in. */
  zone: string
  records: DnsRecord[]
  /** Why the list is not complete, and who can mend it. */
  missing: Text | undefined
}

/** Name of the TXT record that proves a host. */
export const proofName = (host: string): string => `_tause.${host}`

/** True for a registered name itself, which can hold no CNAME. */
export const isApex = (host: string): boolean => getDomain(host) === host

/** The records that make a host a tenant's and lead it here. */
export const dnsRecords = ({
  host,
  token,
  slug,
  edge,
}: {
  host: string
  token: string
  /** Of the site. */
  slug: string
  edge: EdgeAddress
}): RecordsToSet => {
  const zone = getDomain(host) ?? host
  const record = (
    purpose: DnsRecord['purpose'],
    type: DnsRecord['type'],
    name: string,
    value: string,
    alternative = false,
  ): DnsRecord => ({
    purpose,
    type,
    name,
    relativeName: name === zone ? '@' : name.slice(0, -(zone.length + 1)),
    value,
    ttl: TTL,
    alternative,
  })
  const target = targetName({ slug, edge })
  const addresses = edge.ips.map((ip) =>
    record('routing', ip.includes(':') ? 'AAAA' : 'A', host, ip),
  )
  const apex = isApex(host)
  const alias = target && record('routing', 'ALIAS', host, target, addresses.length > 0)
  const routing = apex
    ? [...addresses, ...(alias ? [alias] : [])]
    : target
      ? [record('routing', 'CNAME', host, target)]
      : addresses
  return {
    zone,
    records: [record('ownership', 'TXT', proofName(host), token), ...routing],
    missing: missing({ apex, edge, hasTarget: target !== undefined }),
  }
}

/**
 * The name that a host is to be an alias of: the site's own one, so that whoever gives up the site leaves
 * nothing that another site answers at; otherwise the platform's.
 */
export const targetName = ({
  slug,
  edge: { sitesDomain, host, allowPrivate },
}: {
  slug: string
  edge: EdgeAddress
}): string | undefined =>
  isPublicName(sitesDomain) || allowPrivate ? `${slug}.${sitesDomain}` : host

const isPublicName = (name: string): boolean =>
  name.includes('.') && specialUseOf(name) === undefined

const missing = ({
  apex,
  edge,
  hasTarget,
}: {
  apex: boolean
  edge: EdgeAddress
  hasTarget: boolean
}): Text | undefined => {
  if (edge.ips.length > 0) return undefined
  if (!hasTarget)
    return {
      en: `Own domains need a public address, and this installation only knows "${edge.sitesDomain}". Its operator sets EDGE_IPS (addresses) or EDGE_HOST (a name), or a public SITES_DOMAIN.`,
      es: `Los dominios propios necesitan una dirección pública y esta instalación solo conoce «${edge.sitesDomain}». Quien la opera debe indicar EDGE_IPS (direcciones) o EDGE_HOST (un nombre), o un SITES_DOMAIN público.`,
    }
  return apex
    ? {
        en: 'Not every DNS provider has ALIAS (also called ANAME, or a flattened CNAME). For A and AAAA records, the operator of this installation sets EDGE_IPS.',
        es: 'No todos los proveedores de DNS tienen ALIAS (también ANAME o CNAME aplanado). Para registros A y AAAA, quien opera esta instalación debe indicar EDGE_IPS.',
      }
    : undefined
}
