import type { CollectionConfig } from 'payload'
import { startFileRemoval } from '../../../jobs/targets/removeFiles'

/** What targets of a tenant have on the server goes with the tenant. */
export const withFileRemoval = (tenants: CollectionConfig): CollectionConfig => ({
  ...tenants,
  hooks: {
    ...tenants.hooks,
    afterDelete: [
      ...(tenants.hooks?.afterDelete ?? []),
      ({ id, req }) => startFileRemoval({ req, tenantId: String(id) }),
    ],
  },
})
