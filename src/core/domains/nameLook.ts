import { getDomain } from 'tldts'
import { skeleton } from './skeleton'
import { unicodeHost } from './unicodeHost'

/** What the registered name above a host looks like, e.g. `exarnple` for `www.example.com`. */
export const nameLook = (host: string): string =>
  skeleton(unicodeHost((getDomain(host) ?? host).split('.')[0] ?? ''))

/** True when the registered name above a host is written with more than ASCII. */
export const isInternationalName = (host: string): boolean =>
  (getDomain(host) ?? host).split('.')[0]?.startsWith('xn--') === true
