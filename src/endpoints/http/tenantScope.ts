import type { PayloadRequest } from 'payload'
import { forbidden, invalid, notFound } from '../../core/errors'
import { covers, tenantsOf } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'

const HEADER = 'x-tenant-id'

/** @throws TauseError `forbidden` when the caller does not belong to the tenant it names. */
export const selectedTenantOf = (req: PayloadRequest, actor: Actor): string | undefined => {
  const selected = req.headers.get(HEADER)?.trim()
  if (!selected) return undefined
  if (!covers(tenantsOf(actor), selected))
    throw forbidden(
      `X-Tenant-Id names "${selected.slice(0, 64)}", which is not one of your tenants.`,
    )
  return selected
}

/**
 * The tenant a request is for: the one in its body, the selected one, or the only one there is.
 *
 * @throws TauseError `invalid` with the pointer `/tenantId` when it is not clear, `not_found` when the
 * caller does not belong to it.
 */
export const tenantOf = async ({
  req,
  actor,
  selected,
  given,
}: {
  req: PayloadRequest
  actor: Actor
  selected: string | undefined
  given: string | undefined
}): Promise<string> => {
  if (given && selected && given !== selected)
    throw refused('tenantId and the header X-Tenant-Id name two tenants. Give one of them.')
  const wanted = given ?? selected
  if (wanted !== undefined) {
    if (!covers(tenantsOf(actor), wanted)) throw notFound('tenant', wanted)
    return wanted
  }
  const own = await someTenants(req, actor)
  if (own.length === 1 && own[0] !== undefined) return own[0]
  throw refused(
    own.length === 0
      ? 'You belong to no tenant. Ask a platform administrator for one.'
      : 'Say which tenant it is for: tenantId, or the header X-Tenant-Id.',
  )
}

const refused = (message: string): Error =>
  invalid(message, [{ pointer: '/tenantId', message: 'is needed to know the tenant' }])

const someTenants = async (req: PayloadRequest, actor: Actor): Promise<string[]> => {
  const own = tenantsOf(actor)
  if (own === 'none') return []
  if (own !== 'all') return own.tenants
  const { docs } = await req.payload.find({
    collection: 'tenants',
    limit: 2,
    pagination: false,
    depth: 0,
    select: {},
    req,
    overrideAccess: false,
  })
  return docs.map(({ id }) => String(id))
}
