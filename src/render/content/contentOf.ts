import { valueDigest } from '../../core/release/manifestDigest'
import type { ReleaseContent, ReleaseContentPage, ReleaseRoute } from '../../core/release/types'
import type { RenderedPages } from '../buildRelease'
import type { PreparedPage, PreparedSite } from '../prepareSite'
import type { ReleaseWriter } from '../ReleaseWriter'
import type { PagesOfRelease } from '../renderPages'
import { answer } from '../siteReads'
import type { SiteAsset } from '../types'
import { createContentContext } from './contentContext'
import { indexContent, pageContent, siteContent } from './siteContent'

/** Of the form that content has. Another one makes all of it anew with the next release. */
const CONTENT_VERSION = 1

/** Not compressed in the store: what is answered is put together from several pieces. */
const TYPE = 'application/octet-stream'

/** Pages between two chances for others to do something. */
const BREATH = 20

/**
 * The published content of a release as JSON blobs. A page that is kept as HTML, with the same dates and
 * the same answers to what it looked up, keeps its blob unread; whether that is still in the store is
 * for the verification of the release.
 */
export const contentOf = async ({
  site,
  pages,
  previous,
  writer,
}: {
  site: PreparedSite
  /** Gets the files that the content refers to beside the pages' own, too. */
  pages: PagesOfRelease
  previous: RenderedPages | null
  writer: ReleaseWriter
}): Promise<ReleaseContent> => {
  const shared = createContentContext(site, '/')
  const put = async (value: unknown): Promise<{ blob: string; size: number }> => {
    const { blob, size } = await writer.write(Buffer.from(JSON.stringify(value)), { type: TYPE })
    return { blob, size }
  }
  const content: ReleaseContent = {
    version: CONTENT_VERSION,
    site: await put(siteContent(site, shared)),
    index: await put(indexContent(site)),
    pages: {},
  }
  for (const [path, asset] of shared.assets) pages.assets.set(path, asset)
  for (const [index, page] of site.pages.entries()) {
    const kept = keptPage({ site, page, pages, previous, writer })
    if (kept) {
      content.pages[page.path] = kept.page
      Object.assign(pages.routes, kept.routes)
      continue
    }
    if (index % BREATH === 0) await new Promise<void>((resolve) => setImmediate(resolve))
    const context = createContentContext(site, page.path)
    const piece = await put(pageContent(site, page, context))
    const rendered = pages.pages[page.id]
    const more = [...context.assets.keys()].filter((path) => !rendered?.assets?.includes(path))
    for (const path of more) pages.assets.set(path, context.assets.get(path) as SiteAsset)
    const reads = [...context.reads].filter((key) => !rendered?.reads?.includes(key)).sort()
    content.pages[page.path] = {
      ...piece,
      id: page.id,
      ...datesOf(page),
      media: [...context.mediaIds].sort(),
      ...(reads.length > 0 && { reads, readsDigest: digestOf(site, reads) }),
      ...(more.length > 0 && { assets: more.sort() }),
    }
  }
  return content
}

const datesOf = ({
  updatedAt,
  publishedAt,
}: PreparedPage): Pick<ReleaseContentPage, 'updatedAt' | 'publishedAt'> => ({
  ...(updatedAt && { updatedAt }),
  ...(publishedAt && { publishedAt }),
})

const digestOf = (site: PreparedSite, reads: readonly string[]): string =>
  valueDigest(reads.map((key) => [key, answer(site, key)]))

/** The last release's piece, when it would come out the same and all its files are still there. */
const keptPage = ({
  site,
  page,
  pages: { pages },
  previous,
  writer,
}: {
  site: PreparedSite
  page: PreparedPage
  pages: PagesOfRelease
  previous: RenderedPages | null
  writer: ReleaseWriter
}): { page: ReleaseContentPage; routes: Record<string, ReleaseRoute> } | null => {
  if (previous?.content?.version !== CONTENT_VERSION) return null
  const known = Object.hasOwn(previous.content.pages, page.path)
    ? previous.content.pages[page.path]
    : undefined
  const before = Object.hasOwn(previous.pages, page.id) ? previous.pages[page.id] : undefined
  const dates = datesOf(page)
  const same =
    known?.id === page.id &&
    known.updatedAt === dates.updatedAt &&
    known.publishedAt === dates.publishedAt &&
    before !== undefined &&
    before.inputs === pages[page.id]?.inputs &&
    (!known.reads || known.readsDigest === digestOf(site, known.reads))
  if (!same) return null
  const routes: Record<string, ReleaseRoute> = {}
  for (const path of known.assets ?? []) {
    const route = writer.reusable(path)
    if (!route) return null
    routes[path] = route
  }
  return { page: known, routes }
}
