import type { Access, CollectionConfig, Where } from 'payload'
import { rolesOf } from '../../core/tenancy/actorOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { resolveActor } from './resolveActor'
import { byTable } from './tenantAccess'

const TENANT = 'tenants.tenant'

const orSelf =
  (access: Access): Access =>
  async (args) => {
    const granted = await access(args)
    const { actor } = await resolveActor(args.req)
    if (granted === true || actor.kind !== 'member') return granted
    const self: Where = { id: { equals: actor.id } }
    return granted === false ? self : { or: [self, granted] }
  }

// A new user belongs to at least one tenant of the creator, and to no other; `guardMembership` holds
// the same on the write, where the data is complete.
const create: Access = async ({ data, req }) => {
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'users', operation: 'create', suspended })
  if (grant === 'none' || grant === 'all' || data === undefined) return grant !== 'none'
  return Object.keys(rolesOf((data as { tenants?: unknown }).tenants)).every((tenant) =>
    covers(grant, tenant),
  )
}

/** Members of one's tenants by the table; everyone reads and edits their own user. */
export const usersAccess: NonNullable<CollectionConfig['access']> = {
  create,
  read: orSelf(byTable('users', 'read', TENANT)),
  update: orSelf(byTable('users', 'update', TENANT)),
  delete: byTable('users', 'delete', TENANT),
  unlock: byTable('users', 'unlock', TENANT),
  admin: ({ req }) => req.user?.collection === 'users',
}
