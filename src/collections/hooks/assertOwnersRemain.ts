import type { PayloadRequest } from 'payload'
import { rolesOf } from '../../core/tenancy/actorOf'
import { refusal } from './refusal'

/**
 * @throws APIError 409 when a tenant in which the user was owner would have no owner left.
 *
 * Counts past access control: the owners of a tenant are counted whoever asks.
 */
export const assertOwnersRemain = async ({
  req,
  user,
  before,
  after,
}: {
  req: PayloadRequest
  user: string
  before: unknown
  after: unknown
}): Promise<void> => {
  const kept = rolesOf(after)
  const lost = Object.entries(rolesOf(before))
    .filter(([tenant, role]) => role === 'owner' && kept[tenant] !== 'owner')
    .map(([tenant]) => tenant)
    .filter((tenant) => tenant !== req.context.deletingTenant)
  for (const tenant of lost) {
    const { docs } = await req.payload.find({
      collection: 'users',
      where: { and: [{ 'tenants.tenant': { equals: tenant } }, { id: { not_equals: user } }] },
      depth: 0,
      limit: 0,
      pagination: false,
      select: { tenants: true },
      overrideAccess: true,
      req,
    })
    const another = docs.some(
      (doc) => rolesOf((doc as { tenants?: unknown }).tenants)[tenant] === 'owner',
    )
    if (!another)
      throw refusal(
        `The tenant "${tenant}" would have no owner. Make another member its owner first.`,
        409,
      )
  }
}
