import { caaAllows, caaIdentities } from '../../core/domains/caaVerdict'
import type { CaaFinding } from '../../core/domains/domainState'
import type { LookServices } from './lookServices'
import { shown } from './shown'

/**
 * Whether the DNS lets our authority issue a certificate for a host; `undefined`: no authority is set up,
 * or it is not one whose name in CAA records is known.
 */
export const lookAtCaa = async ({
  host,
  services: { dns, settings },
  now,
}: {
  host: string
  services: LookServices
  now: Date
}): Promise<CaaFinding | undefined> => {
  const identities = settings.acme ? caaIdentities(settings.acme.directoryUrl) : []
  if (identities.length === 0) return undefined
  const at = now.toISOString()
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const answer = await dns.caa(name)
    if (answer.kind === 'unknown') return { at, allowed: null, found: [] }
    if (answer.kind === 'none') continue
    return {
      at,
      allowed: caaAllows(answer.values, identities),
      found: shown(answer.values.map(({ tag, value }) => `${tag} "${value}"`)),
    }
  }
  return { at, allowed: true, found: [] }
}
