import type { PayloadRequest } from 'payload'
import { forbidden, notFound, TauseError } from '../../core/errors'
import { limitsOf } from '../../core/tenancy/limits'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor, Operation } from '../../core/tenancy/vocabulary'

type Tenant = {
  name: string
  status?: string
  settings?: { timeZone?: string | null; currency?: string | null } | null
}

const NEEDED: readonly {
  collection: 'sites' | 'pages' | 'brand-profiles'
  operation: Operation
  scope: string
  brandOnly?: boolean
}[] = [
  { collection: 'sites', operation: 'create', scope: 'sites:write' },
  { collection: 'pages', operation: 'create', scope: 'pages:write' },
  { collection: 'pages', operation: 'publish', scope: 'pages:publish' },
  { collection: 'brand-profiles', operation: 'create', scope: 'brand:write', brandOnly: true },
]

/**
 * Asked before anything is written, so that a refusal names everything that is missing.
 *
 * @throws TauseError `forbidden`; `not_found` for an unknown tenant; `limit_exceeded` (403) when the
 * tenant has as many sites or pages as it may have.
 */
export const assertMayCreate = async ({
  req,
  actor,
  tenantId,
  makesBrand,
  newPages,
}: {
  req: PayloadRequest
  actor: Actor
  tenantId: string
  makesBrand: boolean
  newPages: number
}): Promise<Tenant> => {
  const tenant = (await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
  })) as unknown as Tenant | null
  if (!tenant) throw notFound('tenant', tenantId)
  if (tenant.status === 'suspended')
    throw forbidden('The tenant is suspended. Resume it before creating apps.')
  const missing = NEEDED.filter(
    ({ collection, operation, brandOnly }) =>
      (makesBrand || !brandOnly) && !covers(canDo({ actor, collection, operation }), tenantId),
  )
  if (missing.length > 0)
    throw forbidden(
      `Creating an app needs the role owner in the tenant, or an API key with the scopes ${missing.map(({ scope }) => `"${scope}"`).join(', ')}.`,
    )

  const limits = limitsOf(tenant)
  const [sites, pages] = await Promise.all([
    count(req, 'sites', tenantId),
    count(req, 'pages', tenantId),
  ])
  if (sites + 1 > limits.sites) throw exceeded('sites', sites, limits.sites)
  if (pages + newPages > limits.pages) throw exceeded('pages', pages, limits.pages)
  return tenant
}

const count = async (
  req: PayloadRequest,
  collection: 'sites' | 'pages',
  tenantId: string,
): Promise<number> => {
  const ofTenant = { tenant: { equals: tenantId } }
  const { totalDocs } = await req.payload.db.count({
    collection,
    where:
      collection === 'sites' ? { and: [ofTenant, { status: { not_equals: 'failed' } }] } : ofTenant,
  })
  return totalDocs
}

const exceeded = (what: string, used: number, allowed: number): TauseError =>
  new TauseError({
    code: 'limit_exceeded',
    status: 403,
    message: `The tenant has ${used} of ${allowed} ${what}. Delete what is not needed or ask for a larger plan.`,
  })
