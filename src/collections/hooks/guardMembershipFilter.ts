import type { CollectionBeforeOperationHook, Payload, Where } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { tenantsOf } from '../../core/tenancy/permissions'
import { type PathStep, walkPath } from '../query/walkPath'
import { refusal } from './refusal'

type Question = {
  where?: Where
  sort?: string | string[]
  /** Of a request for the distinct values of a field. */
  field?: string
  overrideAccess?: boolean
}

/**
 * Memberships may be asked after by the asker's own tenants only, in whatever collection the path
 * begins. Rows of other tenants are hidden from the answer, but a filter sees them on MongoDB, and an
 * order shows them anywhere: who asks for members of a foreign tenant, or has users in the order of
 * their tenants, would learn which of their own colleagues work there too. The order of what else
 * users hold, asked through a relationship, tells of users that cannot be read.
 */
export const guardMembershipFilter: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where, sort, field, overrideAccess } = args as Question
  if (overrideAccess === true) return args
  const tenants = tenantsOf(actorOf(req.user))
  if (tenants === 'all') return args
  const own = new Set(tenants === 'none' ? [] : tenants.tenants)
  const place = { collection: collection.slug, payload: req.payload }
  if (where && !namesOnly({ where, own, ...place }))
    throw refusal('Filter members by your own tenants only: tenants.tenant equals or in.')
  const ordered = [sort, field].flat().flatMap((path) => path?.split(',') ?? [])
  for (const path of ordered)
    if (asksUsers({ path: path.trim().replace(/^-/, ''), ...place }))
      throw refusal(`"${path}" leads to what users of other tenants hold too. Leave it out.`)
  return args
}

type Place = { collection: string; payload: Payload }

const namesOnly = ({
  where,
  own,
  ...place
}: Place & { where: Where; own: ReadonlySet<string> }): boolean =>
  Object.entries(where).every(([path, condition]) => {
    if (/^(and|or)$/i.test(path))
      return (
        !Array.isArray(condition) ||
        condition.every((one) => namesOnly({ where: one ?? {}, own, ...place }))
      )
    const membership = walkPath({ path, ...place }).filter(isMembership)
    if (membership.length === 0) return true
    if (membership.some(({ rest }) => rest.join('.') !== 'tenant')) return false
    return Object.entries((condition ?? {}) as Record<string, unknown>).every(
      ([operator, value]) =>
        (operator === 'equals' || operator === 'in') &&
        valuesOf(value).every((one) => own.has(idOf(one) ?? '')),
    )
  })

const asksUsers = ({ path, ...place }: Place & { path: string }): boolean =>
  walkPath({ path, ...place }).some(
    (step) => isMembership(step) || (step.collection === 'users' && place.collection !== 'users'),
  )

const isMembership = ({ collection, field }: PathStep): boolean =>
  collection === 'users' && field.name === 'tenants'

/** `in` also comes as one comma-separated text. */
const valuesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
