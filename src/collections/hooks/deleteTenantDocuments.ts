import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { rolesOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'

/** What a tenant owns, in the order it is deleted: what refers to something goes before it. */
const OWNED_COLLECTIONS = [
  'ai-generations',
  'approvals',
  'agent-steps',
  'agent-runs',
  'agent-teams',
  'agents',
  'schedule-occurrences',
  'schedules',
  'jobs',
  'deliveries',
  'posts',
  'subscribers',
  'suppressions',
  'channels',
  'submissions',
  'webhook-deliveries',
  'site-webhooks',
  'target-pushes',
  'deploy-targets',
  'certificates',
  'releases',
  'domains',
  'api-keys',
  'pages',
  'sections',
  'sites',
  'brand-profiles',
  'media',
  'templates',
] as const satisfies readonly CollectionSlug[]

/**
 * Deletes everything a tenant owns before the tenant itself goes. Afterwards would be too late: SQL has
 * set the documents' `tenant` to null by then. Members who belong to no other tenant are deleted too;
 * the others lose the row.
 *
 * Runs past access control: whoever may delete a tenant may delete what only the server writes
 * (releases, jobs, submissions).
 */
export const deleteTenantDocuments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const tenant = String(id)
  const previous = req.context.deletingTenant
  req.context.deletingTenant = tenant
  try {
    for (const collection of OWNED_COLLECTIONS) {
      const { errors } = await payload.delete({
        collection,
        where: { tenant: { equals: tenant } },
        depth: 0,
        overrideAccess: true,
        req,
      })
      if (errors[0])
        throw new Error(
          `Tenant "${tenant}" was not deleted: ${errors.length} of its ${collection} could not be, the first being "${errors[0].id}": ${errors[0].message}`,
        )
    }
    for (const collection of ['ai-budgets', 'publish-marks'] as CollectionSlug[])
      await payload.db.deleteMany({ collection, where: { tenantId: { equals: tenant } }, req })
    const { docs } = await payload.find({
      collection: 'users',
      where: { 'tenants.tenant': { equals: tenant } },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const user of docs as {
      id: string
      tenants?: { tenant: unknown }[]
      platformRole?: string
    }[]) {
      const others = Object.keys(rolesOf(user.tenants)).filter((other) => other !== tenant)
      if (others.length === 0 && user.platformRole !== 'admin')
        await payload.delete({ collection: 'users', id: user.id, overrideAccess: true, req })
      else
        await payload.update({
          collection: 'users',
          id: user.id,
          data: { tenants: user.tenants?.filter((row) => idOf(row.tenant) !== tenant) } as never,
          depth: 0,
          overrideAccess: true,
          req,
        })
    }
  } finally {
    req.context.deletingTenant = previous
  }
}
