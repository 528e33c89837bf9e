import { tenantField as pluginTenantField } from '@payloadcms/plugin-multi-tenant/fields'
import type { RelationshipField } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'

/** True for a platform admin's user document: the selector shows every tenant. */
export const hasAllTenants = (user: unknown): boolean => actorOf(user).kind === 'admin'

/**
 * The `tenant` of a document. It stands in the collection itself (and not only when the tenancy plugin
 * is on), so that the database is the same either way. API keys write it too: the plugin's own field
 * access lets only users do so, and a key's document would be left without a tenant.
 */
export const tenantField = (): RelationshipField =>
  pluginTenantField({
    name: 'tenant',
    tenantsArrayFieldName: 'tenants',
    tenantsArrayTenantFieldName: 'tenant',
    tenantsCollectionSlug: 'tenants',
    unique: false,
    userHasAccessToAllTenants: hasAllTenants,
    overrides: {
      label: { en: 'Tenant', es: 'Organización' },
      access: {
        create: ({ req }) => actorOf(req.user).kind !== 'anonymous',
        // Immutable; `guardTenant` refuses what gets past the form.
        update: ({ req }) => actorOf(req.user).kind !== 'anonymous',
      },
    },
  } as Parameters<typeof pluginTenantField>[0]) as RelationshipField
