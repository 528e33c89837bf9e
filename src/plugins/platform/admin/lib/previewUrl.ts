import { createPreviewToken, PREVIEW_LIFETIME } from '../../../../core/preview/previewToken'
import { type SiteAddress, siteUrl } from '../../../../jobs/deploy/siteUrl'

const DAY = 24 * 60 * 60 * 1000

/**
 * Where the drafts of a site are shown. For the server: the secret must not reach a browser. The
 * address stays the same for a day, so that what shows it is not loaded again with every look.
 */
export const previewUrl = ({
  site: { id, slug },
  address,
  secret,
  path = '/',
  now = Date.now(),
}: {
  site: { id: string; slug: string }
  address: SiteAddress
  secret: string
  /** Of the page, from its leading `/`. */
  path?: string
  /** Milliseconds. */
  now?: number
}): string => {
  const expiresAt = new Date(Math.floor((now + PREVIEW_LIFETIME) / DAY) * DAY)
  const token = createPreviewToken({ siteId: String(id), secret, expiresAt })
  return `${siteUrl({ slug, address })}/_preview/${token}${path}`
}
