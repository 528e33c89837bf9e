import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { notFound } from '../../core/errors'
import type { ExportFormat } from '../../core/export/formats'
import { toSlug } from '../../core/tenancy/toSlug'
import { exportNext } from '../../export/next/exportNext'
import { exportStatic } from '../../export/static/exportStatic'
import type { ExportFile, ExportInput } from '../../export/types'
import { zipOf } from '../../export/zipOf'
import type { RenderIssue } from '../../render/types'
import { loadSiteInput } from '../deploy/loadSiteInput'
import type { SiteAddress } from '../deploy/siteUrl'
import type { JobContext, JobKind } from '../types'
import { exportArchive, exportFolder, type ExportResult } from './exportArchive'
import { assertMayExport, EXPORT, type ExportOrder } from './startExport'

const HOUR = 60 * 60 * 1000

/** How long an archive lies there to be fetched. */
const KEPT = 1 * HOUR

/** Warnings that the result tells. */
const MOST_WARNINGS = 20

/** Progress is written to the database at most this often. Milliseconds. */
const PROGRESS_INTERVAL = 300

const MAKERS: Record<ExportFormat, (input: ExportInput) => Promise<ExportFile[]>> = {
  static: exportStatic,
  next: exportNext,
}

/** Makes the archive of a site or a page, with the access of whoever ordered it, and leaves it to be fetched. */
export const exportJob = ({
  dataDir,
  address,
}: {
  dataDir: string
  address: SiteAddress
}): JobKind => ({
  kind: EXPORT,
  limits: { perWorker: 2 },
  run: async (context) => {
    const { payload, req, job, input, progress, signal } = context as JobContext<ExportOrder>
    const { siteSlug, pagePath } = await assertMayExport({ req, order: input })
    const { siteId, pageId, drafts, format } = input
    await dropOld(exportFolder(dataDir))
    await progress({ percent: 5, step: 'collecting' })
    const site = await loadSiteInput({ payload, siteId, drafts, address })
    const page = pageId === null ? undefined : site.pages.find(({ id }) => id === pageId)
    // Before anything is published there is nothing to take away but drafts.
    if (pageId !== null && !page) throw notFound('published page', pagePath ?? pageId)
    const warnings: string[] = []
    const files = await MAKERS[format]({
      // As visitors would have it: what is only there in a preview does not belong in an archive.
      input: { ...site, mode: 'release' },
      loadMedia: (key) => readFile(join(dataDir, 'media', basename(key))),
      page: page?.path,
      onIssue: (issue) => {
        if (warnings.length < MOST_WARNINGS) warnings.push(describe(issue))
      },
      onProgress: throttled((share) =>
        progress({ percent: 10 + Math.round(75 * share), step: 'rendering' }),
      ),
      signal,
    })
    await progress({ percent: 90, step: 'packing' })
    const bytes = await write({ files, path: exportArchive(dataDir, job.id), signal })
    const place = page ? toSlug(page.path) || 'home' : null
    return {
      name: `${[siteSlug, place, format].filter(Boolean).join('-')}.zip`,
      files: files.length,
      bytes,
      warnings,
    } satisfies ExportResult
  },
})

/** Under another name first: a file of the right one is always whole. */
const write = async ({
  files,
  path,
  signal,
}: {
  files: readonly ExportFile[]
  path: string
  signal: AbortSignal
}): Promise<number> => {
  const partial = `${path}.partial`
  await pipeline(zipOf(files), createWriteStream(partial), { signal })
  await rename(partial, path)
  return (await stat(path)).size
}

const dropOld = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > KEPT) await rm(path, { force: true })
  }
}

const describe = ({ page, blockType, field, message }: RenderIssue): string =>
  `${[page, blockType, field].filter(Boolean).join(' › ')}: ${message}`

/** Passes on at most one call in an interval; a failed write is the heartbeat's to notice. */
const throttled = (write: (share: number) => Promise<void>): ((share: number) => void) => {
  let last = 0
  return (share) => {
    if (Date.now() - last < PROGRESS_INTERVAL) return
    last = Date.now()
    write(share).catch(() => undefined)
  }
}
