import type { Browser, Page } from 'playwright-core'
import { findViolations } from '../helpers/axe'
import { poll } from '../helpers/apiClient'
import { breakHome } from '../helpers/breakHome'
import { createPanel, type Look, type Panel } from '../helpers/panel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

const CALENDAR = '/admin/calendar'
const OPERATIONS = '/admin/collections/jobs'

type Post = { id: string; status: string; scheduledLocal: string | null; timeZone: string | null }

/** The middle of a month is in the same view as the days around it. */
const dayOfMonth = (day: number): string => {
  const today = new Date()
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, day))
    .toISOString()
    .slice(0, 10)
}

describe('posts in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let kit: SiteKit
  let site: TestSite
  let panel: Panel
  let page: Page
  let feed: string
  let postId: string

  const open = async (path: string, look?: Look): Promise<void> => {
    page = await panel.open(path, look)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const post = (id = postId): Promise<Post> => kit.api.call('GET', `/api/v1/posts/${id}`)
  const chip = () => page.locator(`[data-post="${postId}"]`)
  const cell = (place: string) => page.locator(`[data-place="${place}"]`)
  const nextMonth = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  }

  beforeAll(async () => {
    app = await startApp({ headless: false, timeout: SETUP_TIMEOUT })
    kit = await createSiteKit(app)
    site = await kit.makeSite('letters')
    const made = await kit.api.call<{ id: string }>('POST', '/api/v1/channels', {
      kind: 'feed',
      name: 'News of the bakery',
      tenantId: site.tenantId,
      siteId: site.id,
      feed: {},
    })
    feed = made.id
    browser = await launchBrowser()
    panel = createPanel(browser, app, site.tenantId)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'are written in the form, shown as the channel shows them and held against the brand',
    async () => {
      await open(CALENDAR)
      await page.getByText('No posts in these days').waitFor()
      await screenshot(page, 'calendar-empty')
      await page.getByRole('link', { name: 'New post' }).first().click()
      await page.locator('#field-title').fill('Rye is back')
      await page.locator('#field-channels').click()
      await page.getByRole('option', { name: 'News of the bakery' }).click()
      await page.locator('#field-text').fill('From Friday there is rye bread again.')
      await page.getByText('37 of').waitFor()
      await page.locator('#field-brandProfile').click()
      await page.getByRole('option').first().click()
      await page.locator('.ts-check .pill').waitFor()
      await page.locator('#action-save').click()
      await page.waitForURL(/posts\/[0-9a-f-]{24,36}$/)
      postId = page.url().split('/').at(-1) ?? ''
      await page.getByRole('region', { name: 'Posts' }).getByText('Draft').waitFor()
      await screenshot(page, 'post-form')
    },
    STEP_TIMEOUT,
  )

  it(
    'are planned by dragging to a day, moved by keys and by the dialog, and moved back',
    async () => {
      await open(CALENDAR)
      await nextMonth()
      await chip().dragTo(cell(dayOfMonth(15)))
      await cell(dayOfMonth(15)).locator(`[data-post="${postId}"]`).waitFor()
      await poll({
        ask: post,
        accept: ({ scheduledLocal }) => scheduledLocal === `${dayOfMonth(15)}T09:00`,
        what: 'The day it was dropped on',
      })
      await screenshot(page, 'calendar-month')

      await chip().getByRole('link').focus()
      await page.keyboard.press('Alt+ArrowRight')
      await cell(dayOfMonth(16)).locator(`[data-post="${postId}"]`).waitFor()
      await page.getByRole('status').getByText('“Rye is back” moved to').waitFor()
      await soon(() => chip().evaluate((one) => one.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Control+z')
      await cell(dayOfMonth(15)).locator(`[data-post="${postId}"]`).waitFor()

      await button('Move “Rye is back”').press('Enter')
      await page.getByLabel('Date and time').fill(`${dayOfMonth(17)}T07:30`)
      await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
      await cell(dayOfMonth(17)).locator(`[data-post="${postId}"]`).waitFor()
      await poll({
        ask: post,
        accept: ({ scheduledLocal }) => scheduledLocal === `${dayOfMonth(17)}T07:30`,
        what: 'The hour that the dialog was told',
      })
      expect((await post()).status).toBe('draft')
    },
    STEP_TIMEOUT,
  )

  it(
    'are dragged to an hour in the week and listed by day',
    async () => {
      await open(CALENDAR)
      await button('Week').click()
      const later = new Date(Date.now() + 7 * DAY)
      const place = `${later.toISOString().slice(0, 10)}T10`
      await nextMonth()
      const { id } = await kit.api.call<{ id: string }>('POST', '/api/v1/posts', {
        title: 'Hours of the week',
        text: 'We open at eight.',
        tenantId: site.tenantId,
        plannedFor: { local: place.replace('T10', 'T09:15'), timeZone: 'UTC' },
      })
      await page.reload()
      await button('Week').click()
      await nextMonth()
      const other = page.locator(`[data-post="${id}"]`)
      await other.dragTo(cell(place))
      await cell(place).locator(`[data-post="${id}"]`).waitFor()
      await screenshot(page, 'calendar-week')
      expect((await post(id)).scheduledLocal?.slice(14)).toBe('15')
      await button('List').click()
      await other.waitFor()
      await screenshot(page, 'calendar-list')
    },
    STEP_TIMEOUT,
  )

  it(
    'are approved and scheduled in the form, lose the approval by an edit, and are sent at once',
    async () => {
      await open(`/admin/collections/posts/${postId}`)
      const state = page.getByRole('region', { name: 'Posts' })
      await button('Approve').click()
      await state.getByText('Approved', { exact: true }).waitFor()
      await page.getByLabel('Date and time').fill(`${dayOfMonth(20)}T08:00`)
      await button('Schedule').click()
      await state.getByText('Scheduled', { exact: true }).waitFor()
      await screenshot(page, 'post-scheduled')
      await button('Take back').click()
      await state.getByText('Approved', { exact: true }).waitFor()
      await page.locator('#field-text').fill('From Saturday there is rye bread again.')
      await page.locator('#action-save').click()
      await state.getByText('Draft', { exact: true }).waitFor()
      await button('Approve').click()
      page.once('dialog', (dialog) => void dialog.accept())
      await button('Send now').click()
      await state.getByText('Published', { exact: true }).waitFor()
      await page.locator('.ts-ledger').getByText('Sent', { exact: true }).waitFor()
      await screenshot(page, 'post-sent')
      const channel = await kit.api.call<{ feed: { urls?: object } }>(
        'GET',
        `/api/v1/channels/${feed}`,
      )
      expect(channel.feed).toBeDefined()
    },
    STEP_TIMEOUT,
  )

  it(
    'read well in both looks and languages, on a telephone, and without findings of axe',
    async () => {
      const looks: Look[] = [
        { theme: 'dark' },
        { language: 'es', width: 390 },
        { theme: 'dark', width: 390 },
      ]
      const views = [
        ['calendar', CALENDAR, '[data-post]', ['.ts-calendar-screen']],
        [
          'post',
          `/admin/collections/posts/${postId}`,
          '.ts-ledger',
          ['.ts-post', '.ts-preview', '.ts-ledger'],
        ],
      ] as const
      for (const look of looks)
        for (const [name, path, landmark, parts] of views) {
          await open(path, look)
          if (name === 'calendar')
            await page
              .getByRole('button', { name: /^(Next|Siguiente)$/ })
              .first()
              .click()
          await page.locator(landmark).first().waitFor()
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width).toBeLessThanOrEqual(look.width ?? 1440)
          for (const part of parts)
            await soon(() => findViolations(page, part, { except: ['.react-select'] })).toEqual([])
          const words = [name, look.theme ?? 'light', look.language ?? 'en', look.width ?? 1440]
          await screenshot(page, `posts-${words.join('-')}`)
        }
    },
    2 * STEP_TIMEOUT,
  )

  it(
    'stand beside operations, of which a waiting one is cancelled and a failed one tried again',
    async () => {
      const { id } = await kit.readPage(site, '/')
      const at = new Date(Date.now() + 30 * DAY).toISOString()
      const planned = { action: 'publish', at }
      await kit.api.call('POST', `/api/page-builder/pages/${id}/schedule`, planned)
      await open(OPERATIONS)
      const waiting = page.getByRole('row').filter({ hasText: 'Waiting' })
      await waiting.getByRole('button', { name: 'Cancel' }).click()
      await soon(() => waiting.count()).toBe(0)
      const planning = page.getByRole('row').filter({ hasText: 'Planned publishing' })
      await planning.getByText('Cancelled', { exact: true }).waitFor()

      const repair = await breakHome({ app, kit, site })
      const { id: deployment } = await kit.startDeploy(site)
      expect((await kit.deployEnd(deployment)).status).toBe('failed')
      await page.reload()
      const failed = page.getByRole('row').filter({ hasText: 'Failed' })
      await failed.getByText('carousel3000').waitFor()
      await screenshot(page, 'operations')
      await failed.getByRole('link').first().click()
      await page.getByRole('alert').getByText('carousel3000').first().waitFor()
      await screenshot(page, 'operation-failed')
      await repair()
      await button('Try again').click()
      const state = page.locator('.ts-job__state')
      await state.getByText('Done', { exact: true }).waitFor()
      expect((await kit.readDeploy(deployment)).status).toBe('active')
    },
    STEP_TIMEOUT,
  )
})
