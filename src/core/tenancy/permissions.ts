import { RULES } from './rules'
import type { Actor, Operation, TenantCollection } from './vocabulary'

/** `all`: every document; otherwise only those of these tenants. */
export type Grant = 'all' | 'none' | { tenants: string[] }

const READS: readonly Operation[] = ['read', 'readVersions']

/**
 * What the actor may do, from the table alone.
 *
 * @param suspended ids of suspended tenants: their members and keys may only read.
 */
export const canDo = ({
  actor,
  collection,
  operation,
  suspended = new Set(),
}: {
  actor: Actor
  collection: TenantCollection
  operation: Operation
  suspended?: ReadonlySet<string>
}): Grant => {
  const found = RULES[collection][operation]
  if (!found || actor.kind === 'anonymous') return 'none'
  if (actor.kind === 'admin') return found.admin ? 'all' : 'none'
  const held =
    actor.kind === 'key'
      ? found.scopes.some((scope) => actor.scopes.includes(scope))
        ? [actor.tenant]
        : []
      : Object.entries(actor.roles)
          .filter(([, role]) => found.roles.includes(role))
          .map(([tenant]) => tenant)
  const tenants = READS.includes(operation) ? held : held.filter((id) => !suspended.has(id))
  return tenants.length > 0 ? { tenants } : 'none'
}

/** True when a grant covers a tenant; `undefined` (no tenant) only when it covers everything. */
export const covers = (grant: Grant, tenant: string | undefined): boolean =>
  grant === 'all' || (grant !== 'none' && tenant !== undefined && grant.tenants.includes(tenant))

/** Tenants the actor belongs to; `all` for the platform admin. */
export const tenantsOf = (actor: Actor): Grant => {
  if (actor.kind === 'admin') return 'all'
  if (actor.kind === 'key') return { tenants: [actor.tenant] }
  if (actor.kind === 'member') return { tenants: Object.keys(actor.roles) }
  return 'none'
}
