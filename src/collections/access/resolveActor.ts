import type { PayloadRequest } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { tenantsOf } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'

export type ResolvedActor = {
  actor: Actor
  /** Ids of the actor's tenants that are suspended. */
  suspended: ReadonlySet<string>
}

const lookups = new WeakMap<object, Map<unknown, Promise<ReadonlySet<string>>>>()

/** The request's actor, with the status of its tenants looked up once per request and user. */
export const resolveActor = async (req: PayloadRequest): Promise<ResolvedActor> => {
  const actor = actorOf(req.user)
  const tenants = tenantsOf(actor)
  if (tenants === 'all' || tenants === 'none' || tenants.tenants.length === 0)
    return { actor, suspended: new Set() }
  const ofRequest = lookups.get(req) ?? new Map<unknown, Promise<ReadonlySet<string>>>()
  lookups.set(req, ofRequest)
  const known = ofRequest.get(req.user) ?? findSuspended(req, tenants.tenants)
  ofRequest.set(req.user, known)
  return { actor, suspended: await known }
}

// Reads past access control: this is what access control is decided from, and it would ask itself.
const findSuspended = async (req: PayloadRequest, ids: string[]): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.find({
    collection: 'tenants',
    where: { and: [{ id: { in: ids } }, { status: { equals: 'suspended' } }] },
    depth: 0,
    limit: ids.length,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
