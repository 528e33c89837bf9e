import type { Browser } from 'playwright-core'
import { poll, type ApiClient } from '../helpers/apiClient'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'
import { startDemo } from '../helpers/startDemo'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND
const COLLEAGUE = { email: 'colleague@example.com', password: 'a long enough password 4711' }

type Stack = { blockType: string; gap?: string; mobile?: { gap?: string | null } }
type PageDoc = { id: string; layout: Stack[]; _status: string }

describe('planning, screens and colleagues in the builder', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let builder: OpenBuilder
  let pageId: string

  const readPage = (): Promise<PageDoc> =>
    admin.call('GET', `/api/pages/${pageId}?draft=true&depth=0`)

  beforeAll(async () => {
    const demo = await startDemo({ timeout: SETUP_TIMEOUT })
    ;({ app, admin } = demo)
    const { site } = demo
    await admin.call('PATCH', `/api/sites/${site.id}`, { settings: { timeZone: 'Europe/Madrid' } })
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages', {
      title: 'Built together',
      path: '/together',
      site: site.id,
      tenant: site.tenant,
      layout: [
        {
          blockType: 'section',
          heading: 'Contents of a section',
          content: [
            {
              blockType: 'stack',
              gap: 'large',
              content: [
                { blockType: 'heading', text: 'First' },
                { blockType: 'heading', text: 'Second' },
              ],
            },
          ],
        },
      ],
      _status: 'draft',
    })
    pageId = doc.id
    await admin.call('POST', '/api/users', {
      ...COLLEAGUE,
      name: 'Ada Colleague',
      tenants: [{ tenant: site.tenant, role: 'editor' }],
    })
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    builder.page.setDefaultTimeout(30 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'plans a publication in the site’s time zone and cancels it',
    async () => {
      const { page } = builder
      const menu = page.locator('.ts-builder-bar__end .popup-button').last()
      await menu.click()
      await page.getByRole('button', { name: 'Schedule …' }).click()
      const dialog = page.getByRole('dialog', { name: 'Publish or unpublish at a time' })
      await dialog.getByText('Time zone of the site: Europe/Madrid').waitFor()
      await dialog.getByText('Nothing is planned.').waitFor()
      await dialog.getByLabel('Date and time').fill('2020-01-01T10:00')
      await dialog.getByRole('button', { name: 'Schedule', exact: true }).click()
      await dialog.getByRole('alert').getByText('is past').waitFor()
      await dialog.getByLabel('Date and time').fill('2099-12-01T09:30')
      await dialog.getByLabel('and deploy the site').check()
      await dialog.getByRole('button', { name: 'Schedule', exact: true }).click()
      const item = dialog.locator('li')
      await item.getByText('Dec 1, 2099, 09:30 AM GMT+1').waitFor()
      await screenshot(page, 'builder-schedule')
      await dialog.getByRole('button', { name: 'Close' }).click()
      const pill = page.getByRole('button', { name: 'Publishes Dec 1, 2099' })
      await pill.waitFor()
      await screenshot(page, 'builder-schedule-pill')
      await pill.click()
      await dialog.getByRole('button', { name: 'Cancel what is planned' }).click()
      await dialog.getByText('Nothing is planned.').waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await pill.waitFor({ state: 'detached' })
    },
    STEP_TIMEOUT,
  )

  it(
    'gives phones a value of their own, shows it at 375 px only, and goes back to the inherited one',
    async () => {
      const { page, canvas } = builder
      const gapOf = (): Promise<string> =>
        canvas.locator('.tb-stack__items').evaluate((element) => getComputedStyle(element).rowGap)
      const wide = await gapOf()
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('treeitem', { name: /Stack/ }).click()
      await page
        .getByRole('group', { name: 'View' })
        .getByRole('button', { name: 'Mobile' })
        .click()
      const panel = page.getByRole('complementary', { name: 'Properties' })
      const gap = panel.locator('.ts-breakpoint', { has: page.locator('#field-mobile__gap') })
      await gap.getByText('Inherited from desktop: large').waitFor()
      const inherited = await gapOf()
      await gap.locator('.rs__control').click()
      await gap.getByRole('option', { name: 'small' }).click()
      await gap.getByText('Own value on this screen').waitFor()
      await poll({
        ask: gapOf,
        accept: (now) => parseFloat(now) < parseFloat(inherited),
        what: 'A smaller gap at 375 px',
      })
      await screenshot(page, 'builder-mobile-value')
      await page.locator('.ts-builder-save--saved').waitFor()
      const stackOf = (doc: PageDoc): Stack | undefined =>
        (doc.layout[0] as unknown as { content: Stack[] }).content[0]
      expect(stackOf(await readPage())).toMatchObject({ gap: 'large', mobile: { gap: 'small' } })

      await panel.getByRole('button', { name: 'Layout on desktops' }).click()
      await poll({ ask: gapOf, accept: (now) => now === wide, what: 'The desktop’s gap' })
      await panel.getByRole('button', { name: 'Layout on phones' }).click()
      await gap.getByRole('button', { name: 'Reset “gap” to the inherited value' }).click()
      await gap.getByText('Inherited from desktop: large').waitFor()
      await poll({ ask: gapOf, accept: (now) => now === inherited, what: 'The inherited gap' })
    },
    STEP_TIMEOUT,
  )

  it(
    'shows a page at any width that is typed or dragged',
    async () => {
      const { page, canvas } = builder
      const width = (): Promise<number> => canvas.locator('html').evaluate(() => innerWidth)
      await page.getByLabel('Free width in pixels').fill('640')
      await poll({ ask: width, accept: (now) => now === 640, what: '640 px' })
      const handle = page.getByRole('slider', { name: 'Drag to change the width' })
      await handle.focus()
      await page.keyboard.press('ArrowRight')
      await poll({ ask: width, accept: (now) => now === 650, what: '650 px by the keyboard' })
      const box = await handle.boundingBox()
      if (!box) throw new Error('The handle is not on the screen.')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 - 50, box.y + box.height / 2, { steps: 5 })
      await page.mouse.up()
      await poll({ ask: width, accept: (now) => now < 600, what: 'A narrower page by the mouse' })
    },
    STEP_TIMEOUT,
  )

  it(
    'says that a colleague is at work, lets only look, and hands over',
    async () => {
      const { page } = builder
      await page.locator('.ts-builder-save--saved').waitFor()
      const other = await openBuilder({ app, browser, pageId, ...COLLEAGUE })
      const locked = other.page
        .getByRole('alert')
        .filter({ hasText: 'is at work on this document' })
      await locked.waitFor()
      await screenshot(other.page, 'builder-locked')
      await other.page.getByRole('button', { name: 'View read-only' }).click()
      await other.page.getByText('Read only', { exact: true }).waitFor()
      await soon(() => other.page.getByRole('button', { name: 'Save draft' }).count()).toBe(0)
      await other.page.getByRole('button', { name: 'Take over' }).click()
      await other.page.getByRole('button', { name: 'Save draft' }).waitFor()
      const taken = page
        .getByRole('alert')
        .filter({ hasText: 'Ada Colleague took this document over' })
      await taken.waitFor()
      await screenshot(page, 'builder-taken-over')
      await soon(() => page.getByRole('button', { name: 'Save draft' }).count()).toBe(0)
      await other.close()
    },
    STEP_TIMEOUT,
  )
})
