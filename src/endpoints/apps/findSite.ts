import type { PayloadRequest } from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/** What the API reads of a site's document. */
export type SiteRecord = {
  id: string
  name: string
  slug: string
  status: 'creating' | 'ready' | 'failed'
  tenant: unknown
  template?: { slug?: string | null; version?: string | null } | null
  templateVariables?: unknown
  brandProfile?: unknown
  liveProduction?: string | null
  liveStaging?: string | null
  liveDevelopment?: string | null
  /** Id of the domain that is its main address. */
  primaryDomain?: string | null
  buildLog?: unknown
  createdAt: string
  updatedAt: string
}

/** A site that the requester may see, within the selected tenant if there is one; otherwise `null`. */
export const findSite = async ({
  req,
  id,
  tenantId,
}: {
  req: PayloadRequest
  id: string
  tenantId: string | undefined
}): Promise<SiteRecord | null> => {
  const site = (await req.payload.findByID({
    collection: 'sites',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })) as unknown as SiteRecord | null
  return site && (!tenantId || idOf(site.tenant) === tenantId) ? site : null
}
