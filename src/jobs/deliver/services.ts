import { join } from 'node:path'
import type { AdapterServices } from '../../channels/contract'
import { addressRefused } from '../../core/net/checkTarget'
import { type AddressPolicy, publicOnly } from '../../core/net/addressPolicy'
import { makeUnsubscribeToken } from '../../core/publishing/unsubscribeToken'
import type { Settings } from '../../core/settings'
import { systemResolve } from '../../fetch/checkedLookup'
import { guardedPost } from '../../fetch/guardedPost'

/** Ports that mail servers take letters of users at. */
const MAIL_PORTS = [25, 465, 587, 2525]

export type DeliverSettings = Pick<Settings, 'dataDir' | 'publicUrl' | 'smtpUrl' | 'mailFrom'>

/** Where deliveries may go. Tests on one machine give their own; the product has the default. */
export type DeliverPolicy = { web?: AddressPolicy; allowsMailPort?: (port: number) => boolean }

/** What adapters may use of the world, with the guards that hold for addresses of users. */
export const adapterServices = ({
  settings: { dataDir, publicUrl, smtpUrl, mailFrom },
  secret,
  policy: { web = publicOnly, allowsMailPort = (port: number) => MAIL_PORTS.includes(port) } = {},
}: {
  settings: DeliverSettings
  /** PAYLOAD_SECRET. */
  secret: string
  policy?: DeliverPolicy
}): AdapterServices => ({
  post: (request) => guardedPost({ ...request, policy: web }),
  mail: {
    smtpUrl,
    from: mailFrom,
    outbox: join(dataDir, 'outbox'),
    resolveServer: async ({ hostname, port, protocol }) => {
      const number = Number(port) || (protocol === 'smtps:' ? 465 : 587)
      if (!allowsMailPort(number))
        throw addressRefused(`Port ${number} is not one of a mail server.`)
      const host = hostname.replace(/^\[|\]$/g, '')
      const addresses = await systemResolve(host)
      const first = addresses[0]
      if (!first || addresses.some(({ address }) => !web.allowsAddress(address)))
        throw addressRefused(`The mail server "${host}" has no public address.`)
      return first.address
    },
  },
  unsubscribeUrl: (subscriberId) =>
    `${publicUrl}/api/unsubscribe/${makeUnsubscribeToken(subscriberId, secret)}`,
})
