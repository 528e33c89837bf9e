import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { AcmeSettings } from '../../core/certificates/acmeSettings'
import { isPublicAddress } from '../../core/net/addressPolicy'
import type { Settings } from '../../core/settings'

/** The settings that certificates depend on. */
export type CertificateOptions = Pick<
  Settings,
  'acme' | 'https' | 'publicHttpPort' | 'dnsServers' | 'publicUrl' | 'sitesDomain'
>

/** What orders need of the process they run in. */
export type OrderServices = {
  payload: Payload
  options: CertificateOptions
  acme: AcmeSettings
  /** Seals keys: PAYLOAD_SECRET. */
  secret: string
  now: () => Date
}

export const orderServices = ({
  payload,
  options,
  acme,
  now = () => new Date(),
}: {
  payload: Payload
  options: CertificateOptions
  acme: AcmeSettings
  now?: () => Date
}): OrderServices => ({ payload, options, acme, secret: payload.secret, now })

/** How we name ourselves to authorities (RFC 8555 §6.1). */
export const USER_AGENT = 'TauseStack'

/**
 * PEM of the roots in ACME_CA_FILE; undefined: Node's own are enough.
 *
 * @throws Error when the file cannot be read.
 */
export const readRoots = async ({ caFile }: AcmeSettings): Promise<string[] | undefined> =>
  caFile ? [await readFile(caFile, 'utf8')] : undefined

/**
 * Whether hosts may have addresses that are not public: with an authority inside the own network, as it
 * stands at such an address itself or has a name that only a network of one's own resolves.
 */
export const allowsPrivate = ({ directoryUrl }: AcmeSettings): boolean => {
  const host = new URL(directoryUrl).hostname.replace(/^\[|\]$/g, '')
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':')
  return isAddress
    ? !isPublicAddress(host)
    : !host.includes('.') || /\.(internal|local|localhost|lan|home\.arpa|test)$/.test(host)
}
