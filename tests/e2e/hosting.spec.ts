import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { makeLargeSite } from '../bench/deploy/largeSite'
import { poll } from '../helpers/apiClient'
import { findViolations } from '../helpers/axe'
import { breakHome } from '../helpers/breakHome'
import { type DnsServer, startDnsServer } from '../helpers/dnsServer'
import { freePort } from '../helpers/freePort'
import { createPanel, type Look, type Panel } from '../helpers/panel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 120 * SECOND

const DOMAINS = '/admin/collections/domains'
const CERTIFICATES = '/admin/collections/certificates'
const TARGETS = '/admin/collections/deploy-targets'
const WEBHOOKS = '/admin/collections/site-webhooks'
const HEADLINE = 'Bread that takes its time'
const PASSWORD = 'sourdough and rye'

describe('hosting in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let dns: DnsServer
  let kit: SiteKit
  let site: TestSite
  let panel: Panel
  let page: Page
  let targets: string

  const open = async (path: string, look?: Look): Promise<void> => {
    page = await panel.open(path, look)
    // What is pressed before the page is alive is lost.
    await page.waitForLoadState('networkidle')
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const deployments = (environment: string, of = site): string =>
    `/admin/collections/sites/${of.id}/deployments?environment=${environment}`
  const release = (status: string) => page.locator(`.ts-timeline__item--${status}`)

  /** What makes the page wider than its window. */
  const tooWide = (): Promise<string[]> =>
    page.evaluate(() =>
      document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
            .map(({ className }) => String(className))
            .slice(0, 5),
    )

  /** Asks for checks, of which there is one in ten seconds at most, until ownership says this. */
  const checkUntil = (words: string): Promise<string> =>
    poll({
      ask: async () => {
        if (await button('Check now').isEnabled()) await button('Check now').click()
        return page.locator('[data-part="ownership"]').innerText()
      },
      accept: (text) => text.includes(words),
      what: words,
    })

  beforeAll(async () => {
    targets = await mkdtemp(join(tmpdir(), 'tause-targets-'))
    dns = await startDnsServer()
    const port = await freePort()
    app = await startApp({
      headless: false,
      timeout: SETUP_TIMEOUT,
      port,
      env: {
        TARGETS_DIR: targets,
        DNS_SERVERS: dns.address,
        DOMAINS_PRIVATE: '1',
        EDGE_IPS: '127.0.0.1',
        PUBLIC_HTTP_PORT: String(port),
      },
    })
    kit = await createSiteKit(app)
    site = await kit.makeSite('bakery')
    await kit.deploy(site)
    browser = await launchBrowser()
    panel = createPanel(browser, app, site.tenantId)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await dns?.close()
    await rm(targets, { recursive: true, force: true })
  })

  it(
    'takes a deployment through its steps before the eyes of who started it',
    async () => {
      await kit.editHeadline(site, '/', HEADLINE)
      await open(deployments('staging'))
      await page.getByRole('heading', { name: 'Nothing has been deployed yet' }).waitFor()
      await button('Deploy to Staging').first().click()
      await page
        .getByText(/ is live$/)
        .first()
        .waitFor()
      await soon(() => page.locator('.ts-deploy [data-state="done"]').count()).toBe(9)
      await page.getByRole('button', { name: /^Errors/ }).click()
      await page.getByText('Nothing of this kind.').waitFor()
      await screenshot(page, 'hosting-deployed')
      await button('Close').last().click()
      await release('live').waitFor()
      const live = await kit.get(site, '/')
      expect(String(live.body)).not.toContain(HEADLINE)
    },
    STEP_TIMEOUT,
  )

  it(
    'shows what a promotion would change, and promotes the very files',
    async () => {
      await button('Promote …').first().click()
      await page.locator('[data-page="/"]').getByText('Changed').waitFor()
      await screenshot(page, 'hosting-promote')
      await button('Promote to Production').click()
      await page
        .getByText(/ is live$/)
        .first()
        .waitFor()
      await button('Close').last().click()
      await page.getByRole('link', { name: /^Production/ }).click()
      await page.getByText('Promoted from Staging', { exact: false }).waitFor()
      await soon(async () => String((await kit.get(site, '/')).body)).toContain(HEADLINE)
    },
    STEP_TIMEOUT,
  )

  it(
    'compares two deployments and goes back to the one before',
    async () => {
      await button('Compare').first().click()
      const home = page.locator('[data-page="/"]')
      await home.getByText('Changed').waitFor()
      await soon(() => home.getByRole('link').first().getAttribute('href')).toMatch(/\/builder$/)
      await screenshot(page, 'hosting-diff')
      await page.getByRole('button', { name: 'Close' }).last().click()
      await button('Roll back').click()
      await page.getByRole('heading', { name: /^Roll .* back\?$/ }).waitFor()
      await button('Roll back').last().click()
      await soon(async () => String((await kit.get(site, '/')).body)).not.toContain(HEADLINE)
      await release('rolled_back').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'names what kept a deployment from going live, and goes on from there once that is mended',
    async () => {
      const repair = await breakHome({ app, kit, site })
      await open(deployments('development'))
      await button('Deploy to Development').first().click()
      await page.getByText('carousel3000').first().waitFor()
      await screenshot(page, 'hosting-failed')
      await repair()
      await button(/^Go on from/)
        .last()
        .click()
      await page
        .getByText(/ is live$/)
        .first()
        .waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'asks visitors of an environment for a password, and lets who has a link pass',
    async () => {
      await open(deployments('staging'))
      await button(/^Change/).click()
      await page.getByLabel('Ask visitors for a password').check()
      await button('Save').click()
      await page.getByText('Give at least 8 characters.').waitFor()
      await page.getByLabel('Password for visitors').fill(PASSWORD)
      await button('Save').click()
      await page.getByText('Visitors are asked for a password.').waitFor()
      await button(/^Change/).click()
      await button('Make a link for a visitor').click()
      const link = (await page.locator('.ts-copy__value').textContent()) ?? ''
      await screenshot(page, 'hosting-access')
      const visitor = await browser.newContext()
      const seen = await visitor.newPage()
      const staging = new URL(link).origin
      expect((await seen.goto(`${staging}/`))?.status()).toBe(401)
      expect((await seen.goto(link))?.status()).toBe(200)
      expect(seen.url()).not.toContain('preview_token')
      await visitor.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'adds a domain with its www, shows the records to copy, and says what the DNS lacks',
    async () => {
      await open(DOMAINS)
      await page.getByRole('heading', { name: 'No domains yet' }).waitFor()
      await screenshot(page, 'hosting-domains-empty')
      await button('Add a domain').click()
      await page.getByLabel('Host name').fill('localhost')
      await button('Add a domain').last().click()
      await soon(() => page.getByLabel('Host name').getAttribute('aria-invalid')).toBe('true')
      await page.getByLabel('Host name').fill('bakery-example.com')
      await page.getByLabel('Add www.bakery-example.com as well').waitFor()
      await screenshot(page, 'hosting-domain-add')
      await button('Add a domain').last().click()
      await page.waitForURL(/collections\/domains\/[0-9a-f-]{24,36}$/)
      const record = page.locator('[data-record="TXT"]')
      await record.getByText('_tause', { exact: true }).waitFor()
      await record.getByText('_tause.bakery-example.com', { exact: true }).waitFor()
      await checkUntil('The TXT record is not there yet.')
      await screenshot(page, 'hosting-domain-missing')

      const value = await record.locator('.ts-copy__value').last().textContent()
      dns.zone.set('_tause.bakery-example.com', { TXT: [value ?? ''] })
      dns.zone.set('bakery-example.com', { A: ['127.0.0.1'] })
      await checkUntil('Passed')
      await screenshot(page, 'hosting-domain-passed')
      await page.goto(app.url + DOMAINS)
      await page.locator('[data-domain="www.bakery-example.com"]').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'warns of HSTS before it is switched on, and of the rest a removed name needs',
    async () => {
      await page.locator('[data-domain="bakery-example.com"] a').click()
      await page.getByLabel('Only ever by HTTPS (HSTS)').click()
      await page.getByText('Browsers remember this for a year', { exact: false }).waitFor()
      await screenshot(page, 'hosting-hsts')
      await button('Cancel').click()
      await soon(() => page.getByLabel('Only ever by HTTPS (HSTS)').isChecked()).toBe(false)
      await page.goto(app.url + DOMAINS)
      await page.locator('[data-domain="www.bakery-example.com"] a').click()
      await button('Remove the domain').click()
      await page.getByText('nobody else can claim it here', { exact: false }).waitFor()
      await button('Remove the domain').last().click()
      await page.waitForURL(new RegExp(`${DOMAINS}$`))
      await page.locator('[data-domain="bakery-example.com"]').waitFor()
      await soon(() => page.locator('[data-domain]').count()).toBe(1)
    },
    STEP_TIMEOUT,
  )

  it(
    'teaches how certificates come, and refuses a wrong one at its field',
    async () => {
      await open(CERTIFICATES)
      await page.getByText('ACME_DIRECTORY_URL', { exact: false }).waitFor()
      await screenshot(page, 'hosting-certificates-off')
      await open(`${CERTIFICATES}/create`)
      await page.getByLabel('Certificate and chain (PEM)').fill('not a certificate')
      await page.getByLabel('Private key (PEM)').fill('not a key')
      await button('Upload').click()
      await soon(() =>
        page.getByLabel('Certificate and chain (PEM)').getAttribute('aria-invalid'),
      ).toBe('true')
      await screenshot(page, 'hosting-certificate-wrong')
    },
    STEP_TIMEOUT,
  )

  it(
    'sends a release to a folder: tested, previewed, pushed, with what nginx includes',
    async () => {
      await open(TARGETS)
      await page.locator('[data-kind="folder"]').click()
      await page.getByRole('heading', { name: /^New target/ }).waitFor()
      await page.getByLabel('Folder').fill('Not A Name')
      await page.getByLabel('Host names').fill('www.example.com')
      await button('Add a target').click()
      await soon(() => page.getByLabel('Folder').getAttribute('aria-invalid')).toBe('true')
      await screenshot(page, 'hosting-target-wrong')
      await page.getByLabel('Folder').fill('shop')
      await button('Add a target').click()
      await page.waitForURL(/deploy-targets\/[0-9a-f-]{24,36}$/)
      await button('Test the connection').click()
      await page.getByText('It works').waitFor()
      await button('Preview').click()
      await page.getByText('files to send', { exact: false }).waitFor()
      await screenshot(page, 'hosting-target-plan')
      const folder = join(targets, site.tenantId, 'shop', 'current')
      expect(existsSync(folder)).toBe(false)
      await button('Push now').click()
      await page.getByText('Serves this').waitFor()
      await screenshot(page, 'hosting-target-pushed')
      await page.getByText(`include ${folder}/nginx.conf;`).waitFor()
      expect(await readFile(join(folder, 'nginx.conf'), 'utf8')).toContain('www.example.com')
    },
    STEP_TIMEOUT,
  )

  it(
    'shows the secret of a webhook once, and each of its deliveries',
    async () => {
      await open(WEBHOOKS)
      await page.getByRole('link', { name: 'Add a webhook' }).click()
      await page.getByLabel('Name').fill('Frontend')
      await page.getByLabel('Address').fill('https://frontend.invalid/revalidate')
      await button('Add a webhook').click()
      await page.getByText(/^whsec_/).waitFor()
      await screenshot(page, 'hosting-webhook')
      await button('Send a test').click()
      await page.locator('[data-delivery]').waitFor()
      await page.goto(app.url + WEBHOOKS)
      await page.locator('[data-webhook] a').click()
      await page.locator('[data-delivery]').waitFor()
      expect(await page.getByText(/^whsec_/).count()).toBe(0)
    },
    STEP_TIMEOUT,
  )

  it(
    'reads well in both looks and languages, on a telephone, and without findings of axe',
    async () => {
      const first = async (path: string): Promise<string> => {
        const { items } = await kit.api.call<{ items: { id: string }[] }>('GET', path)
        return items[0]?.id ?? ''
      }
      const [domain, target, webhook] = await Promise.all([
        first('/api/v1/domains'),
        first('/api/v1/targets'),
        first('/api/v1/webhooks'),
      ])
      const views = [
        ['deployments', deployments('production'), '.ts-timeline', '.ts-deployments'],
        ['domains', DOMAINS, '[data-domain]', '.ts-hosting'],
        ['domain', `${DOMAINS}/${domain}`, '[data-record]', '.ts-hosting'],
        ['certificates', CERTIFICATES, '.ts-hosting__card', '.ts-hosting'],
        ['new-certificate', `${CERTIFICATES}/create`, '.ts-pem', '.ts-hosting'],
        ['targets', TARGETS, '[data-target]', '.ts-hosting'],
        ['target', `${TARGETS}/${target}`, '[data-push]', '.ts-hosting'],
        ['webhooks', WEBHOOKS, '[data-webhook]', '.ts-hosting'],
        ['webhook', `${WEBHOOKS}/${webhook}`, '[data-delivery]', '.ts-hosting'],
      ] as const
      const looks: Look[] = [{}, { theme: 'dark' }, { theme: 'dark', language: 'es', width: 390 }]
      for (const look of looks) {
        await open('/admin', look)
        for (const [name, path, landmark, root] of views) {
          await page.goto(app.url + path)
          await page.locator(landmark).first().waitFor()
          const words = [name, look.theme ?? 'light', look.width ?? 1440].join('-')
          await screenshot(page, `hosting-${words}`)
          await soon(async () => [words, await tooWide()]).toEqual([words, []])
          await soon(async () => [words, await findViolations(page, root)]).toEqual([words, []])
        }
      }
    },
    4 * STEP_TIMEOUT,
  )

  it(
    'stops a deployment that runs, of which nothing is live then',
    async () => {
      // So many pages that nobody is too late.
      const { site: large } = await makeLargeSite({ app, kit, slug: 'large', pages: 800 })
      await open(deployments('staging', large))
      await button('Deploy to Staging').first().click()
      await button('Stop').click()
      await page.getByText('It was stopped before it went live').first().waitFor()
      await screenshot(page, 'hosting-stopped')
      await button('Close').last().click()
      await release('cancelled').waitFor()
      await release('live').waitFor({ state: 'detached' })
    },
    STEP_TIMEOUT,
  )
})
