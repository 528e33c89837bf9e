import type { Payload, PayloadRequest, Where } from 'payload'
import type { DomainRow } from '../../core/domains/domainState'

/** A domain as the database holds it. */
export type DomainDocument = DomainRow & {
  id: string
  tenant: string | { id: string }
  site: string | { id: string }
  hsts?: boolean | null
  createdAt: string
  updatedAt: string
}

/** Past access control: for work of the platform, and for callers that have checked it. */
export const findDomain = async (
  payload: Payload,
  where: Where,
  req?: PayloadRequest,
): Promise<DomainDocument | null> =>
  (await payload.db.findOne({
    collection: 'domains',
    where,
    req,
  })) as unknown as DomainDocument | null
