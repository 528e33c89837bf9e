import type { Payload } from 'payload'
import { applyCheck, type CheckedDomain, type Findings } from '../../core/domains/applyCheck'
import { caaIdentities } from '../../core/domains/caaVerdict'
import { type Finding, isLive } from '../../core/domains/domainState'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { signals } from '../signals'
import { claimHost } from './claimHost'
import { deployForAddress } from './deployForAddress'
import { type DomainDocument, findDomain } from './documents'
import { lookAtCaa } from './lookAtCaa'
import { lookAtRouting } from './lookAtRouting'
import { lookForProof } from './lookForProof'
import { looksLikeAnothers } from './looksLikeAnothers'
import type { LookServices } from './lookServices'
import { releaseHost } from './releaseHost'

/**
 * Looks at a domain once and writes down what it is now. Run twice at once, one of the two is written;
 * run again after its process was killed, it comes to the same.
 *
 * @param asked somebody asked for it.
 * @returns the domain as it is now; null: it is gone, or somebody changed it meanwhile.
 */
export const checkDomain = async ({
  payload,
  domainId,
  services,
  asked = false,
  now = new Date(),
  signal,
}: {
  payload: Payload
  domainId: string
  services: LookServices
  asked?: boolean
  now?: Date
  signal?: AbortSignal
}): Promise<DomainDocument | null> => {
  const domain = await findDomain(payload, { id: { equals: domainId } })
  if (!domain) return null
  const findings = await look({ payload, domain, services, now, signal })
  signal?.throwIfAborted()
  const claimed = findings.ownership.outcome === 'yes'
  if (claimed) findings.ownership = await claim({ payload, domain, now })
  const after = applyCheck({ domain, findings, asked, now })
  const written = await write({ payload, domain, after })
  const { quarantine } = services.settings.edge
  const { host } = domain
  if (!written) {
    // Deleted or renamed while we looked: what was claimed for it is nobody's.
    const still = await findDomain(payload, { id: { equals: domainId } })
    if (claimed && still?.host !== host)
      await releaseHost({ payload, host, domainId, quarantine, now })
    return null
  }
  if (after.ownership === 'failed') await releaseHost({ payload, host, domainId, quarantine, now })
  if (after.ownership !== domain.ownership || after.routing !== domain.routing)
    signals.emit('site', idOf(domain.site) ?? '')
  const needsCertificate = services.settings.acme !== null
  if (isLive(written, needsCertificate) && !isLive(domain, needsCertificate))
    await deployForAddress({ payload, domainId })
  return written
}

const look = async ({
  payload,
  domain,
  services,
  now,
  signal,
}: {
  payload: Payload
  domain: DomainDocument
  services: LookServices
  now: Date
  signal?: AbortSignal
}): Promise<Findings> => {
  const { host } = domain
  const { acme } = services.settings
  const identities = acme ? caaIdentities(acme.directoryUrl) : []
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: idOf(domain.site) ?? '' } },
  })) as { slug?: string } | null
  const [ownership, routing, caa] = await Promise.all([
    lookForProof({ host, token: domain.verificationToken ?? '', dns: services.dns }),
    lookAtRouting({ host, slug: site?.slug ?? '', services, signal }),
    lookAtCaa({ host, identities, dns: services.dns, now }),
  ])
  return { ownership, routing, ...(caa && { caa }) }
}

/** The record is right: what is left is whether another tenant has the name. */
const claim = async ({
  payload,
  domain: { id, host, tenant, ownership },
  now,
}: {
  payload: Payload
  domain: DomainDocument
  now: Date
}): Promise<Finding> => {
  const tenantId = idOf(tenant) ?? ''
  if (ownership !== 'verified' && (await looksLikeAnothers({ payload, host, tenantId })))
    return { outcome: 'no', code: 'lookalike' }
  const refusal = await claimHost({ payload, host, tenantId, domainId: String(id), now })
  return refusal ? { outcome: 'no', ...refusal } : { outcome: 'yes', code: 'ok' }
}

const write = async ({
  payload,
  domain: { id, host, verificationToken, ownership, routing, checkedAt },
  after,
}: {
  payload: Payload
  domain: DomainDocument
  after: CheckedDomain
}): Promise<DomainDocument | null> =>
  transition<DomainDocument>({
    payload,
    collection: 'domains',
    where: {
      and: [
        { id: { equals: id } },
        { host: { equals: host } },
        { verificationToken: { equals: verificationToken } },
        { ownership: { equals: ownership } },
        { routing: { equals: routing } },
        checkedAt ? { checkedAt: { equals: checkedAt } } : { checkedAt: { exists: false } },
      ],
    },
    data: { ...after },
  })
