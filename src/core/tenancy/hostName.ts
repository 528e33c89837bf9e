const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Lower-case ASCII form (punycode, UTS 46) of a host name, without a final dot; `undefined` when it is
 * not a bare host name (a port, path, user or space in it).
 */
export const normaliseHost = (value: string): string | undefined => {
  const bare = value.trim().replace(/\.$/, '')
  if (bare === '' || /[\s/\\?#@:%]/.test(bare) || !URL.canParse(`http://${bare}`)) return undefined
  return new URL(`http://${bare}`).hostname
}

/** What is wrong with a normalised host name for a site, or `undefined`. */
export const hostProblem = (host: string): string | undefined => {
  if (normaliseHost(host) !== host)
    return `"${host}" is not a host name. Give one such as www.example.com, without https:// or a path.`
  if (host.length > 253) return `"${host}" is longer than 253 characters.`
  const labels = host.split('.')
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    return `"${host}" is not a full host name such as www.example.com.`
  // The URL parser writes every form of an IPv4 address with digits only.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return `"${host}" is an IP address; give a host name.`
  return undefined
}

/** Where the platform itself answers. */
export type PlatformHosts = {
  /** Origin of the admin and the API. */
  publicUrl: string
  /** Sites answer at `<slug>.<sitesDomain>`. */
  sitesDomain: string
}

/** True for the platform's own host, for the sites' domain and for every name below that. */
export const isPlatformHost = (
  host: string,
  { publicUrl, sitesDomain }: PlatformHosts,
): boolean => {
  const domain = normaliseHost(sitesDomain) ?? sitesDomain
  return host === new URL(publicUrl).hostname || host === domain || host.endsWith(`.${domain}`)
}
