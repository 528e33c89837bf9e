import type { Browser, Page } from 'playwright-core'
import { findViolations } from '../helpers/axe'
import { poll } from '../helpers/apiClient'
import { createPanel, type Look, type Panel } from '../helpers/panel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

const NAME = 'Bread of the day'
const PATH = '/admin/collections/schedules'

describe('schedules in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let kit: SiteKit
  let site: TestSite
  let panel: Panel
  let page: Page

  const open = async (path: string, look?: Look): Promise<void> => {
    page = await panel.open(path, look)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const find = async (): Promise<{ id: string; paused: boolean; recurrence: object } | undefined> =>
    (
      await kit.api.call<{
        items: { id: string; name: string; paused: boolean; recurrence: object }[]
      }>('GET', '/api/v1/schedules')
    ).items.find(({ name }) => name === NAME)

  beforeAll(async () => {
    app = await startApp({ headless: false, timeout: SETUP_TIMEOUT })
    kit = await createSiteKit(app)
    site = await kit.makeSite('bread')
    browser = await launchBrowser()
    panel = createPanel(browser, app, site.tenantId)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'are made in the form, which shows the next runs and what clocks do to them',
    async () => {
      await open(PATH)
      await page.getByText('No schedules yet').waitFor()
      await screenshot(page, 'schedules-empty')
      await page.getByRole('link', { name: 'New schedule' }).click()
      await page.locator('#field-name').fill(NAME)
      await page.locator('#field-site').click()
      await page.getByRole('option', { name: 'bread' }).first().click()
      await page.getByLabel('Start', { exact: false }).first().fill('2027-03-27T02:30')
      await page.locator('#field-timeZone').click()
      await page.keyboard.type('Europe/Madrid')
      await page.keyboard.press('Enter')
      await page.getByText('Every day at 02:30', { exact: true }).waitFor()
      await page.getByText('Clocks skip 02:30.').waitFor()
      await screenshot(page, 'schedules-form')

      await page.locator('#field-recurrence-freq').click()
      await page.getByRole('option', { name: 'Weeks' }).click()
      await button('Wednesday').click()
      await page.getByText(/on Wednesday and Saturday$/).waitFor()
      await page.locator('#field-recurrence-freq').click()
      await page.getByRole('option', { name: 'Cron expression' }).click()
      await page.locator('#field-recurrence-expression').fill('61 9 * * 1-5')
      await page.getByText(/Invalid value for minute/).waitFor()
      await page.locator('#field-recurrence-expression').fill('0 9 * * 1-5')
      await page.getByText('At 09:00, Monday through Friday').waitFor()
      await page.getByLabel('Start', { exact: false }).first().fill('2026-01-01T00:00')
      await screenshot(page, 'schedules-cron')
      await page.locator('#action-save').click()
      const made = await poll({ ask: find, accept: (one) => one !== undefined, what: NAME })
      expect(made?.recurrence).toEqual({ type: 'cron', expression: '0 9 * * 1-5' })
    },
    STEP_TIMEOUT,
  )

  it(
    'run at once, and list what has run with its operation',
    async () => {
      const id = (await find())?.id
      await open(`${PATH}/${id}`)
      await button('Run now').click()
      const history = page.getByRole('region', { name: 'What has run' })
      await history.getByText('done', { exact: true }).waitFor()
      await history.getByText('By hand').waitFor()
      await screenshot(page, 'schedules-history')
      await history.getByRole('link', { name: 'Operation' }).click()
      await page.waitForURL(/collections\/jobs\//)
    },
    STEP_TIMEOUT,
  )

  it(
    'are paused and stopped from the list, by keyboard',
    async () => {
      await open(PATH)
      await button(`Pause: ${NAME}`).focus()
      await page.keyboard.press('Enter')
      await button(`Resume: ${NAME}`).waitFor()
      expect((await find())?.paused).toBe(true)
      await button(`Resume: ${NAME}`).press('Enter')
      await button(`Pause: ${NAME}`).waitFor()
      await screenshot(page, 'schedules-list')

      await button('Stop all …').press('Enter')
      await button('Stop').press('Enter')
      await page.getByText('The schedules of this tenant are stopped.').waitFor()
      await page.getByText('Stopped', { exact: true }).waitFor()
      await screenshot(page, 'schedules-stopped')
      await button('Let them run again').press('Enter')
      await page.getByText('Active', { exact: true }).waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'stand in a calendar, by month and week',
    async () => {
      await open(PATH)
      await button('Calendar').click()
      await page.locator('.ts-calendar__entry').first().waitFor()
      await screenshot(page, 'schedules-month')
      await button('Week').click()
      await button('Later').click()
      await page.locator('.ts-calendar__entry--planned').nth(4).waitFor()
      await soon(() => page.locator('.ts-calendar__entry--planned').count()).toBe(5)
      await screenshot(page, 'schedules-week')
    },
    STEP_TIMEOUT,
  )

  it(
    'read well in both looks and languages, on a telephone, and without findings of axe',
    async () => {
      const id = (await find())?.id
      const looks: Look[] = [
        { theme: 'dark' },
        { language: 'es', width: 390 },
        { theme: 'dark', width: 390 },
      ]
      const views = [
        ['list', PATH, '.ts-schedules__table'],
        ['calendar', `${PATH}?view=calendar`, '.ts-calendar__entry'],
        ['form', `${PATH}/${id}`, '.ts-runs__list'],
      ] as const
      for (const look of looks)
        for (const [name, path, landmark] of views) {
          await open(path, look)
          await page.locator(landmark).first().waitFor()
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width).toBeLessThanOrEqual(look.width ?? 1440)
          for (const selector of name === 'form'
            ? ['.ts-recurrence', '.ts-runs']
            : ['.ts-schedules'])
            await soon(() => findViolations(page, selector, { except: ['.react-select'] })).toEqual(
              [],
            )
          const words = [name, look.theme ?? 'light', look.language ?? 'en', look.width ?? 1440]
          await screenshot(page, `schedules-${words.join('-')}`)
        }
    },
    2 * STEP_TIMEOUT,
  )
})
