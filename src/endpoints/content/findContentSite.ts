import type { PayloadRequest } from 'payload'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { findSite, type SiteRecord } from '../apps/findSite'
import type { ApiServices } from '../http/operation'

/**
 * The app that a request names by its id, its slug or a domain that it is live at.
 *
 * @throws TauseError `not_found` for what the requester cannot see, or has not selected.
 */
export const findContentSite = async ({
  req,
  name,
  selectedTenant,
  services: { sitesDomain },
}: {
  req: PayloadRequest
  name: string
  selectedTenant: string | undefined
  services: Pick<ApiServices, 'sitesDomain'>
}): Promise<SiteRecord> => {
  const suffix = `.${sitesDomain}`
  const isOwnHost = name.endsWith(suffix)
  const slug = isOwnHost ? name.slice(0, -suffix.length) : name
  const found =
    slug.includes('.') && !isOwnHost
      ? await byDomain(req, name, selectedTenant)
      : ((await bySlug(req, slug, selectedTenant)) ??
        (await findSite({ req, id: name, tenantId: selectedTenant })))
  if (!found) throw notFound('app', name)
  return found
}

const bySlug = async (
  req: PayloadRequest,
  slug: string,
  tenantId: string | undefined,
): Promise<SiteRecord | null> => {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: {
      and: [
        { slug: { equals: slug.toLowerCase() } },
        ...(tenantId ? [{ tenant: { equals: tenantId } }] : []),
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return (docs[0] as unknown as SiteRecord | undefined) ?? null
}

/** Past access control for the domain itself: who may see the app need not be allowed to see its domains. */
const byDomain = async (
  req: PayloadRequest,
  host: string,
  tenantId: string | undefined,
): Promise<SiteRecord | null> => {
  const domain = (await req.payload.db.findOne({
    collection: 'domains',
    where: {
      and: [
        { host: { equals: host.toLowerCase() } },
        { ownership: { equals: 'verified' } },
        { routing: { equals: 'verified' } },
      ],
    },
  })) as { site?: unknown } | null
  const id = idOf(domain?.site)
  return id ? findSite({ req, id, tenantId }) : null
}
