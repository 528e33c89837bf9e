import type { Browser, Locator } from 'playwright-core'
import type { ApiClient } from '../helpers/apiClient'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { soon } from '../helpers/soon'
import { startDemo } from '../helpers/startDemo'
import type { RunningApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

type Row = { label: string; url: string }
type PageDoc = {
  id: string
  _status: string
  layout: { id: string; heading?: string; actions?: Row[] }[]
}

const hero = {
  blockType: 'hero',
  heading: 'Start here',
  pictureShape: 'none',
  actions: [
    { label: 'Order now', type: 'url', url: '/nowhere', style: 'primary' },
    { label: 'Read', type: 'url', url: 'http://example.com', style: 'secondary' },
  ],
}

describe('the checks of the page builder in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let site: { id: string; tenant: string }
  let builder: OpenBuilder
  let pageId: string

  const makePage = async (path: string, layout: object[]): Promise<string> => {
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages', {
      title: 'Checked',
      path,
      site: site.id,
      tenant: site.tenant,
      seo: { description: 'A page of the tests that says enough of itself to be described.' },
      layout,
      _status: 'draft',
    })
    return doc.id
  }
  const readPage = (id = pageId): Promise<PageDoc> =>
    admin.call('GET', `/api/pages/${id}?draft=true&depth=0`)
  const issue = (text: string): Locator =>
    builder.page.locator('.ts-builder-checks .ts-builder-checks__issue', { hasText: text })
  const button = (name: string | RegExp): Locator =>
    builder.page.getByRole('button', { name, exact: true })

  beforeAll(async () => {
    ;({ app, admin, site } = await startDemo({ timeout: SETUP_TIMEOUT }))
    pageId = await makePage('/checked', [
      hero,
      {
        blockType: 'section',
        heading: 'Our bread',
        content: [{ blockType: 'heading', text: 'Too deep', level: 'h4' }],
      },
    ])
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    builder.page.setDefaultTimeout(30 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'lists what is wrong; a click chooses the block and its field, which says it too',
    async () => {
      const { page } = builder
      await button('Checks: 1 error, 2 warnings').click()
      await issue('leads to a page that does not exist').getByRole('button').first().click()
      const field = page.locator('#field-actions__0__url')
      await field.and(page.locator(':focus')).waitFor()
      await page
        .locator('.field-type', { has: field })
        .last()
        .getByText('leads to a page that does not exist')
        .waitFor()
      await page.locator('.ts-builder-weight').waitFor()
      await screenshot(page, 'builder-checks')
      await issue('heading of level 4').getByRole('button').first().press('Enter')
      await page.locator('#field-text:focus').waitFor()
      // Looking changes nothing.
      await soon(() => button('Undo').getAttribute('aria-disabled')).toBe('true')
    },
    STEP_TIMEOUT,
  )

  it(
    'marks blocks in the outline, and the blocks around them',
    async () => {
      await builder.page.locator('.ts-builder-checks').getByLabel('Close').click()
      await builder.page.getByRole('tab', { name: 'Outline' }).click()
      for (const [name, text] of [
        ['Start here', '1 error, 1 warning'],
        ['Our bread', 'Something inside it is to be mended.'],
        ['Too deep', '1 warning'],
      ] as const)
        await builder.page
          .getByRole('treeitem', { name })
          .filter({ hasText: text })
          .first()
          .waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'fixes one issue or all as one step each, which undo takes back',
    async () => {
      const { page } = builder
      await button(/^Checks: /).click()
      await issue('does not exist').getByRole('button', { name: 'Remove the link' }).click()
      await issue('does not exist').waitFor({ state: 'detached' })
      await button('Fix all 2').click()
      await page.getByText('Nothing to mend', { exact: true }).waitFor()
      await page.locator('.ts-builder-save--saved').waitFor()
      const [first] = (await readPage()).layout
      expect(first?.actions).toMatchObject([{ label: 'Read', url: 'https://example.com' }])
      await button('Undo').click()
      await button('Undo').click()
      await issue('does not exist').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'asks before errors are published, and shows at the field what the server refuses',
    async () => {
      const { page } = builder
      const dialog = page.getByRole('dialog')
      await button('Publish').click()
      await dialog.getByText('leads to a page that does not exist').waitFor()
      await screenshot(page, 'builder-checks-ask')
      await dialog.getByRole('button', { name: 'Look at them' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect((await readPage())._status).toBe('draft')

      await issue('does not exist').getByRole('button').first().click()
      const heading = page.locator('#field-heading')
      await heading.fill('')
      await issue('This has to be filled in.').waitFor()
      await button('Publish').click()
      await dialog.getByRole('button', { name: 'Publish anyway' }).click()
      await page.locator('.ts-builder-save--invalid').waitFor()
      await page
        .locator('.field-type', { has: heading })
        .last()
        .locator('.field-error.tooltip--show')
        .first()
        .waitFor()
      expect((await readPage())._status).toBe('draft')

      await heading.fill('Start here')
      await issue('This has to be filled in.').waitFor({ state: 'detached' })
      await button('Publish').click()
      await dialog.getByRole('button', { name: 'Publish anyway' }).click()
      await page.getByText('Published', { exact: true }).first().waitFor()
      expect((await readPage())._status).toBe('published')
    },
    STEP_TIMEOUT,
  )

  it(
    'brings a block into view that is far down a long page, and lets a site forbid errors',
    async () => {
      await builder.close()
      await admin.call('PATCH', `/api/sites/${site.id}`, { settings: { publishChecks: 'forbid' } })
      const plain = { ...hero, heading: 'A hero', actions: [] }
      const line = { blockType: 'heading', text: 'A line', level: 'h2' }
      const long = await makePage('/long', [
        plain,
        ...Array.from({ length: 160 }, () => line),
        { blockType: 'callToAction', heading: 'Far down', actions: hero.actions },
      ])
      builder = await openBuilder({ app, browser, pageId: long })
      const { page, canvas } = builder
      page.setDefaultTimeout(30 * SECOND)
      await button(/^Checks: \d/).click()
      await issue('does not exist').getByRole('button').first().click()
      const last = canvas.getByRole('heading', { name: 'Far down' })
      await last.waitFor()
      await page.waitForFunction(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.ts-builder-canvas iframe')
        const found = [...(frame?.contentDocument?.querySelectorAll('h2') ?? [])].find(
          ({ textContent }) => textContent === 'Far down',
        )
        const top = found?.getBoundingClientRect().top ?? -1
        return top >= 0 && top < (frame?.contentWindow?.innerHeight ?? 0)
      })
      await button('Publish').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('This site publishes no page with errors').waitFor()
      await soon(() => dialog.getByRole('button', { name: 'Publish anyway' }).count()).toBe(0)
    },
    STEP_TIMEOUT,
  )
})
