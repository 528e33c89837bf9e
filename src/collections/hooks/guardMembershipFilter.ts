import type { CollectionBeforeOperationHook, Where } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { tenantsOf } from '../../core/tenancy/permissions'
import { refusal } from './refusal'

/** `tenants`, `tenants.tenant`, `tenants.role`, `tenants.tenant.name`, … */
const MEMBERSHIP = /^tenants(\.|__|$)/

/**
 * A filter on memberships may name the asker's own tenants only. Rows of other tenants are hidden from
 * the answer, but on MongoDB a filter sees them: who asks for members of a foreign tenant would learn
 * which of their own colleagues work there too.
 */
export const guardMembershipFilter: CollectionBeforeOperationHook = ({ args, req }) => {
  const { where, overrideAccess } = args as { where?: Where; overrideAccess?: boolean }
  if (overrideAccess === true || !where) return args
  const tenants = tenantsOf(actorOf(req.user))
  if (tenants === 'all') return args
  const own = new Set(tenants === 'none' ? [] : tenants.tenants)
  if (!namesOnly(where, own))
    throw refusal('Filter members by your own tenants only: tenants.tenant equals or in.', 403)
  return args
}

const namesOnly = (where: Where, own: ReadonlySet<string>): boolean =>
  Object.entries(where).every(([path, condition]) => {
    if (/^(and|or)$/i.test(path))
      return !Array.isArray(condition) || condition.every((one) => namesOnly(one, own))
    if (!MEMBERSHIP.test(path)) return true
    if (path !== 'tenants.tenant') return false
    return Object.entries(condition as Record<string, unknown>).every(
      ([operator, value]) =>
        (operator === 'equals' || operator === 'in') &&
        valuesOf(value).every((one) => own.has(idOf(one) ?? '')),
    )
  })

/** `in` also comes as one comma-separated text. */
const valuesOf = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : typeof value === 'object' && value !== null && !('id' in value)
        ? Object.values(value)
        : [value]
