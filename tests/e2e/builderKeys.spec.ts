import type { Browser, Page } from 'playwright-core'
import { poll, type ApiClient } from '../helpers/apiClient'
import { findViolations } from '../helpers/axe'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { createSiteKit } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'
import { startDemo, type Demo } from '../helpers/startDemo'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 120 * SECOND

const PASSWORD = 'a long enough password 4711'

/** Most presses of Tab until something has to have the focus. */
const MOST_TABS = 60

type Block = { blockType: string; text?: string; columns?: { content: Block[] }[] }
type PageDoc = { id: string; _status: string; layout: Block[] }

const LAYOUT = [
  { blockType: 'heading', text: 'First', level: 'auto' },
  {
    blockType: 'columns',
    columns: [
      { content: [{ blockType: 'heading', text: 'Left', level: 'auto' }] },
      { content: [{ blockType: 'heading', text: 'Right', level: 'auto' }] },
    ],
  },
  { blockType: 'heading', text: 'Last', level: 'auto' },
]

describe('the page builder by keyboard alone', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let builder: OpenBuilder
  let page: Page
  let pageId: string
  let demo: Demo
  let site: Demo['site']

  const makePage = (path: string): Promise<string> =>
    demo.makePage({ title: 'By keys', path, layout: LAYOUT })
  const readPage = (): Promise<PageDoc> =>
    admin.call('GET', `/api/pages/${pageId}?draft=true&depth=0`)
  const saved = (): Promise<void> => page.locator('.ts-builder-save--saved').waitFor()
  /** What has the focus, as a screen reader names it. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'nothing'
      return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${
        element.getAttribute('aria-label') ?? element.textContent ?? ''
      }`.trim()
    })
  /** Presses a key until what has the focus is named so. */
  const pressUntil = async (key: string, name: RegExp): Promise<void> => {
    for (let count = 0; count < MOST_TABS; count++) {
      if (name.test(await focused())) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} never led to ${name}; the focus is on "${await focused()}".`)
  }
  const said = async (text: RegExp): Promise<void> =>
    page.locator('.ts-builder [aria-live="polite"]', { hasText: text }).waitFor({
      state: 'attached',
    })

  beforeAll(async () => {
    demo = await startDemo({ timeout: SETUP_TIMEOUT })
    ;({ app, admin, site } = demo)
    pageId = await makePage('/keys')
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    page = builder.page
    page.setDefaultTimeout(20 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'reaches the drawer, closes a category and adds a block, which is told',
    async () => {
      await page.keyboard.press('F6')
      await pressUntil('F6', /^tab Blocks/)
      await page.keyboard.press('Tab')
      await pressUntil('Tab', /^button Navigation$/)
      await soon(() =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')),
      ).toBe('true')
      await page.keyboard.press('Enter')
      await soon(() =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')),
      ).toBe('false')
      await pressUntil('Shift+Tab', /Search blocks/)
      await page.keyboard.type('notice')
      await page.keyboard.press('Tab')
      await pressUntil('Tab', /^button .*Notice$/)
      await page.keyboard.press('Enter')
      await said(/Notice added\. Position \d of 4/)
      await soon(() => focused()).toMatch(/Notice$/)
    },
    STEP_TIMEOUT,
  )

  it(
    'walks the outline as a tree and moves a block up, into a column, on and out again',
    async () => {
      await pressUntil('Shift+Tab', /^tab Blocks/)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await soon(() => focused()).toMatch(/^tab Outline/)
      await page.keyboard.press('Tab')
      await pressUntil('Tab', /^treeitem/)
      await page.keyboard.press('Home')
      await soon(() => focused()).toBe('treeitem First')
      await page.keyboard.press('ArrowDown')
      const columns = await page.evaluate(() => {
        const { ariaLevel, ariaExpanded, ariaSelected } = document.activeElement as HTMLElement
        return { ariaLevel, ariaExpanded, ariaSelected }
      })
      expect(columns).toEqual({ ariaLevel: '1', ariaExpanded: 'true', ariaSelected: 'true' })
      await page.keyboard.press('ArrowLeft')
      await soon(() => page.getByRole('treeitem', { name: 'Left' }).count()).toBe(0)
      await page.keyboard.press('ArrowRight')
      await page.getByRole('treeitem', { name: 'Left' }).waitFor()
      await page.keyboard.press('End')
      await pressUntil('ArrowUp', /^treeitem Last/)
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await said(/Heading moved\. Position 2 of 2 in Columns/)
      await soon(() => focused()).toBe('treeitem Last')
      await page.keyboard.press('Alt+ArrowDown')
      await said(/Heading moved\. Position 1 of 2 in Columns/)
      await page.keyboard.press('Alt+Shift+ArrowLeft')
      await said(/Heading moved\. Position 3 of 4/)
      await page.keyboard.press('Alt+ArrowUp')
      await said(/Heading moved\. Position 2 of 4/)
      await soon(() => focused()).toBe('treeitem Last')
      await saved()
      const { layout } = await readPage()
      expect(layout.map(({ blockType, text }) => text ?? blockType).slice(0, 2)).toEqual([
        'First',
        'Last',
      ])
    },
    STEP_TIMEOUT,
  )

  it(
    'edits a field and a text in its place, and gives the focus back',
    async () => {
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.closest('.ts-builder-right'))
      await pressUntil('Tab', /^(input|textarea)/)
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Typed in the field')
      await builder.canvas.getByRole('heading', { name: 'Typed in the field' }).waitFor()
      await page.keyboard.press('F6')
      await pressUntil('F6', /^tab Outline/)
      await page.keyboard.press('Tab')
      await pressUntil('Tab', /^treeitem Typed in the field/)
      await page.keyboard.press('F2')
      await builder.canvas.locator('[contenteditable]').waitFor()
      await page.keyboard.type('Typed on the page')
      await page.keyboard.press('Enter')
      await builder.canvas.getByRole('heading', { name: 'Typed on the page' }).waitFor()
      await poll({
        ask: focused,
        accept: (name) => name === 'treeitem Typed on the page',
        what: 'The focus back in the outline',
        timeout: 5 * SECOND,
      })
    },
    STEP_TIMEOUT,
  )

  it(
    'deletes, keeps the focus at what stood next, and undoes',
    async () => {
      await page.keyboard.press('Delete')
      await said(/Heading deleted\. Undo brings it back/)
      await poll({
        ask: focused,
        accept: (name) => name.startsWith('treeitem'),
        what: 'The focus in the outline',
        timeout: 5 * SECOND,
      })
      await soon(() => page.getByRole('treeitem', { name: 'Typed on the page' }).count()).toBe(0)
      await page.keyboard.press('Control+z')
      await said(/Undone/)
      await page.getByRole('treeitem', { name: 'Typed on the page' }).waitFor()
      await soon(() => focused()).toMatch(/^treeitem/)
      await page.keyboard.press('Control+Shift+z')
      await said(/Redone/)
      await page.keyboard.press('Control+z')
    },
    STEP_TIMEOUT,
  )

  it(
    'works from the bar over the page, whose buttons the arrows walk',
    async () => {
      await page.keyboard.press('Home')
      await page.keyboard.press('F6')
      await soon(() => focused()).toMatch(/^main/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await pressUntil('Tab', /^button Choose the block around/)
      await page.keyboard.press('End')
      await soon(() => focused()).toBe('button Remove')
      await page.keyboard.press('Enter')
      await said(/deleted/)
      await soon(() => focused()).not.toBe('nothing')
      await page.keyboard.press('Control+z')
    },
    STEP_TIMEOUT,
  )

  it(
    'opens dialogs that hold the focus, close with Escape and give it back',
    async () => {
      for (const [name, dialog] of [
        ['Keyboard shortcuts', 'Keyboard shortcuts'],
        ['Versions', 'Versions'],
      ] as const) {
        await page.getByRole('button', { name, exact: true }).focus()
        await page.keyboard.press('Enter')
        const shown = page.getByRole('dialog', { name: dialog })
        await shown.waitFor()
        for (let count = 0; count < 12; count++) {
          await page.keyboard.press('Tab')
          // A round leads over the browser's own bar, which a page sees as its body.
          const where = await page.evaluate(() =>
            document.activeElement === document.body
              ? 'dialog'
              : document.activeElement?.closest('dialog, [role="dialog"]')
                ? 'dialog'
                : 'elsewhere',
          )
          expect(where).toBe('dialog')
        }
        await page.keyboard.press('Escape')
        await shown.waitFor({ state: 'detached' })
        await soon(() => focused()).toBe(`button ${name}`)
      }
    },
    STEP_TIMEOUT,
  )

  it(
    'opens the checks as a part of the screen, which Escape closes after what is above them',
    async () => {
      await page.getByRole('button', { name: /^Checks/ }).focus()
      await page.keyboard.press('Enter')
      const panel = page.locator('.ts-builder-checks')
      await panel.waitFor()
      const left = page.locator('.ts-builder-left')
      await soon(() => left.evaluate((element) => (element as HTMLElement).inert)).toBe(true)
      await pressUntil('F6', /^main/)
      await page.keyboard.press('Shift+F6')
      await soon(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(
        true,
      )
      await screenshot(page, 'builder-checks-keys')

      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Schedule', exact: true }).focus()
      await page.keyboard.press('Enter')
      const menu = page.locator('.popup__content')
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: /Export page/ }).click()
      await page.locator('.ts-export').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.ts-export').waitFor({ state: 'detached' })
      // The dialog gives the focus back once it is gone.
      await poll({
        ask: focused,
        accept: (name) => /^button Export page/.test(name),
        what: 'The focus on what opened the dialog',
      })
      await soon(() => panel.count()).toBe(1)

      await pressUntil('F6', /^button Close$/)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await soon(() => focused()).toMatch(/^button Checks/)
      await soon(() => left.evaluate((element) => (element as HTMLElement).inert)).toBe(false)
    },
    STEP_TIMEOUT,
  )

  it(
    'saves by Ctrl S, and says that it did or did not',
    async () => {
      await page.keyboard.press('Control+s')
      await said(/^Saved/)
      await page.route('**/api/pages/**', (route) =>
        route.request().method() === 'PATCH'
          ? route.fulfill({ status: 403, json: { errors: [{ message: 'Not you.' }] } })
          : route.continue(),
      )
      await page.keyboard.press('Control+s')
      await said(/^Not saved/)
      await page.unroute('**/api/pages/**')
      await page.keyboard.press('Control+s')
      await said(/^Saved/)
    },
    STEP_TIMEOUT,
  )

  it(
    'publishes, after it was asked about what is wrong, and tells so',
    async () => {
      await pressUntil('F6', /^a Back to the form/)
      await pressUntil('Tab', /^button Publish$/)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Publish with errors?' }).waitFor()
      await pressUntil('Tab', /^button Publish anyway$/)
      await page.keyboard.press('Enter')
      await page.locator('[aria-live="polite"]', { hasText: 'Published' }).first().waitFor({
        state: 'attached',
      })
      await poll({
        ask: readPage,
        accept: ({ _status }) => _status === 'published',
        what: 'The published page',
      })
      await soon(() => focused()).toBe('button Publish')
    },
    STEP_TIMEOUT,
  )

  it.each(['light', 'dark'] as const)(
    'has nothing that axe calls serious in its main states, %s',
    async (theme) => {
      const id = await makePage(`/axe-${theme}`)
      const { page: own, close } = await openBuilder({ app, browser, pageId: id, theme })
      await soon(() => own.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
      const all: object[] = []
      const check = async (state: string, root = '.ts-builder'): Promise<void> => {
        await screenshot(own, `builder-${state}-${theme}`)
        for (const found of await findViolations(own, root)) all.push({ state, ...found })
      }
      await own.locator('.ts-builder-framed iframe').first().waitFor()
      await check('drawer')
      await own.getByRole('tab', { name: 'Sections' }).click()
      await own.locator('.ts-builder-section').first().waitFor()
      await check('sections')
      await own.getByRole('tab', { name: 'Outline' }).click()
      await own.getByRole('treeitem', { name: 'First' }).click()
      await own.locator('.ts-builder-right #field-text').waitFor()
      await check('properties')
      await own.getByRole('button', { name: 'Keyboard shortcuts' }).click()
      await own.getByRole('dialog').waitFor()
      await check('shortcuts', 'dialog')
      await own.keyboard.press('Escape')
      await own.getByRole('button', { name: 'Versions', exact: true }).click()
      await own.getByRole('dialog').waitFor()
      await check('versions', 'dialog')
      await own.keyboard.press('Escape')
      await own.getByRole('button', { name: /Export page/ }).click()
      await own.locator('.ts-export').waitFor()
      await check('export', '.ts-export')
      expect(all).toEqual([])
      await close()
    },
    STEP_TIMEOUT,
  )

  it(
    'is read only for viewers, without publishing for authors, and not there for other tenants',
    async () => {
      const id = await makePage('/roles')
      const kit = await createSiteKit(app, null)
      const tenants = { own: site.tenant, other: await kit.makeTenant('keys-other') }
      const open = async (role: string, tenant: string) => {
        const email = `${role}.${tenant}@example.com`
        await admin.call('POST', '/api/users', {
          email,
          name: role,
          password: PASSWORD,
          tenants: [{ tenant, role }],
        })
        return { email, password: PASSWORD }
      }
      const viewer = await openBuilder({
        app,
        browser,
        pageId: id,
        ...(await open('viewer', tenants.own)),
      })
      await viewer.page.getByText('Read only').waitFor()
      await soon(() => viewer.page.getByRole('tab').allInnerTexts()).toEqual(['Outline'])
      await viewer.page.getByRole('treeitem', { name: 'First' }).click()
      await viewer.page.locator('.ts-builder-right #field-text').waitFor()
      await soon(() => viewer.page.locator('.ts-builder-right #field-text').isDisabled()).toBe(true)
      await viewer.page.keyboard.press('Delete')
      await viewer.page.keyboard.press('Control+d')
      await soon(() => viewer.blocks().count()).toBe(5)
      for (const name of ['Publish', 'Save draft'])
        await soon(() => viewer.page.getByRole('button', { name, exact: true }).count()).toBe(0)
      await viewer.close()

      const author = await openBuilder({
        app,
        browser,
        pageId: id,
        ...(await open('author', tenants.own)),
      })
      await author.page.getByRole('button', { name: 'Save draft' }).waitFor()
      await soon(() =>
        author.page.getByRole('button', { name: 'Publish', exact: true }).count(),
      ).toBe(0)
      await author.close()

      const context = await browser.newContext()
      const login = await context.request.post(`${app.url}/api/users/login`, {
        data: await open('owner', tenants.other),
      })
      expect(login.status()).toBe(200)
      const foreign = await context.newPage()
      await foreign.goto(`${app.url}/admin/collections/pages/${id}/builder`)
      await foreign.waitForLoadState('networkidle')
      expect(await foreign.content()).not.toContain('By keys')
      await soon(() => foreign.locator('.ts-builder').count()).toBe(0)
      await context.close()
    },
    STEP_TIMEOUT,
  )
})
