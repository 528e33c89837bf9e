import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Browser } from 'playwright-core'
import { blockDefinitions } from '../../src/blocks/index'
import { launchBrowser } from '../e2e/browser'
import type { ApiClient } from '../helpers/apiClient'
import { logIn } from '../helpers/apiClient'
import { findChromium, MISSING_CHROMIUM } from '../helpers/chromium'
import type { RunningApp } from '../helpers/startApp'
import { startApp } from '../helpers/startApp'
import { besideNginx } from './load/besideNginx'
import { findTool } from './load/findTool'
import { round } from './load/median'
import { inspectPage } from './page/inspectPage'
import type { PageFindings } from './page/inspectPage'
import type { Scores } from './page/lighthouse'
import { lighthouse } from './page/lighthouse'
import type { MadeSite } from './site/makeSite'
import { makeSite } from './site/makeSite'

// The figures of the main job, from one run on a temporary data folder: JSON on standard output, what
// happens meanwhile on standard error. A figure that cannot be taken here is null, with its reason.

/** Without what makes the servers of tests quicker. */
const AS_SERVED = { NODE_OPTIONS: '' }

const MINUTE = 60_000

const SECONDS = Number(process.env.MEASURE_SECONDS ?? 5)
const BLOCKS = Number(process.env.MEASURE_BLOCKS ?? 7)
const LIGHTHOUSE_RUNS = Number(process.env.MEASURE_LIGHTHOUSE_RUNS ?? 3)
const CONNECTIONS = Number(process.env.MEASURE_CONNECTIONS ?? 32)

const notes: string[] = []

const log = (line: string): void => void process.stderr.write(`${line}\n`)
const note = (line: string): null => {
  notes.push(line)
  log(`! ${line}`)
  return null
}

const BUILDING = /^Building the admin/m

const firstStart = (): Promise<RunningApp> =>
  startApp({ headless: false, demo: true, env: AS_SERVED, timeout: 10 * MINUTE })

/** A first start on empty data; when that one had to build the admin, a further one without the build. */
const startTwice = async (): Promise<{ app: RunningApp; withBuild: number | null }> => {
  const app = await firstStart()
  if (!BUILDING.test(app.output())) return { app, withBuild: null }
  const withBuild = round(app.readySeconds, 1)
  await app.stop()
  return { app: await firstStart(), withBuild }
}

const makeSites = async (api: ApiClient): Promise<MadeSite[]> => {
  const { items } = await api.call<{ items: { id: string }[] }>('GET', '/api/v1/templates/list')
  const tenant = await api.call<{ id: string }>('POST', '/api/v1/tenants/manage', {
    action: 'create',
    name: 'Measured',
    slug: 'measured',
  })
  const sites: MadeSite[] = []
  for (const { id } of items) {
    const site = await makeSite({ api, tenantId: tenant.id, template: id })
    log(`${id}: ${site.pages.length} pages, deployed in ${round(site.deploySeconds, 1)} s`)
    sites.push(site)
  }
  return sites
}

const measureLighthouse = async (sites: MadeSite[]): Promise<Record<string, Scores> | null> => {
  const chromium = findChromium()
  if (!chromium) return note(`lighthouse: ${MISSING_CHROMIUM}`)
  const scores: Record<string, Scores> = {}
  for (const { template, url } of sites) {
    const result = await lighthouse({
      url: `${url}/`,
      name: template,
      chromium,
      runs: LIGHTHOUSE_RUNS,
    })
    log(`lighthouse ${template}: ${JSON.stringify(result.scores)}`)
    for (const loss of result.losses) log(`  ${loss}`)
    scores[template] = result.scores
  }
  return scores
}

const inspectPages = async (sites: MadeSite[]): Promise<PageFindings[] | null> => {
  if (!findChromium()) return note(`axeViolations, jsBytes: ${MISSING_CHROMIUM}`)
  const browser: Browser = await launchBrowser()
  try {
    const findings: PageFindings[] = []
    for (const url of sites.flatMap(({ pages }) => pages)) {
      const found = await inspectPage(browser, url)
      findings.push(found)
      for (const { rule, width, elements, first } of found.violations) {
        log(`axe ${url} at ${width}: ${rule} (${elements}) ${first}`)
      }
    }
    return findings
  } finally {
    await browser.close()
  }
}

const sumViolations = (pages: PageFindings[]): number =>
  pages.reduce((sum, { violations }) => sum + violations.length, 0)

const sumScripts = (pages: PageFindings[]): number | null => {
  const plain = pages.filter(({ hasTabsOrForms }) => !hasTabsOrForms)
  if (plain.length === 0) return note('jsBytes: every published page has tabs or a form')
  return plain.reduce((sum, { jsBytes }) => sum + jsBytes, 0)
}

const readVersion = (name: string, flag: string): string | null => {
  const file = findTool(name)
  if (!file) return null
  // nginx and wrk print their version to standard error, wrk with code 1.
  const shell = `"${file}" ${flag} 2>&1 || true`
  const lines = execFileSync('/bin/sh', ['-c', shell], { encoding: 'utf8' }).split('\n')
  // A wrapper script may complain first.
  return lines.find((line) => /\d+\.\d+/.test(line)) ?? null
}

const measure = async (): Promise<Record<string, unknown>> => {
  log('First start …')
  const { app: first, withBuild } = await startTwice()
  let running = first
  try {
    const { dataDir, port, url: baseUrl, adminEmail: email, adminPassword: password } = first
    log(`ready in ${round(first.readySeconds, 1)} s`)
    const sites = await makeSites(await logIn({ baseUrl, email, password }))
    const scores = await measureLighthouse(sites)
    const pages = await inspectPages(sites)

    await first.stop({ keepData: true })
    running = await startApp({
      headless: false,
      demo: true,
      env: AS_SERVED,
      dataDir,
      port,
      timeout: MINUTE,
    })
    log(`second start: ready in ${round(running.readySeconds, 1)} s`)

    const home = sites[0]
    if (!home) throw new Error('GET /api/v1/templates/list names no template')
    const beside = await besideNginx({
      url: `${home.url}/`,
      pid: running.pid,
      seconds: SECONDS,
      blocks: BLOCKS,
      connections: CONNECTIONS,
      log,
    })
    if ('reason' in beside) note(`nginxRatio: ${beside.reason}`)
    else if (!beside.valid) {
      note(
        `nginxRatio: the A/A control is ${beside.control}, beyond ±5 %: repeat on a quiet machine`,
      )
    }
    return {
      firstStartSeconds: round(first.readySeconds, 1),
      firstStartWithBuildSeconds: withBuild,
      secondStartSeconds: round(running.readySeconds, 1),
      lighthouse: scores,
      axeViolations: pages && sumViolations(pages),
      jsBytes: pages && sumScripts(pages),
      nginxRatio: 'reason' in beside ? null : beside.ratio,
      blocks: blockDefinitions.length,
      templates: sites.length,
      details: { nginx: beside, sites, pages },
    }
  } finally {
    // Harmless when it has stopped already; the first run owns the data folder.
    await running.stop()
    await first.stop()
  }
}

const figures = {
  ...(await measure()),
  notes,
  machine: {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    nginx: readVersion('nginx', '-v'),
    wrk: readVersion('wrk', '-v'),
    chromium: readVersion('chromium', '--version'),
  },
}
const json = `${JSON.stringify(figures, null, 2)}\n`
mkdirSync('artifacts/measure', { recursive: true })
writeFileSync('artifacts/measure/main-job.json', json)
process.stdout.write(json)
