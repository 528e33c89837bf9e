import { allBlocks } from '../../../render/blockTree'
import { checkPaths } from '../../../render/checkPaths'
import { InvalidReleaseError } from '../../../render/InvalidReleaseError'
import { navigationOf } from '../../../render/noticePages'
import { prepareSite } from '../../../render/prepareSite'
import { formsOf, pageIssues } from '../../../render/renderPage'
import { findExportPage } from '../../findExportPage'
import type { ExportInput } from '../../types'
import { addFonts } from './addFonts'
import { iconFiles } from './iconFiles'
import { pageContents } from './pageContents'
import { PartsRecorder } from './PartsRecorder'
import { PublicFiles } from './PublicFiles'
import { recordNotFound, recordPage } from './recordPage'
import { siteContent } from './siteContent'
import { summariesOf } from './summariesOf'
import type { SiteParts } from './types'

/**
 * Renders the pages of an export once and notes all that they are made of.
 *
 * @throws TauseError `not_found` when `page` is none of the site's.
 * @throws InvalidReleaseError (TauseError `invalid`) when a page has an error or a picture is missing.
 */
export const collectParts = async ({
  input,
  page,
  loadMedia,
  onProgress,
  signal,
}: ExportInput): Promise<SiteParts> => {
  const site = prepareSite({ ...input, basePath: '', toUrl: undefined, formAction: undefined })
  const only = page === undefined ? null : findExportPage(input, page)
  const pages = only ? site.pages.filter(({ id }) => id === only.id) : site.pages
  const files = new PublicFiles()
  const recorder = new PartsRecorder({ site, files })
  const issues = checkPaths(pages)
  for (const [index, each] of pages.entries()) {
    // Others of this process have their turn between two pages.
    await new Promise<void>((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    issues.push(...pageIssues(site, each), ...recordPage({ site, page: each, recorder }))
    onProgress?.((index + 1) / pages.length)
  }
  if (issues.some(({ level }) => level === 'error')) throw new InvalidReleaseError(issues)
  recordNotFound({ site, recorder })

  const navigation = navigationOf(site)
  const used = new Set(
    [...pages.map(({ layout }) => layout), navigation]
      .flatMap((layout) => allBlocks(layout, site.registry))
      .map(({ blockType }) => blockType),
  )
  const summaries = summariesOf(site)
  const fonts = addFonts({ site, files })
  return {
    site: {
      ...siteContent({ site, files, fonts, recorder }),
      otherPages: only ? summaries.filter(({ id }) => id !== only.id) : [],
    },
    pages: pageContents({ site, pages, summaries, files }),
    notFound: navigation,
    media: recorder.media(),
    art: recorder.art,
    icons: recorder.icons,
    blocks: site.registry.definitions.filter(({ slug }) => used.has(slug)),
    fontCss: fonts.css,
    hasForms: pages.some((each) => formsOf(site, each).length > 0),
    files: [...(await files.read(loadMedia)), ...(await iconFiles(site))],
    issues: [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()],
  }
}
