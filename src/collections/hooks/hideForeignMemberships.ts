import type { CollectionAfterReadHook } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { covers, tenantsOf } from '../../core/tenancy/permissions'

/** Leaves out of a user's memberships those of tenants that the reader does not belong to. */
export const hideForeignMemberships: CollectionAfterReadHook = ({ doc, req, overrideAccess }) => {
  const reader = actorOf(req.user)
  if (overrideAccess || reader.kind === 'anonymous' || reader.kind === 'admin') return doc
  if (reader.kind === 'member' && reader.id === idOf(doc)) return doc
  if (!Array.isArray(doc.tenants)) return doc
  const own = tenantsOf(reader)
  return {
    ...doc,
    tenants: doc.tenants.filter((row: { tenant?: unknown }) => covers(own, idOf(row?.tenant))),
  }
}
