import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { conflict, invalid } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { exportNext } from '../../export/next/exportNext'
import { exportStatic } from '../../export/static/exportStatic'
import type { ExportFile } from '../../export/types'
import { writeFiles } from '../../export/writeFiles'
import { zipOf } from '../../export/zipOf'
import { loadSiteInput } from '../../jobs/deploy/loadSiteInput'
import { assertMayDeploy } from '../../jobs/deploy/startDeploy'
import type { RenderIssue } from '../../render/types'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, note, print, withRuntime } from '../withRuntime'

type ExportOptions = { page?: string; format: string; out: string; json?: boolean }

const FORMATS = { static: exportStatic, next: exportNext }

export const exportCommand = (program: Command): void => {
  program
    .command('export <site>')
    .description('Write what is published on a site, by id or slug, as files of your own.')
    .requiredOption(
      '--out <path>',
      'folder, which must be empty or new, or a file that ends in .zip',
    )
    .option('--format <name>', 'static (HTML and pictures) or next (a Next.js project)', 'static')
    .option('--page <path>', 'only this page, e.g. /about')
    .option('--json', 'print JSON')
    .action(run)
}

const run = async (id: string, { page, format, out, json }: ExportOptions): Promise<void> => {
  const makeFiles = Object.hasOwn(FORMATS, format) ? FORMATS[format as keyof typeof FORMATS] : null
  if (!makeFiles) throw invalid(`"${format}" is not one of: ${Object.keys(FORMATS).join(', ')}.`)
  const target = resolve(out)
  await withRuntime(async (runtime) => {
    const { payload, settings } = runtime
    const req = await adminRequest(runtime)
    const site = await siteByIdOrSlug(req, id)
    await assertMayDeploy({ req, tenantId: idOf(site.tenant) ?? '' })
    const files = await makeFiles({
      input: await loadSiteInput({ payload, siteId: site.id, address: settings }),
      loadMedia: (key) => readFile(join(settings.dataDir, 'media', basename(key))),
      page,
      onIssue: (issue) => note(describe(issue)),
    })
    await (target.endsWith('.zip')
      ? writeZip(files, target)
      : writeFiles({ files, folder: target }))
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
    print(
      { siteId: site.id, format, files: files.length, bytes, out: target },
      {
        json,
        text: `${files.length} files of "${site.slug}" are in ${target}. How to use them is in its README.`,
      },
    )
  })
}

const writeZip = async (files: readonly ExportFile[], target: string): Promise<void> => {
  await mkdir(dirname(target), { recursive: true })
  try {
    await pipeline(zipOf(files), createWriteStream(target, { flags: 'wx' }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw conflict(`The file "${target}" is there already. Remove it, or name another.`)
  }
}

const describe = ({ level, page, blockType, field, message }: RenderIssue): string =>
  `${level}: ${[page, blockType, field].filter(Boolean).join(' › ')}: ${message}`
