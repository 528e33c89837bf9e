import { resolveActor } from '../../../collections/access/resolveActor'
import { idOf } from '../../../core/tenancy/idOf'
import { canDo, covers } from '../../../core/tenancy/permissions'
import type { Operation, TenantCollection } from '../../../core/tenancy/vocabulary'
import type { AiOptions } from './types'

/** Brand profiles that are offered beside the site's own. */
const MOST_BRANDS = 20

/** Texts for documents that belong to a site, in the words of its brand profile. */
export const siteAi: AiOptions = {
  load: async ({ req, doc }) => {
    const tenant = idOf(doc.tenant)
    if (!tenant) return null
    const { actor, suspended } = await resolveActor(req)
    const may = (collection: TenantCollection, operation: Operation): boolean =>
      covers(canDo({ actor, collection, operation, suspended }), tenant)
    const site = idOf(doc.site)
    const [brands, found] = await Promise.all([
      req.payload.find({
        collection: 'brand-profiles',
        where: { tenant: { equals: tenant } },
        sort: 'createdAt',
        limit: MOST_BRANDS,
        pagination: false,
        select: { name: true },
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      }),
      site
        ? req.payload.findByID({
            collection: 'sites',
            id: site,
            depth: 0,
            select: { brandProfile: true },
            disableErrors: true,
            overrideAccess: false,
            user: req.user,
            req,
          })
        : null,
    ])
    const named = brands.docs.map(({ id, name }) => ({ id: String(id), name }))
    const own = named.find(({ id }) => id === idOf(found?.brandProfile)) ?? null
    return {
      brand: own,
      others: named.filter(({ id }) => id !== own?.id),
      can: {
        generate: may('ai-generations', 'generate'),
        brand: may('brand-profiles', 'create'),
        setUp: may('tenants', 'update'),
        readLog: may('ai-generations', 'read'),
      },
    }
  },
}
