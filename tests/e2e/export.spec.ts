import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Browser } from 'playwright-core'
import { exportNext } from '../../src/export/next/exportNext'
import { exportStatic } from '../../src/export/static/exportStatic'
import { writeFiles } from '../../src/export/writeFiles'
import { exportInput, withEveryBlock } from '../helpers/exportInput'
import { differingPercent, shootPage } from '../helpers/exportPixels'
import { runIn, startProject } from '../helpers/exportProject'
import { serveFolder, type ExportServer } from '../helpers/exportServer'
import { soon } from '../helpers/soon'
import { launchBrowser } from './browser'

const SECOND = 1000

/** Installing Next and building the project take most of it. */
const SETUP_TIMEOUT = 600 * SECOND
const TEST_TIMEOUT = 300 * SECOND

/** Per cent of a page's pixels. */
const MOST_DIFFERING = 0.1

const WIDTHS = [1280, 390]

describe('a site that was exported to code', () => {
  let folder: string
  let browser: Browser
  let served: ExportServer
  let project: ExportServer
  let platform: Server
  const sent: { url: string; body: string }[] = []
  let paths: string[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tause-export-'))
    const site = withEveryBlock(await exportInput('saas-launch'))
    paths = site.input.pages.map(({ path }) => path)
    const [plain, next] = [join(folder, 'static'), join(folder, 'next')]
    await writeFiles({ files: await exportStatic(site), folder: plain })
    await writeFiles({ files: await exportNext(site), folder: next })
    await runIn(next, 'npm', ['install', '--no-audit', '--no-fund'])
    await runIn(next, 'npm', ['run', 'build'])
    served = await serveFolder(plain)
    platform = createServer((request, response) => {
      void text(request).then((body) => {
        sent.push({ url: request.url ?? '', body })
        response.writeHead(422, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ errors: [{ name: 'email', message: 'Refused by name.' }] }))
      })
    })
    await new Promise<void>((done) => platform.listen(0, '127.0.0.1', done))
    const { port } = platform.address() as AddressInfo
    project = await startProject(next, { FORMS_ORIGIN: `http://127.0.0.1:${port}` })
    browser = await launchBrowser()
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await project?.stop()
    await served?.stop()
    platform?.closeAllConnections()
    platform?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it(
    'tells pages apart: two of them differ in more pixels than an export may',
    async () => {
      const [home, other] = await Promise.all(
        ['/', '/pricing'].map((path) =>
          shootPage({ browser, url: served.url + path, width: 1280 }),
        ),
      )
      expect(await differingPercent(home!, other!)).toBeGreaterThan(100 * MOST_DIFFERING)
      expect(await differingPercent(home!, home!)).toBe(0)
    },
    TEST_TIMEOUT,
  )

  it.each(WIDTHS)(
    'shows the same pixels from the Next project as from the static files, %i pixels wide',
    async (width) => {
      const differing: [string, number][] = []
      for (const path of [...paths, '/no/such/page']) {
        const [plain, built] = [served, project].map(({ url }) => url + path) as [string, string]
        const percent = await differingPercent(
          await shootPage({ browser, url: plain, width }),
          await shootPage({ browser, url: built, width }),
        )
        console.log(`${path} at ${width}: ${percent.toFixed(4)} % of the pixels differ`)
        differing.push([path, percent])
      }
      expect(differing.filter(([, percent]) => percent > MOST_DIFFERING)).toEqual([])
    },
    TEST_TIMEOUT,
  )

  it(
    'answers every link to the site itself, from either export',
    async () => {
      const page = await browser.newPage()
      for (const { url } of [served, project])
        for (const path of paths) {
          await page.goto(url + path)
          const links = await page
            .locator('a[href^="/"]')
            .evaluateAll((all) => [
              ...new Set(all.map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? '')),
            ])
          for (const link of links) {
            const { status } = await fetch(link)
            expect([link, status]).toEqual([link, 200])
          }
        }
      await page.close()
    },
    TEST_TIMEOUT,
  )

  it(
    'runs the scripts of the blocks in the Next project, without an error in the console',
    async () => {
      const page = await browser.newPage()
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await page.goto(`${project.url}/every/block`)
      const tabs = page.getByRole('tab')
      await tabs.nth(1).click()
      await soon(() => tabs.nth(1).getAttribute('aria-selected')).toBe('true')
      await page.locator('form[data-ready]').first().waitFor()
      expect(errors).toEqual([])
      await page.close()
    },
    TEST_TIMEOUT,
  )

  it(
    'passes a form on to the platform and shows what the platform answers',
    async () => {
      const page = await browser.newPage()
      await page.goto(`${project.url}/every/block`)
      const form = page.locator('form[data-ready][action="/api/forms/every-contactForm"]')
      await form.locator('[name=name]').fill('Ada')
      await form.locator('[name=email]').fill('ada@example.com')
      await form.locator('[name=message]').fill('Hello & welcome')
      await form.getByRole('button').click()
      await form.getByText('Refused by name.').waitFor()
      expect(sent.map(({ url }) => url)).toEqual(['/_forms/every-contactForm'])
      expect(new URLSearchParams(sent[0]?.body).get('message')).toBe('Hello & welcome')
      await page.close()
    },
    TEST_TIMEOUT,
  )
})
