import type { CollectionSlug, PayloadRequest } from 'payload'
import type { TenantDeletion } from '../../core/api/tenants'
import { invalid } from '../../core/errors'
import { rolesOf } from '../../core/tenancy/actorOf'
import { signals } from '../../jobs/signals'
import { readTenant, siteIdsOf } from './manageTenant'

/**
 * Deletes a tenant with everything it owns, or only counts it.
 *
 * @throws TauseError `invalid` unless `confirm` is the tenant's slug; `not_found`.
 */
export const deleteTenant = async ({
  req,
  id,
  dryRun,
  confirm,
}: {
  req: PayloadRequest
  id: string
  dryRun: boolean
  confirm: string | undefined
}): Promise<TenantDeletion> => {
  const { slug } = await readTenant(req, id)
  const counts = await countOwned(req, id)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (dryRun) return { tenantId: id, slug, dryRun, deleted: false, counts, total }
  if (confirm !== slug)
    throw invalid(
      `Deleting a tenant cannot be undone. Repeat it with confirm: "${slug}", or with dryRun: true to see what would go.`,
      [{ pointer: '/confirm', message: `must be "${slug}"` }],
    )
  const sites = await siteIdsOf(req, id)
  await req.payload.delete({ collection: 'tenants', id, depth: 0, req, overrideAccess: false })
  for (const siteId of sites) signals.emit('site', siteId)
  return { tenantId: id, slug, dryRun, deleted: true, counts, total }
}

/** Documents by collection; of the users, those who belong to no other tenant. */
const countOwned = async (
  req: PayloadRequest,
  tenantId: string,
): Promise<Record<string, number>> => {
  const { collections, db } = req.payload
  const owned = Object.values(collections)
    .filter(({ config }) =>
      config.flattenedFields.some(
        (field) =>
          field.name === 'tenant' &&
          field.type === 'relationship' &&
          field.relationTo === 'tenants',
      ),
    )
    .map(({ config }) => config.slug as CollectionSlug)
    .sort()
  const counts: Record<string, number> = {}
  for (const collection of owned) {
    const { totalDocs } = await db.count({ collection, where: { tenant: { equals: tenantId } } })
    counts[collection] = totalDocs
  }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'tenants.tenant': { equals: tenantId } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  counts.users = docs.filter((user) => {
    const { tenants, platformRole } = user as { tenants?: unknown; platformRole?: string | null }
    return platformRole !== 'admin' && Object.keys(rolesOf(tenants)).length === 1
  }).length
  return counts
}
