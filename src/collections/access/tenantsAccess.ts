import type { CollectionConfig } from 'payload'
import { byTable } from './tenantAccess'

/** Access to the tenants themselves: their own `id` takes the place of `tenant`. */
export const tenantsAccess: NonNullable<CollectionConfig['access']> = {
  create: byTable('tenants', 'create'),
  read: byTable('tenants', 'read', 'id'),
  update: byTable('tenants', 'update', 'id'),
  delete: byTable('tenants', 'delete', 'id'),
  unlock: () => false,
}
