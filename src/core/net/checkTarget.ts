import ipaddr from 'ipaddr.js'
import { TauseError } from '../errors'
import type { AddressPolicy } from './addressPolicy'

const DEFAULT_PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 }

/** Names that are answered on the machine or in its network, whatever a resolver says. */
const LOCAL_NAME = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home\.arpa)\.?$/i

/** Longest address that is asked for. Characters. */
const MAX_URL_LENGTH = 2048

/** @throws TauseError `address_refused`. Never says what is at the address. */
export const addressRefused = (reason: string): TauseError =>
  new TauseError({
    code: 'address_refused',
    status: 422,
    message: `${reason} Give the public http or https address of a website.`,
    issues: [{ pointer: '/url', message: reason }],
  })

/**
 * The URL, checked as far as that is possible without a name server: scheme, port, credentials, and the
 * address when the host is one. The addresses of a host name are checked when it is connected to.
 *
 * @throws TauseError `address_refused`.
 */
export const checkTarget = (address: string | URL, policy: AddressPolicy): URL => {
  const text = String(address)
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text))
    throw addressRefused('The address is not a URL.')
  const url = new URL(text)
  const scheme = DEFAULT_PORTS[url.protocol]
  if (!scheme) throw addressRefused(`Addresses of the scheme "${url.protocol}" are not read.`)
  if (url.username || url.password) throw addressRefused('The address holds a user or a password.')
  if (!policy.allowsPort(url.port === '' ? scheme : Number(url.port)))
    throw addressRefused(`Port ${url.port} is not one of a public website.`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === '') throw addressRefused('The address has no host.')
  if (ipaddr.isValid(host)) {
    if (!policy.allowsAddress(host)) throw addressRefused('The address is not a public one.')
  } else if (LOCAL_NAME.test(host) && !policy.allowsAddress('127.0.0.1'))
    throw addressRefused('The host is a local name.')
  return url
}
