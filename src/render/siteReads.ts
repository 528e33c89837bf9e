import type { BlockRegistry } from '../core/blocks/registry'
import type { PageSummary, PictureData } from '../core/blocks/types'
import { NOT_FOUND_PATH } from '../core/release/types'
import { allBlocks } from './blockTree'
import type { PreparedPage, PreparedSite } from './prepareSite'
import type { MediaInput } from './types'

/**
 * What a page may look up about the rest of its site. Each look-up has a key, so that a later release
 * can ask the same again and see whether the page would still come out the same.
 */
export type SiteReads = {
  pathOf: (pageId: string) => string | null
  hasPath: (path: string) => boolean
  media: (id: string) => MediaInput | null
  pages: (query: { under: string; limit: number }) => PageSummary[]
}

/** Look-ups that leave their keys in `keys`. */
export const tracedReads = (site: PreparedSite, keys: Set<string>): SiteReads => {
  const read = <Value>(key: string): Value => {
    keys.add(key)
    return answer(site, key) as Value
  }
  return {
    pathOf: (pageId) => read(`page:${pageId}`),
    hasPath: (path) => read(`path:${path}`),
    media: (id) => read(`media:${id}`),
    pages: ({ under, limit }) => read(`pages:${Math.max(0, Math.floor(limit))}:${under}`),
  }
}

/** The answer to a key as the site is now. */
export const answer = (site: PreparedSite, key: string): unknown => {
  const colon = key.indexOf(':')
  const rest = key.slice(colon + 1)
  switch (key.slice(0, colon)) {
    case 'page':
      return site.pagesById.get(rest)?.path ?? null
    case 'path':
      return site.pagesByPath.has(rest)
    case 'media':
      return site.input.media.get(rest) ?? null
    case 'pages': {
      const [limit = '0'] = rest.split(':', 1)
      return pagesUnder(site, rest.slice(limit.length + 1), Number(limit))
    }
    default:
      return null
  }
}

const pagesUnder = (
  { pages, registry }: PreparedSite,
  under: string,
  limit: number,
): PageSummary[] =>
  pages
    .filter(
      ({ path }) =>
        path !== under && path !== NOT_FOUND_PATH && path.startsWith(under.replace(/\/*$/, '/')),
    )
    .sort(
      (a, b) =>
        (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.path < b.path ? -1 : 1),
    )
    .slice(0, limit)
    .map((page) => ({
      id: page.id,
      path: page.path,
      title: page.title,
      description: page.seo?.description ?? undefined,
      publishedAt: page.publishedAt ?? undefined,
      picture: pictureOf(page, registry),
    }))

/** The page's SEO image, else the first picture of a block that is no navigation. */
const pictureOf = (page: PreparedPage, registry: BlockRegistry): PictureData | undefined => {
  if (page.seo?.image) return { media: page.seo.image }
  for (const block of allBlocks(page.layout, registry)) {
    const picture = block.picture as PictureData | null | undefined
    if (typeof picture === 'object' && picture !== null && (picture.media || picture.art))
      return { ...picture, seed: picture.seed || block.id || undefined }
  }
  return undefined
}
