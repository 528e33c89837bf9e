import type { PayloadRequest } from 'payload'
import { forbidden, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { Actor } from '../../core/tenancy/vocabulary'
import { mayControl } from './toCertificate'

export type HostOwner = {
  tenantId: string | null
  domainId: string | null
  /** Undefined: a host of the platform's own. */
  domain: { ownership: string; routing: string } | undefined
}

type DomainRow = { id: string; tenant: unknown; ownership: string; routing: string }

/**
 * Whose a host is, for who wants to do something about its certificate.
 *
 * @throws TauseError `not_found` for a host without a domain that the requester sees, `forbidden` for who
 * may only see it.
 */
export const findHost = async ({
  req,
  actor,
  host,
  tenantId,
  publicUrl,
  sitesDomain,
}: {
  req: PayloadRequest
  actor: Actor
  host: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
  publicUrl: string
  sitesDomain: string
}): Promise<HostOwner> => {
  const isPlatforms = host === new URL(publicUrl).hostname || host === `*.${sitesDomain}`
  if (isPlatforms && actor.kind === 'admin')
    return { tenantId: null, domainId: null, domain: undefined }
  const { docs } = await req.payload.find({
    collection: 'domains',
    where: {
      and: [{ host: { equals: host } }, ...(tenantId ? [{ tenant: { equals: tenantId } }] : [])],
    },
    depth: 0,
    limit: 100,
    pagination: false,
    req,
    overrideAccess: false,
  })
  const rows = docs as unknown as DomainRow[]
  // Several tenants may have entered a name; one has it verified.
  const domain = rows.find(({ ownership }) => ownership === 'verified') ?? rows[0]
  if (!domain) throw notFound('domain', host)
  const owner = idOf(domain.tenant) ?? null
  if (!(await mayControl(req, actor, owner ?? undefined)))
    throw forbidden(
      'Certificates are ordered and changed by owners of the tenant, or with an API key with the scope "certificates:write".',
    )
  return { tenantId: owner, domainId: String(domain.id), domain }
}
