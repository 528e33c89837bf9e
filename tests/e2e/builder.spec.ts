import type { Browser } from 'playwright-core'
import { poll, type ApiClient } from '../helpers/apiClient'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'
import { startDemo } from '../helpers/startDemo'
import { serveHarness } from '../bench/builder/bundleHarness'
import { measureCanvases } from '../bench/builder/measureCanvas'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

const HEADLINE = 'Typed on the page itself'

/** Most times slower than Puck alone with blocks that draw a line of text. */
const MOST_RATIO = 1.3

type PageDoc = { id: string; layout: { blockType: string; heading?: string }[]; _status: string }

describe('the page builder in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let builder: OpenBuilder
  let siteId: string
  let pageId: string

  const readPage = (): Promise<PageDoc> =>
    admin.call('GET', `/api/pages/${pageId}?draft=true&depth=0`)

  const saved = async (page: OpenBuilder['page']): Promise<void> =>
    page.locator('.ts-builder-save--saved').waitFor()

  beforeAll(async () => {
    const demo = await startDemo({ timeout: SETUP_TIMEOUT })
    ;({ app, admin } = demo)
    siteId = demo.site.id
    pageId = await demo.makePage({
      title: 'Built by hand',
      path: '/built',
      layout: [{ blockType: 'hero', heading: 'Start here', pictureShape: 'none' }],
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
    'leaves at least 65 % of the width to the canvas and shows the site’s own markup',
    async () => {
      const box = await builder.page.locator('.ts-builder-canvas').boundingBox()
      expect((box?.width ?? 0) / 1440).toBeGreaterThanOrEqual(0.65)
      await soon(() => builder.canvas.locator('h1.tb-heading').innerText()).toBe('Start here')
      await screenshot(builder.page, 'builder')
    },
    STEP_TIMEOUT,
  )

  it(
    'takes a hero and three cards from the drawer by the mouse',
    async () => {
      for (const name of ['Hero', 'Card grid', 'Card grid', 'Card grid']) {
        const before = await builder.blocks().count()
        await builder.grab(name)
        await builder.dragOver({ x: 0.5, y: 0.3 })
        await builder.page.mouse.up()
        await builder.blocks().nth(before).waitFor({ state: 'attached' })
      }
      await saved(builder.page)
      const { layout } = await readPage()
      expect(layout.map(({ blockType }) => blockType).sort()).toEqual(
        ['cardGrid', 'cardGrid', 'cardGrid', 'hero', 'hero'].sort(),
      )
      await screenshot(builder.page, 'builder-dragged')
    },
    STEP_TIMEOUT,
  )

  it(
    'takes a text typed on the page, undoes and redoes it',
    async () => {
      const heading = builder.canvas.getByRole('heading', { name: 'Start here' })
      await heading.scrollIntoViewIfNeeded()
      await heading.dblclick({ force: true })
      await builder.canvas.locator('[contenteditable]').waitFor()
      await builder.page.keyboard.type(HEADLINE)
      await builder.page.keyboard.press('Enter')
      const typed = builder.canvas.getByRole('heading', { name: HEADLINE })
      await typed.waitFor()
      await builder.page.getByRole('button', { name: 'Undo' }).click()
      await heading.waitFor()
      await builder.page.getByRole('button', { name: 'Redo' }).click()
      await typed.waitFor()
      await saved(builder.page)
      const { layout } = await readPage()
      expect(layout.some((block) => block.heading === HEADLINE)).toBe(true)
    },
    STEP_TIMEOUT,
  )

  it(
    'keeps an unsaved edit over a reload and offers it again',
    async () => {
      const { page } = builder
      await page.route('**/api/pages/**', (route) =>
        route.request().method() === 'PATCH' ? route.abort() : route.continue(),
      )
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('treeitem', { name: HEADLINE }).click()
      await page.locator('#field-eyebrow').fill('Not saved yet')
      await page.getByText('Your work is kept in this browser').waitFor()
      page.once('dialog', (dialog) => void dialog.accept())
      await page.reload()
      await page.unroute('**/api/pages/**')
      await page.getByRole('button', { name: 'Take them back' }).click()
      await builder.canvas.getByText('Not saved yet').waitFor()
      await saved(page)
      expect(JSON.stringify((await readPage()).layout)).toContain('Not saved yet')
    },
    STEP_TIMEOUT,
  )

  it(
    'tells the second of two who edit the same page that it was changed',
    async () => {
      const other = await openBuilder({ app, browser, pageId })
      const edit = async ({ page }: OpenBuilder, text: string): Promise<void> => {
        await page.getByRole('tab', { name: 'Outline' }).click()
        await page.getByRole('treeitem', { name: HEADLINE }).click()
        await page.locator('#field-eyebrow').fill(text)
      }
      await edit(builder, 'From the first')
      await saved(builder.page)
      await edit(other, 'From the second')
      await other.page.locator('.ts-builder-save--conflict').waitFor()
      expect(JSON.stringify((await readPage()).layout)).toContain('From the first')
      await other.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'publishes the page, which the next deployment puts online',
    async () => {
      await builder.page.getByRole('button', { name: 'Publish', exact: true }).click()
      await poll({
        ask: readPage,
        accept: ({ _status }) => _status === 'published',
        what: 'The published page',
      })
      const started = await admin.call<{ id: string }>('POST', '/api/v1/deploy/start', {
        appId: siteId,
      })
      await poll({
        ask: () => admin.call<{ status: string }>('GET', `/api/v1/deploy/${started.id}`),
        accept: ({ status }) => ['active', 'failed'].includes(status),
        what: 'The deployment',
      })
      const site = await browser.newPage()
      await site.goto(`${app.siteUrl('demo')}/built`)
      await soon(() => site.getByRole('heading', { name: HEADLINE }).count()).toBe(1)
      await site.close()
    },
    STEP_TIMEOUT,
  )

  it('is not shown to who is not logged in', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${app.url}/admin/collections/pages/${pageId}/builder`)
    await page.waitForURL(/\/admin\/login/, { waitUntil: 'commit' })
    await soon(() => page.locator('.ts-builder').count()).toBe(0)
    const font = await context.request.get(
      `${app.url}/api/page-builder/fonts/inter/inter-latin-wght-normal.woff2`,
    )
    expect(font.status()).toBe(401)
    await context.close()
  })
})

describe('the builder’s canvas beside Puck alone', () => {
  it.each([300, 1000])(
    `opens and edits %i real blocks at most ${MOST_RATIO} times as slowly as Puck trivial ones`,
    async (nodes) => {
      const browser = await launchBrowser()
      const harness = await serveHarness()
      const { url } = harness
      const { ours, puck } = await measureCanvases({ browser, url, nodes })
      process.stdout.write(`${nodes} nodes: ${JSON.stringify({ ours, puck })}\n`)
      await browser.close()
      await harness.close()
      expect(ours.openMs / puck.openMs).toBeLessThanOrEqual(MOST_RATIO)
      expect(ours.editMs / puck.editMs).toBeLessThanOrEqual(MOST_RATIO)
    },
    STEP_TIMEOUT,
  )
})
