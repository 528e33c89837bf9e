import type { ReleasePage, ReleaseRoute } from '../core/release/types'
import type { RenderedPages } from './buildRelease'
import { pageInputsDigest } from './pageInputsDigest'
import type { PreparedPage, PreparedSite } from './prepareSite'
import type { ReleaseWriter } from './ReleaseWriter'

/** The last release's page, when it would come out the same and all its bytes are still there. */
export const reusePage = ({
  site,
  page,
  previous,
  writer,
}: {
  site: PreparedSite
  page: PreparedPage
  previous: RenderedPages | null
  writer: ReleaseWriter
}): {
  page: ReleasePage
  route: ReleaseRoute
  assets: [string, ReleaseRoute][]
} | null => {
  const known = previous && Object.hasOwn(previous.pages, page.id) ? previous.pages[page.id] : null
  if (!known?.reads || !known.assets || known.path !== page.path) return null
  if (known.inputs !== pageInputsDigest({ site, page, reads: known.reads })) return null
  const route = writer.reusable(page.path)
  if (route?.blob !== known.blob) return null
  const assets: [string, ReleaseRoute][] = []
  for (const path of known.assets) {
    const asset = writer.reusable(path)
    if (!asset) return null
    assets.push([path, asset])
  }
  return { page: known, route, assets }
}
