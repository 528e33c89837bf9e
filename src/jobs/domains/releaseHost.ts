import type { Payload } from 'payload'
import { transition } from '../../database/transition'

/**
 * Lets a host go that a tenant's domain has held: for the time of the quarantine no other tenant can
 * prove it. Does nothing when the domain does not hold it.
 *
 * @param quarantine milliseconds.
 */
export const releaseHost = async ({
  payload,
  host,
  domainId,
  quarantine,
  now,
}: {
  payload: Payload
  host: string
  domainId: string
  quarantine: number
  now: Date
}): Promise<void> => {
  await transition({
    payload,
    collection: 'domain-claims',
    where: {
      and: [
        { host: { equals: host } },
        { domainId: { equals: domainId } },
        { state: { equals: 'held' } },
      ],
    },
    data: { state: 'quarantined', until: new Date(now.getTime() + quarantine).toISOString() },
  })
}
