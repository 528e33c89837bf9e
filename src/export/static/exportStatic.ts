import { notFound } from '../../core/errors'
import type { ReleaseManifest } from '../../core/release/types'
import { ASSET_PREFIX } from '../../render/assetPath'
import { buildRelease } from '../../render/buildRelease'
import { sitemapXml } from '../../render/seoFiles'
import type { PageInput, SiteInput } from '../../render/types'
import { findExportPage } from '../findExportPage'
import { sealFiles } from '../sealFiles'
import type { ExportFile, ExportInput } from '../types'
import { MemoryBlobs } from './MemoryBlobs'
import { pageFile } from './pageFile'
import { staticReadme } from './staticReadme'

/**
 * A site, or one page of it, as files for any web server: the bytes of a release, in the folders that
 * its paths ask for. To be served at the root of a host.
 *
 * @throws TauseError `not_found` when `page` is none of the site's.
 * @throws InvalidReleaseError (TauseError `invalid`) when a page has an error, as a deploy would.
 */
export const exportStatic = async ({
  input,
  page,
  loadMedia,
  onIssue,
  onProgress,
  signal,
}: ExportInput): Promise<ExportFile[]> => {
  const only = page === undefined ? null : findExportPage(input, page)
  const blobs = new MemoryBlobs()
  const { manifest, issues } = await buildRelease({
    input: { ...input, basePath: '', ...(only ? alone(only, input) : rooted) },
    previous: null,
    blobs,
    loadMedia,
    onProgress: ({ done, total }) => onProgress?.(done / total),
    signal,
  })
  const pages = only ? [only] : [...input.pages].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const issue of issues) if (pages.some(({ path }) => path === issue.page)) onIssue?.(issue)

  const files = new Map(
    Object.entries(manifest.routes).map(([path, { blob }]) => [path, blobs.read(blob)]),
  )
  const missing = blobs.read(manifest.notFound.blob)
  const readme = staticReadme({
    site: input.site,
    pages,
    hasForms: hasForms(manifest, pages),
    isWhole: !only,
  })
  return sealFiles([
    ...pages.map(({ path }) => ({ path: pageFile(path), bytes: fileOf(files, path) })),
    { path: '404.html', bytes: missing },
    ...(only ? aloneAssets({ only, files, missing, input }) : wholeAssets(input, files)),
    { path: 'README.txt', bytes: Buffer.from(readme) },
    // GitHub Pages leaves out folders that start with "_" unless this file is there.
    { path: '.nojekyll', bytes: Buffer.alloc(0) },
  ])
}

const rooted: Partial<SiteInput> = { toUrl: undefined, formAction: undefined }

/** A page by itself: links to what the export does not have lead to the site. */
const alone = ({ path: own }: PageInput, { site }: SiteInput): Partial<SiteInput> => ({
  toUrl: (path) =>
    path.startsWith(ASSET_PREFIX) || path.split(/[?#]/, 1)[0] === own ? path : site.url + path,
  formAction: (blockId) => `${site.url}/_forms/${blockId}`,
})

const hasForms = ({ forms }: ReleaseManifest, pages: readonly PageInput[]): boolean =>
  Object.values(forms).some(({ pageId }) => pages.some(({ id }) => id === pageId))

const fileOf = (files: ReadonlyMap<string, Buffer>, path: string): Buffer => {
  const bytes = files.get(path)
  if (!bytes) throw notFound('file', path)
  return bytes
}

const wholeAssets = ({ pages }: SiteInput, files: ReadonlyMap<string, Buffer>): ExportFile[] => {
  const paths = new Set(pages.map(({ path }) => path))
  return [...files].filter(([path]) => !paths.has(path)).map(toFile)
}

/** Of the assets those that the page, its 404 page or their styles name. */
const aloneAssets = ({
  only,
  files,
  missing,
  input,
}: {
  only: PageInput
  files: ReadonlyMap<string, Buffer>
  /** The 404 page. */
  missing: Buffer
  input: SiteInput
}): ExportFile[] => {
  const styles = [...files].filter(([path]) => path.endsWith('.css')).map(([, bytes]) => bytes)
  const texts = [fileOf(files, only.path), missing, ...styles].map(String)
  return [
    ...[...files].filter(
      ([path]) => path.startsWith(ASSET_PREFIX) && texts.some((text) => text.includes(path)),
    ),
    ['/sitemap.xml', Buffer.from(sitemapXml([only], input.site))] as const,
    ...['/robots.txt', '/favicon.ico'].map((path) => [path, fileOf(files, path)] as const),
  ].map(toFile)
}

const toFile = ([path, bytes]: readonly [string, Buffer]): ExportFile => ({
  path: path.slice(1),
  bytes,
})
