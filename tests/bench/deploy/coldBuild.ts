import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { httpGet } from '../../helpers/httpGet'
import { createSiteKit, type SiteKit } from '../../helpers/siteKit'
import { type RunningApp, startApp } from '../../helpers/startApp'
import { median, round } from '../load/median'
import { makeLargeSite } from './largeSite'
import { untilSeen } from './untilSeen'

const MINUTE = 60_000
const SECOND = 1000

const PAGES = Number(process.env.MEASURE_PAGES ?? 1000)
const ROUNDS = Number(process.env.MEASURE_COLD_ROUNDS ?? 3)

const ELEVENTY = '3.1.8'

const run = promisify(execFile)

export type ColdFigures = {
  pages: number
  rounds: number
  /** From the request that starts the first deployment of a site until the front shows its last page. Median. */
  seconds: number
  /** The command `eleventy` from its start to its end, for the same HTML. Median. */
  eleventySeconds: number
  /** What it says of itself: without the start of its process. Median. */
  eleventyBuildSeconds: number
  /** From the request that promotes the release until the other environment shows its last page. Median. */
  promoteSeconds: number
  ratio: number
  ratioToItsBuild: number
  /** Pages whose bytes were the same from both. */
  samePages: number
  eleventy: string
}

/** Between two looks at the front while so much is built: each look is work of the same server. Milliseconds. */
const PAUSE = 25

/**
 * First releases of sites of many pages, each with nothing in the store to keep, beside Eleventy building
 * the same HTML from one Liquid file a page and a layout; in turns, ours first. Ours writes every file
 * durably and looks at it before it goes live, Eleventy just writes.
 */
export const coldBuild = async (log: (line: string) => void): Promise<ColdFigures> => {
  const app = await startApp({ env: { NODE_OPTIONS: '' }, timeout: 2 * MINUTE })
  const folder = await mkdtemp(join(tmpdir(), 'eleventy-'))
  try {
    await installEleventy(folder)
    const ours: number[] = []
    const theirs: number[] = []
    const itsBuilds: number[] = []
    const promotions: number[] = []
    let samePages = 0
    for (let n = 0; n < ROUNDS; n += 1) {
      // A tenant may have so many pages and no more.
      const kit = await createSiteKit(app, `cold-${n}`)
      const slug = `cold-${n}`
      const { site, paths } = await makeLargeSite({ app, kit, slug, pages: PAGES })
      const url = app.siteUrl(slug)
      const started = performance.now()
      const [{ id }, seen] = await Promise.all([
        kit.startDeploy(site),
        untilSeen(`${url}${paths.at(-1)}`, '</html>', { pause: PAUSE }),
      ])
      ours.push((seen - started) / SECOND)
      const { stats } = await kit.deployEnd(id)
      log(`ours: ${round(ours.at(-1) ?? NaN, 2)} s, ${stats?.pagesRendered} pages rendered`)

      promotions.push(await promotion({ app, kit, slug, id, path: paths.at(-1) ?? '/' }))

      const html = new Map<string, string>()
      for (const path of paths) html.set(path, (await httpGet(url + path)).text)
      await writeInputs(folder, html)
      const begun = performance.now()
      const { stdout, stderr } = await run(
        process.execPath,
        ['node_modules/@11ty/eleventy/cmd.cjs', '--input=src', '--output=out'],
        { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      )
      theirs.push((performance.now() - begun) / SECOND)
      const said = /Wrote \d+ files in ([\d.]+) seconds/.exec(stdout + stderr)?.[1]
      itsBuilds.push(Number(said ?? NaN))
      log(`eleventy: ${round(theirs.at(-1) ?? NaN, 2)} s, ${said} s of them building`)
      samePages = await countSame(folder, html)
      if (samePages !== paths.length)
        throw new Error(`Eleventy made ${samePages} of ${paths.length} pages as they are with us.`)
    }
    return {
      pages: PAGES,
      rounds: ROUNDS,
      seconds: round(median(ours), 2),
      eleventySeconds: round(median(theirs), 2),
      eleventyBuildSeconds: round(median(itsBuilds), 2),
      promoteSeconds: round(median(promotions), 2),
      ratio: round(median(ours) / median(theirs), 2),
      ratioToItsBuild: round(median(ours) / median(itsBuilds), 2),
      samePages,
      eleventy: ELEVENTY,
    }
  } finally {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds until a release that is live in production is so on staging. */
const promotion = async ({
  app,
  kit,
  slug,
  id,
  path,
}: {
  app: RunningApp
  kit: SiteKit
  slug: string
  id: string
  path: string
}): Promise<number> => {
  const begun = performance.now()
  const [promoted, seen] = await Promise.all([
    kit.api.call<{ id: string }>('POST', `/api/v1/deploy/${id}/promote`, {
      environment: 'staging',
    }),
    untilSeen(`${app.siteUrl(`${slug}--staging`)}${path}`, '</html>', { pause: PAUSE }),
  ])
  await kit.deployEnd(promoted.id)
  return (seen - begun) / SECOND
}

const installEleventy = async (folder: string): Promise<void> => {
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--save-exact', `@11ty/eleventy@${ELEVENTY}`],
    { cwd: folder },
  )
}

const MAIN = /^([^]*<main id="main">)([^]*)(<\/main>[^]*)$/
const TITLE = /<title>([^]*?)<\/title>/

/**
 * A layout with what the pages have in common, title and address left open, and a file for each page with
 * its front matter and its content. What else differs about a page's frame goes into its front matter.
 */
const writeInputs = async (folder: string, pages: ReadonlyMap<string, string>): Promise<void> => {
  const source = join(folder, 'src')
  await rm(source, { recursive: true, force: true })
  await rm(join(folder, 'out'), { recursive: true, force: true })
  await mkdir(join(source, '_includes'), { recursive: true })
  const raw = (text: string): string => `{% raw %}${text}{% endraw %}`
  const layouts = new Map<string, string>()
  for (const [path, html] of pages) {
    const [, before = '', main = '', after = ''] = MAIN.exec(html) ?? []
    const title = TITLE.exec(before)?.[1] ?? ''
    const frame = [before, after].map((part) => open(part, path, title))
    const text = `${frame[0]}{{ content }}${frame[1]}`
    const layout = layouts.get(text) ?? `frame${layouts.size}.liquid`
    if (!layouts.has(text)) await writeFile(join(source, '_includes', layout), text)
    layouts.set(text, layout)
    const data = {
      layout,
      permalink: outputOf(path),
      title,
      path,
    }
    const file = join(source, `${path === '/' ? 'home' : path.slice(1)}.liquid`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `---json\n${JSON.stringify(data)}\n---\n${raw(main)}`)
  }
}

/** A part of the frame with the page's title and path as variables, and the rest as it is. */
const open = (part: string, path: string, title: string): string => {
  const pieces = part.split(title === '' ? '\u0000' : title).map((piece) =>
    path === '/'
      ? `{% raw %}${piece}{% endraw %}`
      : piece
          .split(new RegExp(`${path.replaceAll('/', '\\/')}(?=["/])`))
          .map((text) => `{% raw %}${text}{% endraw %}`)
          .join('{{ path }}'),
  )
  return pieces.join('{{ title }}')
}

const outputOf = (path: string): string => (path === '/' ? '/index.html' : `${path}/index.html`)

const countSame = async (folder: string, pages: ReadonlyMap<string, string>): Promise<number> => {
  let same = 0
  for (const [path, html] of pages)
    if ((await readFile(join(folder, 'out', outputOf(path)), 'utf8')) === html) same += 1
  return same
}
