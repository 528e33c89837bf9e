import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { poll, type ApiClient } from '../helpers/apiClient'
import {
  hostileLayout,
  hostileRichText,
  HONEST_URL,
  HOSTILE_TEXTS,
  HOSTILE_URLS,
} from '../helpers/hostileContent'
import { openBuilder } from '../helpers/openBuilder'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'
import { startDemo } from '../helpers/startDemo'
import { launchBrowser } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

/** How often hostile content ran, in any frame of a page. */
const timesRun = async (page: Page): Promise<number> => {
  const counts = await Promise.all(
    page
      .frames()
      .map((frame: Frame) =>
        frame.evaluate(() => (window as { __ran?: number }).__ran ?? 0).catch(() => 0),
      ),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What Lexical makes of an address that it refuses; nothing runs there. */
const REFUSED = 'about:blank'

/** Links whose address a browser would take for anything but a page, a mail or a call. */
const runningLinks = (links: Locator): Promise<string[]> =>
  links.evaluateAll(
    (elements, refused) =>
      elements
        .map((element) => element.getAttribute('href') ?? '')
        .filter((href) => {
          const { protocol } = new URL(href, 'https://here.example')
          return href !== refused && !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)
        }),
    REFUSED,
  )

/** Pastes HTML where the focus is, as from another page. */
const paste = async (page: Page, html: string): Promise<void> => {
  await page.evaluate(
    (text) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([text], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
    html,
  )
  await page.keyboard.press('Control+v')
}

describe('hostile content', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let site: { id: string; tenant: string }

  const makePage = async (path: string, layout: unknown): Promise<string> => {
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages?draft=true', {
      title: HOSTILE_TEXTS[1],
      path,
      site: site.id,
      tenant: site.tenant,
      layout,
      _status: 'draft',
    })
    return doc.id
  }

  beforeAll(async () => {
    ;({ app, admin, site } = await startDemo({ timeout: SETUP_TIMEOUT }))
    browser = await launchBrowser()
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'runs nowhere in the canvas, also when its links are clicked and its texts are typed over',
    async () => {
      const pageId = await makePage('/hostile-draft', hostileLayout({ links: true }))
      const { page, canvas, close } = await openBuilder({ app, browser, pageId })
      await canvas.locator('h1').waitFor()
      // The control: the same code does count when it really runs.
      await page.evaluate(() => Object.assign(window, { __ran: 1 }))
      await soon(() => timesRun(page)).toBe(1)
      await page.evaluate(() => Object.assign(window, { __ran: 0 }))

      await soon(() => canvas.getByText('Follow me').count()).toBeGreaterThan(
        HOSTILE_URLS.length / 2,
      )
      await soon(() => canvas.locator(`a[href="${HONEST_URL}"]`).count()).toBe(1)
      await soon(() => runningLinks(canvas.locator('a[href]'))).toEqual([])
      await canvas
        .locator('a, summary, button')
        .evaluateAll((elements) =>
          elements.forEach((element) =>
            ['mouseover', 'focus', 'click'].forEach((type) =>
              element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true })),
            ),
          ),
        )
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('treeitem').first().waitFor()
      await soon(() => timesRun(page)).toBe(0)
      await soon(() => timesRun(page)).toBe(0)
      expect(page.url()).toContain('/builder')
      await close()
    },
    STEP_TIMEOUT,
  )

  it(
    'runs nowhere when it is pasted as HTML, on the page and in the panel’s rich text',
    async () => {
      const pageId = await makePage('/pasted', [
        { blockType: 'heading', text: 'Type here', level: 'auto' },
        { blockType: 'richText', content: hostileRichText({ links: false }) },
      ])
      const { page, canvas, blocks, close } = await openBuilder({ app, browser, pageId })
      await canvas.getByRole('heading', { name: 'Type here' }).dblclick({ force: true })
      const text = canvas.locator('[contenteditable]')
      await text.waitFor()
      for (const html of HOSTILE_TEXTS) {
        await text.selectText()
        await paste(page, html)
      }
      await soon(() => text.innerText()).not.toBe('Type here')
      await soon(() => text.locator('*').count()).toBe(0)
      await page.keyboard.press('Enter')
      await blocks()
        .nth(1)
        .click({ force: true, position: { x: 5, y: 5 } })
      const editor = page.locator('.ts-builder-right [data-lexical-editor]')
      await editor.click()
      for (const html of HOSTILE_TEXTS) await paste(page, html)
      await page.locator('.ts-builder-right').getByText('Go').first().waitFor()
      await soon(() => runningLinks(page.locator('.ts-builder-right a[href]'))).toEqual([])
      await soon(() => runningLinks(canvas.locator('a[href]'))).toEqual([])
      await soon(() => timesRun(page)).toBe(0)
      await close()
    },
    STEP_TIMEOUT,
  )

  it(
    'is refused link by link when it is published, or comes out harmless',
    async () => {
      const harmless: string[] = []
      for (const [index, url] of HOSTILE_URLS.entries()) {
        const id = await makePage(`/link-${index}`, [
          {
            blockType: 'hero',
            heading: 'Go',
            pictureShape: 'none',
            actions: [{ label: 'Go', type: 'url', url }],
          },
        ]).catch(() => null)
        if (!id) continue
        const wasRefused = await admin
          .call('PATCH', `/api/pages/${id}`, { _status: 'published' })
          .then(
            () => false,
            (error: Error) => /: 400 /.test(error.message),
          )
        if (!wasRefused) harmless.push(url)
      }
      // An address of this site or of another: no script, wherever it leads.
      const protocols = harmless.map((url) => new URL(url, 'https://here.example').protocol)
      expect(protocols.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([])
      expect(harmless.length).toBeLessThan(HOSTILE_URLS.length / 2)
    },
    STEP_TIMEOUT,
  )

  it(
    'is not published while it has links that run, and runs nowhere on the site without them',
    async () => {
      const refused = await makePage('/hostile-links', hostileLayout({ links: true }))
      await expect(
        admin.call('PATCH', `/api/pages/${refused}`, { _status: 'published' }),
      ).rejects.toThrow(/400/)
      const allowed = await makePage('/hostile-text', hostileLayout({ links: false }))
      await admin.call('PATCH', `/api/pages/${allowed}`, { _status: 'published' })
      const { id } = await admin.call<{ id: string }>('POST', '/api/v1/deploy/start', {
        appId: site.id,
      })
      await poll({
        ask: () => admin.call<{ status: string }>('GET', `/api/v1/deploy/${id}`),
        accept: ({ status }) => ['active', 'failed'].includes(status),
        what: 'The deployment',
      })
      const page = await browser.newPage()
      const answer = await page.goto(`${app.siteUrl('demo')}/hostile-text`)
      expect(answer?.status()).toBe(200)
      await soon(() => page.locator('body').innerText()).toContain('onerror')
      await soon(() => runningLinks(page.locator('a[href]'))).toEqual([])
      await page
        .locator('body *')
        .evaluateAll((elements) =>
          elements.forEach((element) =>
            ['mouseover', 'focus', 'animationstart', 'begin', 'toggle'].forEach((type) =>
              element.dispatchEvent(new Event(type, { bubbles: true })),
            ),
          ),
        )
      await soon(() => timesRun(page)).toBe(0)
      await page.close()
    },
    STEP_TIMEOUT,
  )
})
