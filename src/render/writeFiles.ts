import type { ReleaseManifest, ReleaseRoute } from '../core/release/types'
import { breathe } from './breathe'
import { InvalidReleaseError } from './InvalidReleaseError'
import type { PreparedSite } from './prepareSite'
import type { ReleaseWriter } from './ReleaseWriter'
import type { PagesOfRelease } from './renderPages'
import { robotsTxt, sitemapXml } from './seoFiles'
import type { MediaLoader, RenderedPage, SiteAsset } from './types'

/** Writes all that a release has beside its pages, and answers the routes. */
export const writeFiles = async ({
  site,
  pages: { pages, routes: known, assets: named },
  notices,
  writer,
  loadMedia,
  signal,
}: {
  site: PreparedSite
  pages: PagesOfRelease
  notices: readonly RenderedPage[]
  writer: ReleaseWriter
  loadMedia: MediaLoader
  signal: AbortSignal | undefined
}): Promise<Record<string, ReleaseRoute>> => {
  const assets = new Map(named)
  for (const notice of notices) for (const asset of notice.assets) assets.set(asset.path, asset)
  for (const asset of sharedAssets(site)) assets.set(asset.path, asset)
  const routes: Record<string, ReleaseRoute> = {}
  for (const asset of assets.values()) {
    // A page that was kept has brought it.
    if (Object.hasOwn(known, asset.path)) continue
    await breathe(signal)
    const immutable = asset.path.startsWith('/_assets/')
    routes[asset.path] = await writer
      .writeAsset(asset, { immutable, loadMedia })
      .catch((error: unknown) => {
        throw explain(error, asset, site, pages)
      })
  }
  return routes
}

/** What every release has beside its pages and what they show. */
const sharedAssets = ({ css, fonts, icons, pages, input }: PreparedSite): SiteAsset[] => [
  css,
  ...fonts.assets,
  icons.svg,
  icons.apple,
  icons.ico,
  {
    path: '/sitemap.xml',
    type: 'application/xml; charset=utf-8',
    load: () => Buffer.from(sitemapXml(pages, input.site)),
  },
  {
    path: '/robots.txt',
    type: 'text/plain; charset=utf-8',
    load: () => Buffer.from(robotsTxt(input.site)),
  },
]

/** A medium whose file cannot be read is the page's error, and says where it is used. */
const explain = (
  error: unknown,
  { path }: SiteAsset,
  { input }: PreparedSite,
  pages: ReleaseManifest['pages'],
): unknown => {
  const page = Object.values(pages).find(({ assets }) => assets?.includes(path))
  const { code } = error as NodeJS.ErrnoException
  // Trouble of the disk is not the page's, and may pass. Its messages name the server's folders.
  const isDisk = typeof code === 'string' && /^E[A-Z]+$/.test(code)
  if (!page || input.mode !== 'release' || (isDisk && code !== 'ENOENT')) return error
  const reason = isDisk
    ? 'its file is missing. Upload it again'
    : error instanceof Error
      ? error.message
      : String(error)
  const message = `A picture or file of the page cannot be read: ${reason}`
  return new InvalidReleaseError([
    { level: 'error', code: 'missing_media', message, page: page.path },
  ])
}
