import type { AcmeClient } from '../../acme/types'
import { publicOnly } from '../../core/net/addressPolicy'
import { caaIdentities } from '../../core/domains/caaVerdict'
import { createDns } from '../../fetch/createDns'
import { lookAtCaa } from '../domains/lookAtCaa'
import { CheckError } from './CheckError'
import type { OrderServices } from './services'

/**
 * Looks whether CAA records let the authority issue for a host before it is asked: its refusal would count as
 * a failed authorisation. What the DNS does not answer is left to the authority.
 *
 * @throws CheckError that says what the records say, and what they would have to.
 */
export const checkCaa = async ({
  host,
  client,
  services: { acme, options, now },
}: {
  host: string
  client: Pick<AcmeClient, 'readDirectory'>
  services: OrderServices
}): Promise<void> => {
  const { meta } = await client.readDirectory()
  const said = meta?.caaIdentities ?? []
  const identities = said.length > 0 ? said : caaIdentities(acme.directoryUrl)
  const dns = createDns({ servers: options.dnsServers, policy: publicOnly })
  const finding = await lookAtCaa({ host, identities, dns, now: now() })
  if (finding?.allowed !== false) return
  throw new CheckError({
    code: 'caa',
    kind: 'check',
    detail: `Found: ${finding.found.join(', ')}. Wanted: issue "${identities[0]}".`,
  })
}
