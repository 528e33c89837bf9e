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

type PageDoc = { layout: { heading?: string; eyebrow?: string; lockedFields?: string[] }[] }

describe('fields of a block that are locked, in the builder', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let builder: OpenBuilder
  let pageId: string

  const heroOf = async () =>
    (await admin.call<PageDoc>('GET', `/api/pages/${pageId}?draft=true&depth=0`)).layout[0]
  const panel = () => builder.page.getByRole('complementary', { name: 'Properties' })

  beforeAll(async () => {
    const demo = await startDemo({ timeout: SETUP_TIMEOUT })
    ;({ app, admin } = demo)
    pageId = await demo.makePage({
      title: 'Held in part',
      path: '/held',
      layout: [
        { blockType: 'hero', eyebrow: 'Above it', heading: 'Our promise', pictureShape: 'none' },
      ],
    })
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    builder.page.setDefaultTimeout(15 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'are chosen by keyboard, one step each, and are then read-only in the form and on the page',
    async () => {
      const { page, canvas } = builder
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('treeitem', { name: /Our promise/ }).click()
      const heading = panel().locator('#field-heading')
      await heading.waitFor()
      await panel().locator('summary', { hasText: 'Locked fields' }).press('Enter')
      const box = panel().getByRole('checkbox', { name: 'Heading', exact: true })
      await box.press('Space')
      await panel().getByText('Locked by the template: Heading.').waitFor()
      await poll({
        ask: () => heading.isDisabled(),
        accept: (now) => now,
        what: 'A heading that cannot be typed in',
      })
      await soon(() => box.isChecked()).toBe(true)
      await soon(() => panel().locator('#field-eyebrow').isDisabled()).toBe(false)
      await screenshot(page, 'builder-locked-field')
      await panel().locator('[data-locked]', { hasText: 'Heading' }).waitFor()

      await canvas.getByRole('heading', { name: 'Our promise' }).dblclick({ force: true })
      await soon(() => canvas.locator('[contenteditable]').count()).toBe(0)
      await panel().locator('#field-eyebrow').fill('Below it')
      await canvas.getByText('Below it').waitFor()
      await poll({
        ask: heroOf,
        accept: (hero) => hero?.eyebrow === 'Below it',
        what: 'The other field saved',
      })
      await soon(() => heroOf()).toMatchObject({
        heading: 'Our promise',
        lockedFields: ['heading'],
      })

      await page.getByRole('button', { name: 'Undo' }).click()
      await canvas.getByText('Above it').waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await panel().getByText('Locked by the template').waitFor({ state: 'detached' })
      await soon(() => box.isChecked()).toBe(false)
    },
    STEP_TIMEOUT,
  )
})
