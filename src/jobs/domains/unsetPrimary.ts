import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { signals } from '../signals'
import type { DomainDocument } from './documents'

/**
 * Gives a site's address at the platform back its place; does nothing when another domain is the main
 * address by now. The caller has checked that the actor may.
 *
 * @returns whether it was the main address.
 */
export const unsetPrimary = async ({
  payload,
  domain,
}: {
  payload: Payload
  domain: DomainDocument
}): Promise<boolean> => {
  const siteId = idOf(domain.site) ?? ''
  const changed = await transition({
    payload,
    collection: 'sites',
    where: {
      and: [{ id: { equals: siteId } }, { primaryDomain: { equals: String(domain.id) } }],
    },
    data: { primaryDomain: null },
  })
  signals.emit('site', siteId)
  return changed !== null
}
