import type { EdgeAddress } from './edge'
import type { DnsRecord } from './dnsRecords'
import { specialUseOf } from './specialUse'
import type { Text } from './text'

const HOUR = 60 * 60

export type PlatformRecords = {
  /** Serves every site: `*.<sitesDomain>`. */
  wildcard: string
  records: Pick<DnsRecord, 'type' | 'name' | 'value' | 'ttl'>[]
  /** What to do, or why nothing can be done yet. */
  note: Text
}

/** The records that lead the platform's own sub-domains to its fronts, for whoever operates it. */
export const platformRecords = ({ sitesDomain, host, ips }: EdgeAddress): PlatformRecords => {
  const wildcard = `*.${sitesDomain}`
  if (!sitesDomain.includes('.') || specialUseOf(sitesDomain) !== undefined)
    return {
      wildcard,
      records: [],
      note: {
        en: `SITES_DOMAIN is "${sitesDomain}", which only this machine knows: no record is needed, and nobody else can reach its sites.`,
        es: `SITES_DOMAIN es «${sitesDomain}», que solo conoce esta máquina: no hace falta ningún registro y nadie más puede llegar a sus sitios.`,
      },
    }
  const records = ips.length
    ? ips.map((ip) => ({
        type: ip.includes(':') ? ('AAAA' as const) : ('A' as const),
        name: wildcard,
        value: ip,
        ttl: HOUR,
      }))
    : host
      ? [{ type: 'CNAME' as const, name: wildcard, value: host, ttl: HOUR }]
      : []
  return {
    wildcard,
    records,
    note: records.length
      ? {
          en: `Set these at the DNS provider of ${sitesDomain}. A certificate for ${wildcard} takes DNS-01 (ACME_DNS_HOOK).`,
          es: `Configúrelos en el proveedor de DNS de ${sitesDomain}. Un certificado para ${wildcard} requiere DNS-01 (ACME_DNS_HOOK).`,
        }
      : {
          en: 'Set EDGE_IPS to the addresses of the fronts, or EDGE_HOST to their name, and ask again.',
          es: 'Indique en EDGE_IPS las direcciones de los frontales, o en EDGE_HOST su nombre, y vuelva a consultar.',
        },
  }
}
