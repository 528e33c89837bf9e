import { createManifest } from '../core/release/createManifest'
import { NOT_FOUND_PATH, type ReleaseForm, type ReleaseManifest } from '../core/release/types'
import type { ReleaseBlobs } from './ReleaseBlobs'
import { breathe } from './breathe'
import { checkPaths } from './checkPaths'
import { contentOf } from './content/contentOf'
import { InvalidReleaseError } from './InvalidReleaseError'
import { renderNotice } from './noticePages'
import { prepareSite } from './prepareSite'
import { ReleaseWriter } from './ReleaseWriter'
import { renderPages, writePage, type PagesOfRelease } from './renderPages'
import { formsOf } from './renderPage'
import type { MediaLoader, RenderIssue, SiteInput } from './types'
import { verifyBlobs } from './verifyBlobs'
import { writeFiles } from './writeFiles'

export type ReleaseProgress = {
  step: 'pages' | 'assets' | 'verify'
  /** Pages done, then one for the assets and one for the verification. */
  done: number
  /** The number of pages and 2. */
  total: number
  /** Path of the page just done. */
  page?: string
}

/** Pages with their routes and those of their assets: what a later build may keep. */
export type RenderedPages = Pick<ReleaseManifest, 'pages' | 'routes' | 'content'>

/** The steps of a release that a build takes, in this order. */
export type BuildStep = 'render' | 'assets' | 'checks' | 'blobs'

export type BuildReleaseInput = {
  input: SiteInput
  /** The last release of this site in any environment; its unchanged pages are kept. */
  previous: RenderedPages | null
  blobs: ReleaseBlobs
  loadMedia: MediaLoader
  onProgress?: (progress: ReleaseProgress) => void
  /** Awaited before each step. */
  onStep?: (step: BuildStep) => Promise<void>
  /** Told once the pages are rendered: those without an error, for another attempt should this one fail. */
  onRendered?: (pages: RenderedPages) => void
  signal?: AbortSignal
}

export type BuiltRelease = {
  manifest: ReleaseManifest
  /** Warnings only: an error fails the build. Pages that were kept report on their data only. */
  issues: RenderIssue[]
  stats: {
    pagesRendered: number
    pagesReused: number
    /** Of all routes, uncompressed. */
    bytes: number
    blobsWritten: number
  }
  /** Paths of the pages that were rendered, not kept. */
  rendered: string[]
}

/**
 * Builds a release: renders what changed, writes and verifies every blob, and answers the manifest.
 * Nothing is live yet; whoever called stores the manifest and flips the pointer.
 *
 * @throws InvalidReleaseError (TauseError `invalid`) when a page has an error; all are listed.
 * @throws TauseError `blob_corrupt` when the store does not give back what was put.
 * @throws the signal's reason when it is aborted.
 */
export const buildRelease = async ({
  input,
  previous,
  blobs,
  loadMedia,
  onProgress = () => undefined,
  onStep = () => Promise.resolve(),
  onRendered = () => undefined,
  signal,
}: BuildReleaseInput): Promise<BuiltRelease> => {
  await onStep('render')
  const site = prepareSite(input)
  const writer = new ReleaseWriter({ blobs, previous })
  const total = site.pages.length + 2
  const pages = await renderPages({
    site,
    previous,
    writer,
    onPage: (done, page) => onProgress({ step: 'pages', done, total, page }),
    signal,
  })
  const issues: RenderIssue[] = [...checkPaths(site.pages), ...pages.issues]
  const isSound = !issues.some(({ level }) => level === 'error')
  const notices = {
    notFound: renderNotice(site, 'notFound'),
    success: renderNotice(site, 'success'),
    error: renderNotice(site, 'error'),
    maintenance: renderNotice(site, 'maintenance'),
  }
  await onStep('assets')
  // What cannot go live needs no content; its errors are told by the checks.
  const content = isSound ? await contentOf({ site, pages, previous, writer }) : undefined
  const files = await writeFiles({
    site,
    pages,
    notices: Object.values(notices),
    writer,
    loadMedia,
    signal,
  }).catch((error: unknown) => {
    // The pages' own errors come first, and all at once.
    if (isSound) throw error
    return {}
  })
  // With their files, so that the next attempt may keep them as they are.
  onRendered(soundPages({ ...pages, routes: { ...pages.routes, ...files } }, issues))
  onProgress({ step: 'assets', done: total - 1, total })

  await onStep('checks')
  if (!isSound) throw new InvalidReleaseError(issues)
  const routes = { ...pages.routes, ...files }
  const manifest = createManifest({
    siteId: input.site.id,
    tenantId: input.site.tenantId,
    renderer: site.renderer,
    routes,
    notFound: routes[NOT_FOUND_PATH] ?? (await writePage(writer, notices.notFound)),
    maintenance: await writePage(writer, notices.maintenance),
    redirects: input.redirects,
    headers: input.headers,
    formPages: {
      success: await writePage(writer, notices.success),
      error: await writePage(writer, notices.error),
    },
    forms: Object.fromEntries(
      site.pages
        .flatMap((page) => formsOf(site, page))
        .map((form): [string, ReleaseForm] => [form.id, form]),
    ),
    pages: pages.pages,
    content,
  })

  await onStep('blobs')
  await breathe(signal)
  await blobs.flush()
  await verifyBlobs({
    manifest,
    blobs,
    isVerified: (blob) => writer.isVerified(blob),
    signal,
  })
  onProgress({ step: 'verify', done: total, total })
  const all = Object.values(manifest.routes)
  return {
    manifest,
    issues,
    stats: {
      pagesRendered: pages.rendered.length,
      pagesReused: site.pages.length - pages.rendered.length,
      bytes: all.reduce((sum, { size }) => sum + size, 0),
      blobsWritten: writer.blobsWritten,
    },
    rendered: pages.rendered,
  }
}

/** The pages, and the routes of theirs, that have no error: the next attempt reports the others again. */
const soundPages = (
  { pages, routes }: Pick<PagesOfRelease, 'pages' | 'routes'>,
  issues: readonly RenderIssue[],
): RenderedPages => {
  const bad = new Set(issues.flatMap(({ level, page }) => (level === 'error' ? [page] : [])))
  return {
    pages: Object.fromEntries(Object.entries(pages).filter(([, { path }]) => !bad.has(path))),
    routes,
  }
}
