import { isIP } from 'node:net'
import type { Environment } from '../../core/release/types'

export type HostTarget =
  | { kind: 'platform' }
  /** `<slug>[--<environment>].<sitesDomain>` */
  | { kind: 'site'; slug: string; environment: Environment }
  /** Any other name: a custom domain, or nobody's. */
  | { kind: 'domain'; host: string }

const LABEL = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)$/

/** Host header without port, in lower case; `''` when there is none. */
export const hostNameOf = (header: string | undefined): string => {
  if (!header) return ''
  const host = header.toLowerCase()
  if (host.startsWith('[')) return host.slice(0, host.indexOf(']') + 1)
  const colon = host.indexOf(':')
  return (colon === -1 ? host : host.slice(0, colon)).replace(/\.$/, '')
}

/**
 * Whose host a name is. The platform answers at its own name, at `localhost` and at bare addresses,
 * so that it can be reached before any DNS is set up.
 */
export const targetOf = ({
  host,
  platformHost,
  sitesDomain,
}: {
  host: string
  platformHost: string
  sitesDomain: string
}): HostTarget => {
  if (host === platformHost || host === 'localhost' || host.startsWith('[') || isIP(host))
    return { kind: 'platform' }
  const suffix = `.${sitesDomain}`
  if (!host.endsWith(suffix)) return { kind: 'domain', host }
  const label = host.slice(0, -suffix.length)
  if (!LABEL.test(label)) return { kind: 'domain', host }
  const [, slug = label, environment] = /^(.+)--(staging|development)$/.exec(label) ?? []
  return { kind: 'site', slug, environment: (environment as Environment) ?? 'production' }
}
