import type { Payload } from 'payload'
import { shareRound } from '../../core/domains/shareRound'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { checkDomain } from './checkDomain'
import type { DomainDocument } from './documents'
import type { LookServices } from './lookServices'

const MINUTE = 60 * 1000

/** Domains of one round, those that they are chosen from, and how many are looked at at a time. */
const MAX_DOMAINS = 80
const MAX_DUE = 1000
const PARALLEL = 8

/** After which a domain is looked at again whose look has not ended: its process was killed. Milliseconds. */
const HOLD = 5 * MINUTE

/**
 * Looks at the domains whose time has come. Each is taken by a conditional write first, so that two workers
 * do not look at the same one. Tenants take turns.
 *
 * @returns how many were looked at.
 */
export const checkDueDomains = async ({
  payload,
  services,
  now = new Date(),
  signal,
}: {
  payload: Payload
  services: LookServices
  now?: Date
  signal?: AbortSignal
}): Promise<number> => {
  const { docs } = await payload.db.find<DomainDocument & Record<string, unknown>>({
    collection: 'domains',
    where: {
      or: [
        { nextCheckAt: { less_than_equal: now.toISOString() } },
        // From before domains were looked at.
        { and: [{ nextCheckAt: { exists: false } }, { checkedAt: { exists: false } }] },
      ],
    },
    sort: 'nextCheckAt',
    limit: MAX_DUE,
    pagination: false,
  })
  let looked = 0
  const chosen = shareRound({
    items: docs,
    ownerOf: ({ tenant }) => idOf(tenant) ?? '',
    most: MAX_DOMAINS,
  })
  const waiting = chosen[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (const domain of waiting) {
      if (signal?.aborted) return
      if (!(await take(payload, domain, now))) continue
      looked += 1
      await checkDomain({ payload, domainId: String(domain.id), services, now, signal }).catch(
        (error: unknown) =>
          payload.logger.error({ err: error, msg: `Domain ${domain.host} could not be checked.` }),
      )
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return looked
}

const take = (payload: Payload, { id, nextCheckAt }: DomainDocument, now: Date): Promise<unknown> =>
  transition({
    payload,
    collection: 'domains',
    where: {
      and: [
        { id: { equals: id } },
        nextCheckAt ? { nextCheckAt: { equals: nextCheckAt } } : { nextCheckAt: { exists: false } },
      ],
    },
    data: { nextCheckAt: new Date(now.getTime() + HOLD).toISOString() },
  })
