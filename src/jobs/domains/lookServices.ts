import { type AddressPolicy, publicOnly } from '../../core/net/addressPolicy'
import type { Settings } from '../../core/settings'
import { createDns, type Dns } from '../../fetch/createDns'

/** What looking at domains needs of the process it runs in. */
export type LookServices = {
  dns: Dns
  policy: AddressPolicy
  /** Port at which fronts are reached over plain HTTP. */
  httpPort: number
  /** Proves that a front is ours. */
  secret: string
  settings: DomainSettings
}

/** The part of the settings that domains are about. */
export type DomainSettings = Pick<
  Settings,
  'edge' | 'acme' | 'dnsServers' | 'publicHttpPort' | 'publicUrl' | 'sitesDomain'
>

export const lookServices = ({
  settings,
  secret,
}: {
  settings: DomainSettings
  secret: string
}): LookServices => {
  const { edge, dnsServers, publicHttpPort } = settings
  const policy: AddressPolicy = edge.allowPrivate
    ? { allowsAddress: () => true, allowsPort: () => true }
    : {
        ...publicOnly,
        allowsPort: (port) => publicOnly.allowsPort(port) || port === publicHttpPort,
      }
  return {
    dns: createDns({ servers: dnsServers, policy }),
    policy,
    httpPort: publicHttpPort,
    secret,
    settings,
  }
}
