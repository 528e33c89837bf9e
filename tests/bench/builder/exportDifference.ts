import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { exportNext } from '../../../src/export/next/exportNext'
import { exportStatic } from '../../../src/export/static/exportStatic'
import { writeFiles } from '../../../src/export/writeFiles'
import { exportInput, withEveryBlock } from '../../helpers/exportInput'
import type { differingPercent, shootPage } from '../../helpers/exportPixels'
import { runIn, startProject } from '../../helpers/exportProject'
import { serveFolder } from '../../helpers/exportServer'

const WIDTH = 1280

/** Builds the exported Next.js project of a template and compares each page with the release's own. Worst page, per cent. */
export const exportDifference = async ({
  browser,
  shootPage: shoot,
  differingPercent: differ,
}: {
  browser: Browser
  shootPage: typeof shootPage
  differingPercent: typeof differingPercent
}): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'tause-measure-export-'))
  try {
    const site = withEveryBlock(await exportInput('saas-launch'))
    const [plain, next] = [join(folder, 'static'), join(folder, 'next')]
    await writeFiles({ files: await exportStatic(site), folder: plain })
    await writeFiles({ files: await exportNext(site), folder: next })
    await runIn(next, 'npm', ['install', '--no-audit', '--no-fund'])
    await runIn(next, 'npm', ['run', 'build'])
    const served = await serveFolder(plain)
    const project = await startProject(next, {})
    let worst = 0
    for (const { path } of site.input.pages) {
      const [a, b] = await Promise.all(
        [served.url, project.url].map((url) => shoot({ browser, url: url + path, width: WIDTH })),
      )
      if (a && b) worst = Math.max(worst, await differ(a, b))
    }
    await project.stop()
    await served.stop()
    return Number(worst.toFixed(6))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
