import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { addressRefused } from '../core/net/checkTarget'
import type { AddressPolicy } from '../core/net/addressPolicy'

export type ResolvedAddress = { address: string; family: number }

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    ),
  )

/**
 * The name look-up of a connection. What it hands on is what is connected to, so a name that resolves to
 * something else a moment later (rebinding) changes nothing. One refused address refuses the name:
 * a name with a public and a private address has no honest use.
 */
export const checkedLookup =
  ({ policy, resolve }: { policy: AddressPolicy; resolve: Resolve }): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const first = addresses[0]
        if (!first || addresses.some(({ address }) => !policy.allowsAddress(address)))
          return done(addressRefused(`The host "${host}" has no public address.`), '', 0)
        if (options.all) return done(null, addresses)
        return done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }
