import { idOf } from './idOf'
import { type Actor, ROLES, type Role, SCOPES, type Scope } from './vocabulary'

const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
const isScope = (value: unknown): value is Scope => SCOPES.includes(value as Scope)

/**
 * The actor behind `req.user`. Decided by the user's collection first, so that an API key never
 * passes for a user, whatever fields it has. An unknown collection is anonymous.
 */
export const actorOf = (user: unknown): Actor => {
  if (typeof user !== 'object' || user === null) return { kind: 'anonymous' }
  const { collection, platformRole, tenants, tenant, scopes } = user as Record<string, unknown>
  const id = idOf(user)
  if (id === undefined) return { kind: 'anonymous' }

  if (collection === 'api-keys') {
    const keyTenant = idOf(tenant)
    if (keyTenant === undefined) return { kind: 'anonymous' }
    return {
      kind: 'key',
      id,
      tenant: keyTenant,
      scopes: Array.isArray(scopes) ? scopes.filter(isScope) : [],
    }
  }
  if (collection !== 'users') return { kind: 'anonymous' }
  if (platformRole === 'admin') return { kind: 'admin', id }
  return { kind: 'member', id, roles: rolesOf(tenants) }
}

/** Role by tenant id from the `tenants` rows of a user. A row without a known role counts as viewer. */
export const rolesOf = (rows: unknown): Record<string, Role> => {
  const roles: Record<string, Role> = {}
  for (const row of Array.isArray(rows) ? rows : []) {
    const tenant = idOf((row as { tenant?: unknown } | null)?.tenant)
    if (tenant === undefined) continue
    const role = (row as { role?: unknown }).role
    roles[tenant] = isRole(role) ? role : 'viewer'
  }
  return roles
}
