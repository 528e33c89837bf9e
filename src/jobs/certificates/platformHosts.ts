import { isIP } from 'node:net'
import type { CertificateOptions } from './services'

/**
 * Names of the platform's own that want a certificate: that of PUBLIC_URL, and the wildcard for sites, which
 * only a DNS record can prove. None on localhost, which no authority knows.
 */
export const platformHosts = ({ acme, publicUrl, sitesDomain }: CertificateOptions): string[] => {
  if (!acme) return []
  const platform = new URL(publicUrl).hostname
  const isName = (host: string): boolean =>
    host.includes('.') && !isIP(host) && !host.endsWith('.localhost')
  const wildcard = `*.${sitesDomain}`
  return [
    ...(isName(platform) ? [platform] : []),
    ...(acme.dnsHook && isName(sitesDomain) ? [wildcard] : []),
  ]
}
