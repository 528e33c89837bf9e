import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { signals } from '../signals'
import type { DomainDocument } from './documents'

/**
 * Makes a domain the main address of its site; of two at once, the later one stays. The caller has checked
 * that the actor may.
 */
export const setPrimary = async ({
  payload,
  domain,
}: {
  payload: Payload
  domain: DomainDocument
}): Promise<void> => {
  const siteId = idOf(domain.site) ?? ''
  await transition({
    payload,
    collection: 'sites',
    where: {
      and: [{ id: { equals: siteId } }, { tenant: { equals: idOf(domain.tenant) ?? '' } }],
    },
    data: { primaryDomain: String(domain.id) },
  })
  signals.emit('site', siteId)
}
