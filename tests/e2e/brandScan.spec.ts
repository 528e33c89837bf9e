import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { blockRegistry } from '../../src/blocks/library'
import { parseHexColor } from '../../src/core/brand/color'
import type { BrandProfile } from '../../src/core/api/brands'
import type { BlockData } from '../../src/core/blocks/types'
import { composeIssues } from '../../src/plugins/pageBuilder/checks/composeIssues'
import { lookupsOf } from '../../src/plugins/pageBuilder/checks/lookupsOf'
import type { ChecksReport } from '../../src/plugins/pageBuilder/types'
import { type ApiClient, logIn, poll } from '../helpers/apiClient'
import { findViolations } from '../helpers/axe'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { startScanWorker } from '../helpers/startScanWorker'
import { startTestServer, type TestServer } from '../helpers/testServer'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

/** startbootstrap-creative 7.0.7, as npm has it; its SCSS says `$primary: #f4623a`. */
const SITE = resolve(import.meta.dirname, '../fixtures/creativeSite')
const PRIMARY = '#f4623a'
const REBRANDED = '#0b3d91'

const hueOf = (hex: string): number | undefined => parseHexColor(hex)?.h

describe('scanning a website in the panel', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let site: TestServer
  let stopWorker: () => Promise<void>
  let admin: ApiClient
  let kit: SiteKit
  let brandId: string
  let primary = PRIMARY
  let letGo: () => void = () => undefined
  /** What the stylesheet waits for. */
  let gate: Promise<void> | null = null
  const hold = (): void => {
    gate = new Promise((done) => (letGo = done))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    if (pathname === '/report') {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7')
      return
    }
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const bytes = await readFile(resolve(SITE, name)).catch(() => null)
    if (!bytes) return void response.writeHead(404).end()
    const isCss = name.endsWith('.css')
    if (isCss) await gate
    response
      .writeHead(200, { 'content-type': isCss ? 'text/css' : 'text/html' })
      .end(isCss ? String(bytes).replaceAll(PRIMARY, primary) : bytes)
  }

  beforeAll(async () => {
    site = await startTestServer((request, response) => void answer(request, response))
    app = await startApp({
      headless: false,
      args: ['--role', 'front,admin'],
      timeout: SETUP_TIMEOUT,
    })
    stopWorker = await startScanWorker(app)
    const { adminEmail: email, adminPassword: password, url: baseUrl } = app
    admin = await logIn({ baseUrl, email, password })
    kit = await createSiteKit(app, 'creative')
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.request.post(`${baseUrl}/api/users/login`, { data: { email, password } })
    page = await context.newPage()
    page.setDefaultTimeout(30 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    letGo()
    await browser?.close()
    await stopWorker?.()
    await app?.stop()
    await site?.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const readBrand = (): Promise<BrandProfile> => admin.call('GET', `/api/v1/brands/${brandId}`)
  const step = (name: string) => page.locator('.ts-scan-steps > li', { hasText: name })

  /** In both looks, and on a telephone. */
  const expectFit = async (name: string): Promise<void> => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme)
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await screenshot(page, `scan-${name}-${theme}-${width}`)
        await soon(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
      await page.setViewportSize({ width: 1440, height: 900 })
      await soon(() => findViolations(page, '.ts-scan')).toEqual([])
    }
    await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
  }

  it(
    'is offered where there is no profile yet, and says what is wrong with an address',
    async () => {
      await page.goto(`${app.url}/admin`)
      await page.getByRole('heading', { name: 'Start with your brand' }).waitFor()
      await screenshot(page, 'scan-invitation')
      await page.getByRole('link', { name: 'Scan a website' }).click()
      await page.getByRole('heading', { name: 'Scan a website' }).waitFor()
      await button('Scan').click()
      await page.getByText('This is needed.').waitFor()
      await expectFit('form')
      await page.locator('#field-url').fill('http://10.0.0.1/')
      await button('Scan').click()
      await page.getByText('The address is not a public one.').waitFor()
      await expectFit('failed')
      await button('Try again').click()
    },
    STEP_TIMEOUT,
  )

  it(
    'keeps what it can of an address that cannot be read, until it is not wanted',
    async () => {
      const brands = async (): Promise<string[]> =>
        (await admin.call<{ items: { name: string }[] }>('GET', '/api/v1/brands')).items.map(
          ({ name }) => name,
        )
      const before = await brands()
      for (const [url, words] of [
        [`${site.url}/missing`, 'answers this address with an error'],
        ['http://127.0.0.1:9/', 'The address cannot be reached.'],
        [`${site.url}/report`, 'leads to a file that is no web page'],
      ] as const) {
        await page.locator('#field-url').fill(url)
        await button('Scan').click()
        await page.getByRole('alert').getByText(words).waitFor()
        await page.getByRole('heading', { name: '“127.0.0.1” is begun' }).waitFor()
        expect(await brands()).toHaveLength(before.length + 1)
        if (url.endsWith('/report')) break
        await button('Do not keep it').click()
        await button('Scan').waitFor()
        await poll({
          ask: brands,
          accept: (names) => names.length === before.length,
          what: 'The profile taken out',
        })
      }
      await expectFit('partial')
      await button('Try again').click()
      await page.getByText('Compares “127.0.0.1” with its source.').waitFor()
      expect(await page.locator('#field-url').inputValue()).toBe(site.url)
      await page.locator('#field-url').fill(`${site.url}/report`)
      await button('Scan').click()
      await page.getByRole('heading', { name: 'The scan could not be done' }).waitFor()
      await page.goto(`${app.url}/admin/brand-scan`)
      await button('Scan').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'starts one scan when it is asked for again after a lost answer',
    async () => {
      const scans = async (): Promise<number> =>
        (
          await admin.call<{ totalDocs: number }>(
            'GET',
            '/api/jobs?limit=1&where[kind][equals]=brand-scan',
          )
        ).totalDocs
      const before = await scans()
      const keys: (string | undefined)[] = []
      await page.route('**/api/v1/brands/scan', async (route) => {
        keys.push(route.request().headers()['idempotency-key'])
        if (keys.length > 1) return route.continue()
        // It has reached the server; only the answer is lost.
        await route.fetch()
        await route.abort()
      })
      await page.locator('#field-url').fill('http://10.0.0.1/')
      await button('Scan').click()
      await page.getByText('The server did not answer.').waitFor()
      await button('Scan').click()
      await page.getByText('The address is not a public one.').waitFor()
      expect(await scans()).toBe(before + 1)
      await button('Try again').click()
      await button('Scan').click()
      await page.getByText('The address is not a public one.').waitFor()
      await page.unroute('**/api/v1/brands/scan')
      expect(await scans()).toBe(before + 2)
      expect(keys[0]).toBe(keys[1])
      expect(keys[2]).not.toBe(keys[1])
      await button('Try again').click()
    },
    STEP_TIMEOUT,
  )

  it(
    'shows each step as it goes on, also after a reload, and can be cancelled',
    async () => {
      hold()
      await page.locator('#field-url').fill(`${site.url}/`)
      await button('Scan').click()
      await step('Pages').getByText('1 found').waitFor()
      await step('Pages').getByText(`${site.url}/`, { exact: true }).waitFor()
      await step('robots.txt').getByText(`${site.url}/robots.txt`).waitFor()
      await button('Cancel').click()
      await page.getByText('The scan was cancelled.').waitFor()
      letGo()
      await button('Another scan').click()

      hold()
      await button('Scan').click()
      await step('Stylesheets').getByText('running').waitFor()
      await screenshot(page, 'scan-running')
      await page.reload()
      await step('Pages').getByText(`${site.url}/`, { exact: true }).waitFor()
      letGo()
      await page.getByRole('heading', { name: '“Start Bootstrap” is made' }).waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'shows what was found with its evidence, and makes a profile of it',
    async () => {
      const value = (name: string) =>
        page.locator('.ts-scan-group dl > div', {
          has: page.locator('dt').getByText(name, { exact: true }),
        })
      const found = value('Primary colour')
      await found.getByText(PRIMARY, { exact: true }).waitFor()
      await found.getByText('Where it was found').click()
      await found.getByRole('link', { name: `${site.url}/css/styles.css` }).waitFor()
      await found.locator('code', { hasText: `: ${PRIMARY}` }).waitFor()
      await value('Fonts of the site')
        .getByText(/^Merriweather Sans/)
        .waitFor()
      await page.getByText('Not everything could be read').waitFor({ state: 'attached' })
      await expectFit('found')
      await page.getByRole('link', { name: 'Open the profile' }).click()
      await page.waitForURL(/brand-profiles\/[\w-]+$/)
      brandId = page.url().split('/').at(-1) ?? ''
      expect((await readBrand()).profile).toMatchObject({
        name: 'Start Bootstrap',
        palette: { primary: PRIMARY },
        voiceProfile: { language: 'en' },
      })
    },
    STEP_TIMEOUT,
  )

  it(
    'carries the brand to a page that the offline generator writes, checked and online',
    async () => {
      const { id: appId, slug } = await admin.call<TestSite>('POST', '/api/v1/apps/create', {
        templateId: 'saas-launch',
        tenantId: kit.tenantId,
        name: 'Creative',
        brandProfileId: brandId,
      })
      const made = { id: appId, slug, tenantId: kit.tenantId } as TestSite
      const written = await admin.call<{ generator: string; layout: BlockData[] }>(
        'POST',
        '/api/v1/ai/page',
        { tenantId: kit.tenantId, brandProfileId: brandId, brief: 'Themes', seed: 'e2e' },
      )
      expect(written.generator).toBe('offline')
      const home = await kit.readPage(made, '/')
      await kit.editPage(home.id, { layout: written.layout })
      const { layout } = await kit.readPage(made, '/')
      const report = await admin.call<ChecksReport>(
        'POST',
        `/api/page-builder/checks/pages/${home.id}`,
        { layout },
      )
      const issues = composeIssues({
        layout,
        registry: blockRegistry,
        lookups: lookupsOf({ report, own: { id: home.id, path: '/' } }),
        report,
        texts: [],
        refused: [],
      })
      expect(issues.filter(({ level }) => level === 'error')).toEqual([])

      const deployment = await kit.deploy(made)
      expect(deployment.brandVersionId).toBe((await readBrand()).versionId)
      const shown = await browser.newPage()
      await shown.goto(app.siteUrl(slug))
      const css = await shown.evaluate(() =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .map(({ cssText }) => cssText)
          .join('\n'),
      )
      await screenshot(shown, 'scan-site')
      await shown.close()
      // The hue is the brand’s; its lightness is moved as far as reading asks for it.
      const hues = [...css.matchAll(/--c-primary: ?oklch\([\d.%]+ [\d.]+ ([\d.]+)/g)].map(
        ([, hue]) => Number(hue),
      )
      const nearest = Math.min(...hues.map((hue) => Math.abs(hue - (hueOf(PRIMARY) ?? NaN))))
      expect(nearest).toBeLessThan(1)
      expect(Math.abs((hueOf(REBRANDED) ?? 0) - (hueOf(PRIMARY) ?? 0))).toBeGreaterThan(90)
    },
    STEP_TIMEOUT,
  )

  it(
    'shows a second scan as a difference, leaves people’s values alone, and can be undone',
    async () => {
      const before = await readBrand()
      const { primary: _, ...palette } = before.profile.palette as Record<string, string>
      await admin.call('PATCH', `/api/brand-profiles/${brandId}`, {
        palette: { ...palette, primary: PRIMARY, background: '#fafafa' },
      })
      const edited = await readBrand()
      primary = REBRANDED
      await page.reload()
      await page.getByRole('link', { name: 'Scan again' }).click()
      await page.getByText('Compares “Start Bootstrap” with its source.').waitFor()
      await page.locator('#field-url').fill(`${site.url}/`)
      await button('Scan').click()
      await page.getByRole('heading', { name: 'What has changed for “Start Bootstrap”' }).waitFor()
      const part = (kind: string) => page.locator(`.ts-scan-diff[data-kind="${kind}"]`)
      const changed = part('changed').locator('li', { hasText: 'Primary colour' })
      await changed.getByText(PRIMARY, { exact: true }).waitFor()
      await changed.getByText(REBRANDED, { exact: true }).waitFor()
      await part('kept').getByText('written by a person').waitFor()
      await part('kept').getByText('#fafafa', { exact: true }).waitFor()
      await expectFit('diff')
      await button('Tick none').click()
      await page.getByRole('checkbox', { name: 'Take over: Primary colour' }).check()
      await button('Take over 1 change').click()
      await page.getByRole('heading', { name: 'The profile has a new version' }).waitFor()
      await screenshot(page, 'scan-applied')
      const applied = await readBrand()
      expect(applied.profile.palette).toMatchObject({ primary: REBRANDED, background: '#fafafa' })
      expect(applied.origins['palette.background']?.source).toBe('human')
      await button('Undo').click()
      await page.getByText('The former version is back.').waitFor()
      const undone = await readBrand()
      expect([undone.profile, undone.origins]).toEqual([edited.profile, edited.origins])

      await page.getByRole('checkbox', { name: 'Take over: Primary colour' }).check()
      await button(/^Take over \d+ changes?$/).click()
      await page.getByRole('heading', { name: 'The profile has a new version' }).waitFor()
      await admin.call('PATCH', `/api/brand-profiles/${brandId}`, { mission: 'Meanwhile' })
      await button('Undo').click()
      await page.getByText('Nothing was undone: somebody has saved the profile since.').waitFor()
      await screenshot(page, 'scan-undo-refused')
      const kept = (await readBrand()).profile
      expect(kept).toMatchObject({ mission: 'Meanwhile', palette: { primary: REBRANDED } })
    },
    STEP_TIMEOUT,
  )
})
