import type { CollectionBeforeDeleteHook } from 'payload'
import { rolesOf } from '../../core/tenancy/actorOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { resolveActor } from '../access/resolveActor'
import { assertOwnersRemain } from './assertOwnersRemain'
import { refusal } from './refusal'

/**
 * An owner deletes only users who belong to no other tenant (of others, they remove the row), and no
 * tenant loses its last owner.
 */
export const guardUserDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // Past access control: rows that the actor may not see decide whether the user may go.
  const stored = (await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })) as unknown as { tenants?: unknown; platformRole?: string } | null
  const { actor, suspended } = await resolveActor(req)
  if (actor.kind === 'member') {
    const grant = canDo({ actor, collection: 'users', operation: 'delete', suspended })
    const foreign = Object.keys(rolesOf(stored?.tenants)).some((tenant) => !covers(grant, tenant))
    if (foreign || stored?.platformRole === 'admin')
      throw refusal(
        `The user "${id}" also belongs elsewhere and cannot be deleted by you. Remove their row for your tenant instead.`,
      )
  }
  await assertOwnersRemain({ req, user: String(id), before: stored?.tenants, after: [] })
}
