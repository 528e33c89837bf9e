import { getDomain } from 'tldts'

/**
 * The registered domain of a host by the public suffix list, private suffixes included, as authorities
 * count it: `shop.example.co.uk` → `example.co.uk`. A public suffix, or a name of one label, is its own.
 */
export const registeredDomain = (host: string): string => {
  const bare = host.replace(/^\*\./, '')
  return getDomain(bare, { allowPrivateDomains: true, validateHostname: false }) ?? bare
}
