import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/** Writes down for which domain its tenant holds a host, once a domain that was made verified has its id. */
export const bindHostName: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || doc.ownership !== 'verified') return
  await req.payload.db.updateOne({
    collection: 'domain-claims' as CollectionSlug,
    where: {
      and: [{ host: { equals: doc.host } }, { tenantId: { equals: idOf(doc.tenant) ?? '' } }],
    },
    data: { domainId: String(doc.id), updatedAt: new Date().toISOString() },
    options: { atomic: true },
    req,
  })
}
