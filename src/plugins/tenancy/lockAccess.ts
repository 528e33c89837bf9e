import type { Access, PayloadRequest, Where } from 'payload'
import { actorOf, rolesOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'

/**
 * Locks of documents being edited: one's own, and those of colleagues who belong to none but one's own
 * tenants (a lock names its document, and the document's tenant cannot be asked in a query). Of others,
 * a save is still refused while the document is locked.
 */
const visibleLocks: Access = async ({ req }) => {
  const actor = actorOf(req.user)
  if (actor.kind === 'admin') return true
  if (actor.kind !== 'member') return false
  const holders = [actor.id, ...(await colleaguesOf(req, actor.roles))]
  const held: Where[] = [
    { 'user.relationTo': { equals: 'users' } },
    { 'user.value': { in: holders } },
  ]
  return { and: held }
}

// Only taking over: the lock's document and holder are otherwise the server's to write.
const takeOver: Access = (args) => {
  const { data, req } = args
  const changes = (data ?? {}) as { user?: unknown }
  const user = changes.user as { value?: unknown } | string | undefined
  const holder = idOf(typeof user === 'object' && 'value' in user ? user.value : user)
  if (Object.keys(changes).some((name) => name !== 'user')) return false
  if (changes.user !== undefined && holder !== idOf(req.user)) return false
  return visibleLocks(args)
}

export const lockAccess: Record<'create' | 'read' | 'update' | 'delete', Access> = {
  create: () => false,
  read: visibleLocks,
  update: takeOver,
  delete: visibleLocks,
}

// Past access control: the memberships that decide are those the reader may not see.
const colleaguesOf = async (
  req: PayloadRequest,
  roles: Readonly<Record<string, unknown>>,
): Promise<string[]> => {
  const own = Object.keys(roles)
  if (own.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'tenants.tenant': { in: own } },
    select: { tenants: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
    .filter((user) => {
      const theirs = Object.keys(rolesOf((user as { tenants?: unknown }).tenants))
      return theirs.every((tenant) => tenant in roles)
    })
    .map(({ id }) => String(id))
}
