import type { Access, CollectionConfig } from 'payload'
import { canDo } from '../../core/tenancy/permissions'
import { resolveActor } from './resolveActor'
import { grantToWhere, tenantAccess } from './tenantAccess'

/** Collections with drafts that only some may publish. */
export type DraftedCollection = 'pages' | 'sections'

// Who publishes deletes any document; who only writes, those that are not online.
const deleteDrafts =
  (collection: DraftedCollection): Access =>
  async ({ req }) => {
    const { actor, suspended } = await resolveActor(req)
    const grant = canDo({ actor, collection, operation: 'delete', suspended })
    if (grant === 'all' || grant === 'none') return grantToWhere(grant)
    const publishing = canDo({ actor, collection, operation: 'publish', suspended })
    if (publishing === 'all') return true
    return {
      or: [
        { tenant: { in: publishing === 'none' ? [] : publishing.tenants } },
        { and: [{ tenant: { in: grant.tenants } }, { _status: { equals: 'draft' } }] },
      ],
    }
  }

/** Documents with drafts by the table; publishing is decided on the write (`guardPublishing`). */
export const draftAccess = (
  collection: DraftedCollection,
): NonNullable<CollectionConfig['access']> => ({
  ...tenantAccess(collection),
  delete: deleteDrafts(collection),
})
