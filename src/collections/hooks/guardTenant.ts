import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers, tenantsOf } from '../../core/tenancy/permissions'
import type { Actor, TenantCollection } from '../../core/tenancy/vocabulary'
import { existingIds } from '../query/existingIds'
import { resolveActor } from '../access/resolveActor'
import { writeModeOf } from './writeMode'
import { refusal } from './refusal'

/** Collections whose documents may have no tenant: platform jobs and templates for everybody. */
const MAY_LACK_TENANT: readonly TenantCollection[] = ['jobs', 'templates']

/**
 * Gives a new document its tenant, and holds it there. Access control cannot: a `Where` constrains no
 * create, a default comes from a cookie after access was asked, and drafts skip field validation.
 * First of a collection's `beforeChange` hooks, so that the others may trust `data.tenant`.
 */
export const guardTenant =
  (slug: TenantCollection): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const refuse = (message: string): never => {
      throw new ValidationError({ collection: slug, errors: [{ path: 'tenant', message }] }, req.t)
    }
    if (operation === 'update') {
      const before = idOf(originalDoc?.tenant)
      const after = idOf(data.tenant)
      if (before === undefined && (after === undefined || !req.user)) return data
      if (data.tenant !== undefined && after !== before)
        refuse('A document stays in its tenant. Make a new one in the other tenant instead.')
      return { ...data, tenant: before }
    }

    const { actor, suspended } = await resolveActor(req)
    const tenant = idOf(data.tenant) ?? onlyTenantOf(actor)
    if (tenant === undefined) {
      if (MAY_LACK_TENANT.includes(slug) && (actor.kind === 'admin' || !req.user)) return data
      return refuse('Say which tenant the document is for.')
    }
    // The server's own writes on behalf of a user, e.g. the release of a deploy, need no grant.
    const trusted = !req.user || writeModeOf(req, slug)?.overrideAccess === true
    const grant = canDo({ actor, collection: slug, operation: 'create', suspended })
    if (!trusted && !covers(grant, tenant))
      throw refusal(`You may not create ${slug} in the tenant "${tenant}". Ask one of its owners.`)
    // A member's own tenants exist; a platform admin may name any.
    const isKnown =
      actor.kind !== 'admin' ||
      (await existingIds({ ids: [tenant], collection: 'tenants', req })).has(tenant)
    if (!isKnown) refuse(`There is no tenant "${tenant}". Choose one that exists.`)
    return { ...data, tenant }
  }

const onlyTenantOf = (actor: Actor): string | undefined => {
  const own = tenantsOf(actor)
  return own !== 'all' && own !== 'none' && own.tenants.length === 1 ? own.tenants[0] : undefined
}
