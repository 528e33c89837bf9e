import type { GeneratePreviewURL } from 'payload'
import { idOf } from '../../../core/tenancy/idOf'
import type { SiteAddress } from '../../../jobs/deploy/siteUrl'
import { previewUrl } from './lib/previewUrl'

/** Address of a page's drafts for Payload's preview button; made on the server, where the secret is. */
export const pagePreview =
  (address: SiteAddress): GeneratePreviewURL =>
  async ({ site, path }, { req }) => {
    const siteId = idOf(site)
    if (!siteId || typeof path !== 'string' || !path.startsWith('/')) return null
    const found = await req.payload.findByID({
      collection: 'sites',
      id: siteId,
      depth: 0,
      disableErrors: true,
      select: { slug: true, status: true },
      req,
      overrideAccess: false,
    })
    if (found?.status !== 'ready') return null
    return previewUrl({
      site: { id: siteId, slug: found.slug },
      address,
      path,
      secret: req.payload.secret,
    })
  }
