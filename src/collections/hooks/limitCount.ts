import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { limitsOf } from '../../core/tenancy/limits'

/**
 * Refuses a new document when the tenant has as many as its plan allows.
 *
 * Reads the tenant and the count past access control: the limit holds whatever the creator may read.
 */
export const limitCount =
  (slug: 'sites' | 'pages'): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    const tenantId = idOf(data.tenant)
    if (operation !== 'create' || tenantId === undefined) return data
    const tenant = await req.payload.db.findOne({
      collection: 'tenants',
      where: { id: { equals: tenantId } },
      req,
    })
    const most = limitsOf(tenant)[slug]
    const { totalDocs } = await req.payload.count({
      collection: slug,
      where: {
        and: [
          { tenant: { equals: tenantId } },
          // What could not be created takes nobody's place.
          ...(slug === 'sites' ? [{ status: { not_equals: 'failed' } }] : []),
        ],
      },
      overrideAccess: true,
      req,
    })
    if (totalDocs >= most)
      throw new ValidationError(
        {
          collection: slug,
          errors: [
            {
              path: 'tenant',
              message: `The tenant has ${totalDocs} ${slug}; its plan allows ${most}. Delete some or ask for a larger plan.`,
            },
          ],
        },
        req.t,
      )
    return data
  }
