import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { rolesOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { type MembershipRow, mergeMemberships } from '../../core/tenancy/memberships'
import { existingIds } from '../query/existingIds'
import { resolveActor } from '../access/resolveActor'
import { assertOwnersRemain } from './assertOwnersRemain'
import { refusal } from './refusal'

const refuse = (message: string): never => {
  throw refusal(message)
}

/**
 * What an owner may change of a user: the rows of their own tenants; name, e-mail and password only while
 * the user belongs to no other tenant. Rows of other tenants, which the owner does not see, stay as they
 * are. Nobody but a platform admin changes their own roles beyond the tenants they own, and a tenant
 * never loses its last owner.
 */
export const guardMembership: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  // Rows as they are stored: `originalDoc` has been through the read hook of whoever asks.
  const before = operation === 'update' ? await storedRows(req, originalDoc?.id) : []
  if (!req.user) return data
  const { actor, suspended } = await resolveActor(req)
  if (actor.kind === 'anonymous') return data
  const grant = canDo({ actor, collection: 'users', operation: 'update', suspended })
  const wanted = data.tenants === undefined || data.tenants === null ? before : data.tenants
  const { rows, foreign } = mergeMemberships({
    before,
    wanted,
    mayChange: (id) => covers(grant, id),
  })
  if (foreign.length > 0)
    refuse(
      `You may not give access to the tenant "${foreign[0]}". Only its owners and platform administrators may.`,
    )
  await assertTenantsExist({ rows, before, req })

  if (operation === 'create') {
    if (actor.kind !== 'admin' && rows.length === 0)
      refuse('Give the new member a role in one of your tenants.')
    return { ...data, tenants: rows }
  }

  const isSelf = actor.kind === 'member' && actor.id === idOf(originalDoc)
  const targetIsForeign =
    actor.kind !== 'admin' &&
    (originalDoc?.platformRole === 'admin' ||
      Object.keys(rolesOf(before)).some((tenant) => !covers(grant, tenant)))
  if (!isSelf && targetIsForeign && changesIdentity(data, originalDoc))
    refuse(
      'This user also belongs to another tenant: you may change their role in yours, not their name, e-mail or password.',
    )
  await assertOwnersRemain({ req, user: String(originalDoc?.id), before, after: rows })
  return { ...data, tenants: rows }
}

const changesIdentity = (
  data: Record<string, unknown>,
  original: Record<string, unknown> | undefined,
): boolean =>
  Boolean(data.password) ||
  (data.email !== undefined && data.email !== original?.email) ||
  (data.name !== undefined && (data.name ?? null) !== (original?.name ?? null))

/** @throws ValidationError for a new row of a tenant that is none; the database would not keep it. */
const assertTenantsExist = async ({
  rows,
  before,
  req,
}: {
  rows: readonly MembershipRow[]
  before: readonly MembershipRow[]
  req: PayloadRequest
}): Promise<void> => {
  const kept = new Set(before.map(({ tenant }) => idOf(tenant)))
  const added = rows.flatMap(({ tenant }, index) => {
    const id = idOf(tenant)
    return id === undefined || kept.has(id) ? [] : [{ id, path: `tenants.${index}.tenant` }]
  })
  const ids = added.map(({ id }) => id)
  const known = await existingIds({ ids, collection: 'tenants', req })
  const errors = added
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      path,
      message: `There is no tenant "${id}". Choose one that exists.`,
    }))
  if (errors.length > 0) throw new ValidationError({ collection: 'users', errors, req }, req.t)
}

const storedRows = async (req: PayloadRequest, id: unknown): Promise<{ tenant?: unknown }[]> => {
  // Past access control: rows that the actor may not see decide what they may change.
  const stored = (await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })) as unknown as { tenants?: { tenant?: unknown }[] | null } | null
  return stored?.tenants ?? []
}
