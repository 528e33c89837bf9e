import type { PayloadRequest } from 'payload'
import { resolveActor } from '../../../collections/access/resolveActor'
import { canDo } from '../../../core/tenancy/permissions'

/** Tenants offered to who may create in very many; the selector of the panel reaches the others. */
const MOST = 500

/** Active tenants in which the user may make a brand profile, by name. */
export const selectableTenants = async (
  req: PayloadRequest,
  /** The one chosen in the panel; undefined: any. */
  tenantId: string | undefined,
): Promise<{ id: string; name: string }[]> => {
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'brand-profiles', operation: 'create', suspended })
  if (grant === 'none') return []
  const granted = grant === 'all' ? null : grant.tenants
  const ids = tenantId ? [tenantId].filter((id) => !granted || granted.includes(id)) : granted
  const { docs } = await req.payload.find({
    collection: 'tenants',
    where: {
      and: [{ status: { not_equals: 'suspended' } }, ...(ids ? [{ id: { in: ids } }] : [])],
    },
    select: { name: true },
    sort: 'name',
    limit: MOST,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name }))
}
