import type { PayloadRequest } from 'payload'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import type { AddressedSite } from '../../jobs/domains/siteAddresses'

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const readRelease = async ({
  req,
  id,
  tenantId,
}: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId?: string
}): Promise<ReleaseDocument> => {
  const release = (await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })) as unknown as ReleaseDocument | null
  if (!release || (tenantId && idOf(release.tenant) !== tenantId)) throw notFound('deployment', id)
  return release
}

/**
 * The site of a release that the requester may see: its address and pointers are part of the release,
 * and need no permission on the site of their own.
 */
export const siteOf = async (req: PayloadRequest, siteId: string): Promise<AddressedSite | null> =>
  (await req.payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
    req,
  })) as unknown as AddressedSite | null
