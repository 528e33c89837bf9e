import type { PayloadRequest } from 'payload'
import { TauseError } from '../core/errors'
import { findSite, type SiteRecord } from '../endpoints/apps/findSite'

/** @throws TauseError `not_found` for a site that is not there. */
export const siteByIdOrSlug = async (req: PayloadRequest, value: string): Promise<SiteRecord> => {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { slug: { equals: value } },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const site = docs[0] ?? (await findSite({ req, id: value, tenantId: undefined }))
  if (!site)
    throw new TauseError({
      code: 'not_found',
      status: 404,
      message: `There is no app "${value}". Give its id, or its slug: the first part of its address.`,
    })
  return site as unknown as SiteRecord
}
