import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Environment } from '../../core/release/types'

export type HostTarget =
  | { kind: 'platform' }
  /** `<slug>[--<environment>].<sitesDomain>` */
  | { kind: 'site'; slug: string; environment: Environment }
  /** A site by its id, for answers that are not its host's; see {@link hostOfSite}. */
  | { kind: 'id'; siteId: string; environment: Environment }
  /** Any other name: a custom domain, or nobody's. */
  | { kind: 'domain'; host: string }

/** No host can have it: a header's is cut at the colon. */
const BY_ID = /^:(production|staging|development):(.+)$/

/** Stands for a host where a site is known by its id only. */
export const hostOfSite = (siteId: string, environment: Environment): string =>
  `:${environment}:${siteId}`

const LABEL = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)$/

/** Whom a request is for: `:authority` of HTTP/2, or the Host header. */
export const hostOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  hostNameOf((headers[':authority'] as string | undefined) ?? headers.host)

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
  const [, environmentOfId, siteId] = BY_ID.exec(host) ?? []
  if (siteId) return { kind: 'id', siteId, environment: environmentOfId as Environment }
  if (host === platformHost || host === 'localhost' || host.startsWith('[') || isIP(host))
    return { kind: 'platform' }
  const suffix = `.${sitesDomain}`
  if (!host.endsWith(suffix)) return { kind: 'domain', host }
  const label = host.slice(0, -suffix.length)
  if (!LABEL.test(label)) return { kind: 'domain', host }
  const [, slug = label, environment] = /^(.+)--(staging|development)$/.exec(label) ?? []
  return { kind: 'site', slug, environment: (environment as Environment) ?? 'production' }
}
