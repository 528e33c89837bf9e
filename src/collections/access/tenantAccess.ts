import type { Access, CollectionConfig, Where } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers, type Grant } from '../../core/tenancy/permissions'
import type { Operation, TenantCollection } from '../../core/tenancy/vocabulary'
import { resolveActor } from './resolveActor'

/** A grant as Payload's access result on documents whose `field` names their tenant. */
export const grantToWhere = (grant: Grant, field = 'tenant'): boolean | Where => {
  if (grant === 'all') return true
  if (grant === 'none') return false
  return { [field]: { in: grant.tenants } }
}

/**
 * Access by the table for one operation. Create cannot be constrained by a `Where`, and an update could
 * move a document into another tenant: both also look at the tenant in the data. Data without a tenant
 * passes here (Payload asks without data to show or hide buttons); `guardTenant` decides on the write.
 */
export const byTable =
  (collection: TenantCollection, operation: Operation, field = 'tenant'): Access =>
  async ({ data, req }) => {
    const { actor, suspended } = await resolveActor(req)
    const grant = canDo({ actor, collection, operation, suspended })
    if (grant === 'none') return false
    if (operation === 'create' || operation === 'update') {
      const tenant = idOf((data as { tenant?: unknown } | undefined)?.tenant)
      if (tenant !== undefined && !covers(grant, tenant)) return false
      if (operation === 'create') return true
    }
    return grantToWhere(grant, field)
  }

/** All access functions of a collection whose documents have a `tenant`. */
export const tenantAccess = (
  collection: TenantCollection,
): NonNullable<CollectionConfig['access']> => ({
  create: byTable(collection, 'create'),
  read: byTable(collection, 'read'),
  update: byTable(collection, 'update'),
  delete: byTable(collection, 'delete'),
  readVersions: byTable(collection, 'readVersions', 'version.tenant'),
  unlock: () => false,
})
