import { addressRefused, checkTarget } from '../../core/net/checkTarget'
import { type AddressPolicy, publicOnly } from '../../core/net/addressPolicy'
import { systemResolve } from '../../fetch/checkedLookup'
import { guardedRequests } from '../../fetch/guardedRequest'
import type { TargetServices } from '../../targets/contract'
import { targetsFolder, type TargetSettings } from './targetsFolder'

/** What adapters may use of the world, with the guards that hold for addresses of users. */
export const targetServices = ({
  settings,
  policy = publicOnly,
}: {
  settings: TargetSettings
  /** Where requests may go. Tests on one machine give their own; the product has the default. */
  policy?: AddressPolicy
}): { services: TargetServices; close: () => void } => {
  const { fetch, close } = guardedRequests({ policy })
  return {
    close,
    services: {
      fetch,
      targetsDir: targetsFolder(settings),
      resolve: async (url) => {
        const host = checkTarget(url, policy).hostname.replace(/^\[|\]$/g, '')
        const addresses = await systemResolve(host)
        const first = addresses[0]
        if (!first || addresses.some(({ address }) => !policy.allowsAddress(address)))
          throw addressRefused(`The host "${host}" has no public address.`)
        return { address: first.address }
      },
    },
  }
}
