import type { Access, CollectionConfig } from 'payload'
import { canDo } from '../../core/tenancy/permissions'
import { resolveActor } from './resolveActor'
import { grantToWhere, tenantAccess } from './tenantAccess'

// Who publishes deletes any page; who only writes, those that are not online.
const deletePages: Access = async ({ req }) => {
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'pages', operation: 'delete', suspended })
  if (grant === 'all' || grant === 'none') return grantToWhere(grant)
  const publishing = canDo({ actor, collection: 'pages', operation: 'publish', suspended })
  if (publishing === 'all') return true
  return {
    or: [
      { tenant: { in: publishing === 'none' ? [] : publishing.tenants } },
      { and: [{ tenant: { in: grant.tenants } }, { _status: { equals: 'draft' } }] },
    ],
  }
}

/** Pages by the table; publishing is decided on the write (`guardPublishing`). */
export const pagesAccess: NonNullable<CollectionConfig['access']> = {
  ...tenantAccess('pages'),
  delete: deletePages,
}
