import type { Browser, Page } from 'playwright-core'
import { logIn } from '../helpers/apiClient'
import { soon } from '../helpers/soon'
import { startApp, type RunningApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000

/** The first start builds the panel; everything else is seconds. */
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 60 * SECOND

const NEW_HEADLINE = 'Thrown on Tuesdays, fired on Fridays'

describe('the main job in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let siteUrl: string
  let oldHeadline: string

  beforeAll(async () => {
    app = await startApp({ headless: false, timeout: SETUP_TIMEOUT })
    const { adminEmail: email, adminPassword: password, url: baseUrl } = app
    const admin = await logIn({ baseUrl, email, password })
    await admin.call('POST', '/api/tenants', { name: 'Harbour Works', slug: 'harbour-works' })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(STEP_TIMEOUT)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'logs the administrator in and shows the dashboard',
    async () => {
      await page.goto(`${app.url}/admin`)
      await page.locator('#field-email').fill(app.adminEmail)
      await page.locator('#field-password').fill(app.adminPassword)
      await screenshot(page, 'log-in')
      await page.getByRole('button', { name: 'Login' }).click()
      await page.getByText('No sites yet').waitFor()
      await screenshot(page, 'dashboard-empty')
    },
    STEP_TIMEOUT,
  )

  it(
    'makes an app of the template ecommerce-brand, with a bad answer corrected on the way',
    async () => {
      await page.goto(`${app.url}/admin/new-app`)
      await page.getByRole('link', { name: 'Use this template: Stoneware shop' }).waitFor()
      await screenshot(page, 'new-app-templates')
      await page.getByRole('link', { name: 'Use this template: Stoneware shop' }).click()
      await page.getByRole('button', { name: 'Create the site' }).waitFor()
      await page.getByRole('button', { name: 'Create the site' }).click()
      await page.getByText(/needs? another look/).waitFor()
      await screenshot(page, 'new-app-refused')
      await page.getByLabel('Name of the site').fill('Tidewater Pots')
      await page.getByLabel('Brand name').fill('Tidewater Pots')
      await screenshot(page, 'new-app-form')
      await page.getByRole('button', { name: 'Create the site' }).click()
      await page.getByText('Tidewater Pots is made').waitFor()
      await screenshot(page, 'new-app-created')
      siteUrl = app.siteUrl('tidewater-pots')
    },
    STEP_TIMEOUT,
  )

  it(
    'deploys it, shows the progress, and serves the brand’s name at its host',
    async () => {
      await page.getByRole('button', { name: 'Deploy now' }).click()
      await page.getByText('Tidewater Pots is live').waitFor()
      await screenshot(page, 'deployed')
      const site = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      const response = await site.goto(siteUrl)
      expect(response?.status()).toBe(200)
      await soon(() => site.title()).toContain('Tidewater Pots')
      oldHeadline = (await site.locator('h1').innerText()).replace(/\s+/g, ' ').trim()
      expect(oldHeadline).not.toBe('')
      await screenshot(site, 'site-first-release')
      await site.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'edits a headline in the native form and publishes it; visitors still see the old one',
    async () => {
      await page.goto(`${app.url}/admin/collections/pages?search=${encodeURIComponent('Home')}`)
      await page.locator('.collection-list__tables a, table a').first().click()
      const headline = page.locator('input[id^="field-layout"][id$="__heading"]').first()
      await headline.waitFor({ state: 'attached' })
      if (!(await headline.isVisible()))
        await page.getByRole('button', { name: 'Show All' }).click()
      await headline.fill(NEW_HEADLINE)
      await screenshot(page, 'native-form')
      await page.getByRole('button', { name: 'Publish changes' }).click()
      await page
        .getByText(/successfully/i)
        .first()
        .waitFor()
      await soon(() => headlineOf(siteUrl)).toBe(oldHeadline)
    },
    STEP_TIMEOUT,
  )

  it(
    'deploys from the dashboard and serves the new headline',
    async () => {
      await page.goto(`${app.url}/admin`)
      await page.getByRole('button', { name: 'Deploy', exact: true }).click()
      await page.getByText('Tidewater Pots is live').waitFor()
      await screenshot(page, 'deployed-again')
      await soon(() => headlineOf(siteUrl)).toBe(NEW_HEADLINE)
    },
    STEP_TIMEOUT,
  )

  it(
    'rolls back after asking, and serves the old headline',
    async () => {
      await page.goto(`${app.url}/admin`)
      await page.getByRole('button', { name: 'Roll back' }).click()
      await screenshot(page, 'roll-back-asks')
      await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click()
      await page.getByText('The earlier version is live again.').waitFor()
      await screenshot(page, 'rolled-back')
      await soon(() => headlineOf(siteUrl)).toBe(oldHeadline)
    },
    STEP_TIMEOUT,
  )

  const headlineOf = async (url: string): Promise<string> => {
    const site = await browser.newPage()
    try {
      await site.goto(url)
      return (await site.locator('h1').innerText()).replace(/\s+/g, ' ').trim()
    } finally {
      await site.close()
    }
  }
})
