import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import type { CollectionConfig, Plugin } from 'payload'
import { hasAllTenants } from '../../collections/fields/tenant'
import { cleanDocument } from '../../collections/hooks/cleanDocument'
import { guardTenant } from '../../collections/hooks/guardTenant'
import { validateReferences } from '../../collections/hooks/validateReferences'
import { noteWriteMode } from '../../collections/hooks/writeMode'
import type { TenantCollection } from '../../core/tenancy/vocabulary'
import { guardJobs } from './guardJobs'
import { guardSystemCollections } from './guardSystemCollections'
import { nameUniqueField } from './nameUniqueField'
import type { TenancyOptions } from './types'

/** Collections whose documents carry the plugin's tenant field. */
const WITH_TENANT = [
  'media',
  'brand-profiles',
  'sites',
  'pages',
  'sections',
  'submissions',
  'releases',
  'domains',
  'certificates',
  'deploy-targets',
  'target-pushes',
  'site-webhooks',
  'webhook-deliveries',
  'api-keys',
  'jobs',
  'ai-generations',
  'schedules',
  'schedule-occurrences',
  'posts',
  'channels',
  'deliveries',
  'subscribers',
  'suppressions',
  'agents',
  'agent-teams',
  'agent-runs',
  'agent-steps',
  'approvals',
] as const satisfies readonly TenantCollection[]

/** Also have a tenant, but may be for every tenant: the selector does not filter them. */
const GUARDED: readonly TenantCollection[] = [...WITH_TENANT, 'templates']

/**
 * Holds tenants apart. The multi-tenant plugin gives the selector and the form's filters; who may do
 * what is decided by the collections' own access functions (`core/tenancy/permissions`), which also hold
 * for anonymous requests and API keys; writes are checked by hooks.
 *
 * Place it after the plugins that add collections.
 */
export const tenancy =
  ({ enabled = true }: TenancyOptions = {}): Plugin =>
  (incoming) => {
    if (!enabled) return incoming
    const config = {
      ...incoming,
      // The multi-tenant plugin changes what it is given.
      admin: { ...incoming.admin, components: { ...incoming.admin?.components } },
      collections: incoming.collections?.map(cloned).map(guarded),
      blocks: incoming.blocks?.map((block) => ({ ...block })),
      hooks: {
        ...incoming.hooks,
        afterError: [...(incoming.hooks?.afterError ?? []), nameUniqueField],
      },
      jobs: guardJobs(incoming.jobs),
      onInit: guardSystemCollections(incoming.onInit),
    }
    const wired = multiTenantPlugin({
      collections: Object.fromEntries(
        WITH_TENANT.map((slug) => [slug, { customTenantField: true, useTenantAccess: false }]),
      ),
      tenantsArrayField: { includeDefaultField: false },
      useTenantsCollectionAccess: false,
      // `deleteTenantDocuments` does it before the tenant goes: afterwards SQL has cleared the ids.
      cleanupAfterTenantDelete: false,
      userHasAccessToAllTenants: hasAllTenants,
      i18n: {
        translations: {
          en: { 'nav-tenantSelector-label': 'Tenant' },
          es: { 'nav-tenantSelector-label': 'Organización' },
        },
      },
    })(config)
    return wired instanceof Promise ? wired.then(withoutReassignment) : withoutReassignment(wired)
  }

const cloned = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields],
  access: { ...collection.access },
  admin: { ...collection.admin, components: { ...collection.admin?.components } },
  hooks: {
    ...collection.hooks,
    beforeValidate: [cleanDocument, ...(collection.hooks?.beforeValidate ?? [])],
  },
})

const guarded = (collection: CollectionConfig): CollectionConfig => {
  const slug = GUARDED.find((one) => one === collection.slug)
  if (!slug) return collection
  const { beforeChange = [], beforeOperation = [] } = collection.hooks ?? {}
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [noteWriteMode, ...beforeOperation],
      beforeChange: [guardTenant(slug), ...beforeChange, validateReferences(slug)],
    },
  }
}

// A document stays in its tenant; the plugin's menu entry would offer what is then refused.
const withoutReassignment = <Config extends { collections?: CollectionConfig[] }>(
  config: Config,
): Config => {
  for (const { admin } of config.collections ?? []) {
    const edit = admin?.components?.edit
    if (edit?.editMenuItems)
      edit.editMenuItems = edit.editMenuItems.filter(
        (item) => !JSON.stringify(item).includes('AssignTenantFieldTrigger'),
      )
  }
  return config
}
