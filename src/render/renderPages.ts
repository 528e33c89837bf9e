import type { ReleasePage, ReleaseRoute } from '../core/release/types'
import { breathe } from './breathe'
import type { RenderedPages } from './buildRelease'
import { pageInputsDigest } from './pageInputsDigest'
import type { PreparedPage, PreparedSite } from './prepareSite'
import type { ReleaseWriter } from './ReleaseWriter'
import { pageIssues, renderPage } from './renderPage'
import { reusePage } from './reusePage'
import type { RenderedPage, RenderIssue, SiteAsset } from './types'

const HTML_TYPE = 'text/html; charset=utf-8'

/** Pages that are being written while the next ones are rendered. */
const WRITES = 16

/** Pages between two commits of what was written: the disk works while the processor renders. */
const COMMIT_EVERY = 100

/** Longest time without a look at other work. Milliseconds. */
const TURN = 4

/** All pages of a release: the routes they answer at, and the files that the rendered ones need. */
export type PagesOfRelease = RenderedPages & {
  /** Paths of those that were rendered. */
  rendered: string[]
  /** By path: what rendered pages refer to. */
  assets: Map<string, SiteAsset>
  issues: RenderIssue[]
}

/**
 * Renders the pages that would come out differently and keeps the others. Rendered ones are written while
 * the next is rendered.
 */
export const renderPages = async ({
  site,
  previous,
  writer,
  onPage,
  signal,
}: {
  site: PreparedSite
  previous: RenderedPages | null
  writer: ReleaseWriter
  /** Called for each page in turn: how many are done, and its path. */
  onPage: (done: number, path: string) => void
  signal: AbortSignal | undefined
}): Promise<PagesOfRelease> => {
  const result: PagesOfRelease = {
    pages: {},
    routes: {},
    rendered: [],
    assets: new Map(),
    issues: [],
  }
  const writing = new Set<Promise<void>>()
  const failures: unknown[] = []
  const write = (page: PreparedPage, rendered: RenderedPage): void => {
    const written = writePage(writer, rendered)
      .then((route) => {
        result.routes[page.path] = route
        result.pages[page.id] = toReleasePage({ site, page, rendered, route })
      })
      .catch((error: unknown) => void failures.push(error))
      .finally(() => writing.delete(written))
    writing.add(written)
  }
  let turn = performance.now()
  try {
    for (const [index, page] of site.pages.entries()) {
      if (performance.now() - turn > TURN) {
        await breathe(signal)
        turn = performance.now()
      }
      signal?.throwIfAborted()
      if (failures.length > 0) throw failures[0]
      const reused = reusePage({ site, page, previous, writer })
      if (reused) {
        result.issues.push(...pageIssues(site, page))
        result.pages[page.id] = reused.page
        result.routes[page.path] = reused.route
        for (const [path, route] of reused.assets) result.routes[path] = route
      } else {
        await breathe(signal)
        const rendered = renderPage(site, page)
        result.rendered.push(page.path)
        result.issues.push(...rendered.issues)
        for (const asset of rendered.assets) result.assets.set(asset.path, asset)
        write(page, rendered)
        if (writing.size >= WRITES) await Promise.race(writing)
        if (result.rendered.length % COMMIT_EVERY === 0) writer.commit()
      }
      onPage(index + 1, page.path)
    }
  } finally {
    await Promise.all(writing)
    await writer.committed()
  }
  if (failures.length > 0) throw failures[0]
  return result
}

export const writePage = (writer: ReleaseWriter, page: RenderedPage): Promise<ReleaseRoute> =>
  writer.write(Buffer.from(page.html), { type: HTML_TYPE, headers: page.headers })

const toReleasePage = ({
  site,
  page,
  rendered,
  route,
}: {
  site: PreparedSite
  page: PreparedPage
  rendered: RenderedPage
  route: ReleaseRoute
}): ReleasePage => ({
  path: page.path,
  title: page.title,
  inputs: pageInputsDigest({ site, page, reads: rendered.reads }),
  blob: route.blob,
  reads: rendered.reads,
  assets: rendered.assets.map(({ path }) => path),
})
