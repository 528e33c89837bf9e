import { createManifest } from '../core/release/createManifest'
import type { ReleaseForm, ReleaseManifest, ReleasePage, ReleaseRoute } from '../core/release/types'
import { verifyManifest } from '../core/release/verifyManifest'
import { TauseError } from '../core/errors'
import type { ReleaseBlobs } from './ReleaseBlobs'
import { checkPaths } from './checkPaths'
import { InvalidReleaseError } from './InvalidReleaseError'
import { renderNotice } from './noticePages'
import { pageInputsDigest } from './pageInputsDigest'
import { prepareSite, type PreparedPage, type PreparedSite } from './prepareSite'
import { ReleaseWriter } from './ReleaseWriter'
import { formsOf, pageIssues, renderPage } from './renderPage'
import { reusePage } from './reusePage'
import { robotsTxt, sitemapXml } from './seoFiles'
import { storedBlob } from './storedBlob'
import type { MediaLoader, RenderedPage, RenderIssue, SiteAsset, SiteInput } from './types'

export type ReleaseProgress = {
  step: 'pages' | 'assets' | 'verify'
  /** Pages done, then one for the assets and one for the verification. */
  done: number
  /** The number of pages and 2. */
  total: number
  /** Path of the page just done. */
  page?: string
}

export type BuildReleaseInput = {
  input: SiteInput
  /** The last release of this site in any environment; its unchanged pages are kept. */
  previous: ReleaseManifest | null
  blobs: ReleaseBlobs
  loadMedia: MediaLoader
  onProgress?: (progress: ReleaseProgress) => void
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
}

const HTML_TYPE = 'text/html; charset=utf-8'

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
  signal,
}: BuildReleaseInput): Promise<BuiltRelease> => {
  const site = prepareSite(input)
  const writer = new ReleaseWriter({ blobs, previous })
  const issues: RenderIssue[] = checkPaths(site.pages)
  const routes: Record<string, ReleaseRoute> = {}
  const pages: Record<string, ReleasePage> = {}
  const assets = new Map<string, SiteAsset>()
  const kept = new Set<string>()
  let pagesReused = 0
  const total = site.pages.length + 2

  for (const [index, page] of site.pages.entries()) {
    await breathe(signal)
    const reused = await reusePage({ site, page, previous, writer })
    if (reused) {
      pagesReused++
      issues.push(...pageIssues(site, page))
      routes[page.path] = reused.route
      pages[page.id] = reused.page
      for (const [path, route] of reused.assets) {
        routes[path] = route
        kept.add(path)
      }
    } else {
      const rendered = renderPage(site, page)
      issues.push(...rendered.issues)
      const route = await writePage(writer, rendered)
      routes[page.path] = route
      pages[page.id] = toReleasePage({ site, page, rendered, route })
      for (const asset of rendered.assets) assets.set(asset.path, asset)
    }
    onProgress({ step: 'pages', done: index + 1, total, page: page.path })
  }
  if (issues.some(({ level }) => level === 'error')) throw new InvalidReleaseError(issues)

  const forms = Object.fromEntries(
    site.pages
      .flatMap((page) => formsOf(site, page))
      .map((form): [string, ReleaseForm] => [form.id, form]),
  )
  const notices = {
    notFound: renderNotice(site, 'notFound'),
    success: renderNotice(site, 'success'),
    error: renderNotice(site, 'error'),
  }
  for (const notice of Object.values(notices))
    for (const asset of notice.assets) assets.set(asset.path, asset)
  for (const asset of sharedAssets(site)) assets.set(asset.path, asset)

  const wanted = [...assets.values()].filter(({ path }) => !kept.has(path))
  for (const asset of wanted) {
    await breathe(signal)
    const immutable = asset.path.startsWith('/_assets/')
    routes[asset.path] = await writer
      .writeAsset(asset, { immutable, loadMedia })
      .catch((error: unknown) => {
        throw explain(error, asset, site, pages)
      })
  }

  onProgress({ step: 'assets', done: total - 1, total })

  const manifest = createManifest({
    siteId: input.site.id,
    tenantId: input.site.tenantId,
    renderer: site.renderer,
    routes,
    notFound: await writePage(writer, notices.notFound),
    formPages: {
      success: await writePage(writer, notices.success),
      error: await writePage(writer, notices.error),
    },
    forms,
    pages,
  })
  await breathe(signal)
  await blobs.flush()
  await verify({ manifest, blobs, signal })
  onProgress({ step: 'verify', done: total, total })
  const all = Object.values(manifest.routes)
  return {
    manifest,
    issues,
    stats: {
      pagesRendered: site.pages.length - pagesReused,
      pagesReused,
      bytes: all.reduce((sum, { size }) => sum + size, 0),
      blobsWritten: writer.blobsWritten,
    },
  }
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

const writePage = (writer: ReleaseWriter, page: RenderedPage): Promise<ReleaseRoute> =>
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

/** Reads every blob back: a release goes live on bytes that were seen, not on writes that returned. */
const verify = async ({
  manifest,
  blobs,
  signal,
}: {
  manifest: ReleaseManifest
  blobs: ReleaseBlobs
  signal: AbortSignal | undefined
}): Promise<void> => {
  const issues = await verifyManifest({
    manifest,
    has: async (blob, encodings) => {
      await breathe(signal)
      return storedBlob({ blobs, blob, encodings })
    },
  })
  if (issues.length > 0)
    throw new TauseError({
      code: 'blob_missing',
      status: 500,
      message: `The store lost what was just written: ${issues[0]?.pointer} ${issues[0]?.message}`,
      issues,
    })
}

/** A medium whose file cannot be read is the page's error, and says where it is used. */
const explain = (
  error: unknown,
  { path }: SiteAsset,
  { input }: PreparedSite,
  pages: Record<string, ReleasePage>,
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

/** Lets requests that a front in this process has waiting go first, and stops when asked to. */
const breathe = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise<void>((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}
