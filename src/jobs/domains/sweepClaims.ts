import type { CollectionSlug, Payload, Where } from 'payload'
import type { ClaimRow } from '../../core/domains/claimMove'
import { findDomain } from './documents'
import { releaseHost } from './releaseHost'

const MINUTE = 60 * 1000

/** Younger than this, the domain of a claim may be just about to be written. Milliseconds. */
const GRACE = 15 * MINUTE
const PORTION = 200

/**
 * Lets go the hosts that are held for a domain that is not there or not verified: of a process that was
 * killed between the two writes. Claims are read in portions, by host.
 *
 * @returns how many were let go.
 */
export const sweepClaims = async ({
  payload,
  quarantine,
  now = new Date(),
}: {
  payload: Payload
  /** Milliseconds. */
  quarantine: number
  now?: Date
}): Promise<number> => {
  const before = new Date(now.getTime() - GRACE).toISOString()
  let released = 0
  for (let after = ''; ;) {
    const { docs } = await payload.db.find<ClaimRow & Record<string, unknown>>({
      collection: 'domain-claims' as CollectionSlug,
      where: {
        and: [
          { state: { equals: 'held' } },
          { updatedAt: { less_than: before } },
          { host: { greater_than: after } },
        ],
      },
      sort: 'host',
      limit: PORTION,
      pagination: false,
    })
    for (const { host, tenantId, domainId } of docs) {
      const of: Where = { and: [{ host: { equals: host } }, { tenant: { equals: tenantId } }] }
      const domain = await findDomain(payload, of)
      if (domain?.ownership === 'verified') continue
      await releaseHost({ payload, host, domainId: domainId ?? '', quarantine, now })
      released += 1
    }
    if (docs.length < PORTION) return released
    after = docs.at(-1)?.host ?? ''
  }
}
