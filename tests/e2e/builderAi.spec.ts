import type { Browser, Locator } from 'playwright-core'
import { type ApiClient, logIn, poll } from '../helpers/apiClient'
import { findViolations } from '../helpers/axe'
import { type ModelServer, startModelServer } from '../helpers/modelServer'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 120 * SECOND

type Doc = {
  layout: { id: string; blockType: string; text?: string; picture?: { alt?: string } }[]
  seo: { title?: string; description?: string; noindex?: boolean; canonical?: string }
}

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

describe('the AI panel of the page builder in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let model: ModelServer
  let admin: ApiClient
  let site: { id: string; tenant: string }
  let builder: OpenBuilder
  let pageId: string

  const readPage = (): Promise<Doc> => admin.call('GET', `/api/pages/${pageId}?draft=true&depth=0`)
  const setModel = (provider: 'offline' | 'platform'): Promise<unknown> =>
    admin.call('PATCH', `/api/tenants/${site.tenant}`, { ai: { provider } })
  const panel = (): Locator => builder.page.getByRole('complementary', { name: 'Write with AI' })
  const button = (name: string | RegExp): Locator =>
    panel().getByRole('button', { name, exact: true })
  const tab = (name: string): Locator => panel().getByRole('tab', { name })
  const variants = (): Locator => panel().getByRole('radio', { name: /^Variant \d/ })
  const showPanel = async (): Promise<void> => {
    if (!(await panel().isVisible())) await builder.page.keyboard.press('Control+i')
    await panel().waitFor()
  }
  const rootBlocks = async (count: number): Promise<void> => {
    await poll({
      ask: async () => (await readPage()).layout.length,
      accept: (now) => now === count,
      what: `${count} blocks in the page`,
    })
  }

  beforeAll(async () => {
    model = await startModelServer()
    app = await startApp({
      headless: false,
      demo: true,
      timeout: SETUP_TIMEOUT,
      env: {
        AI_PROVIDER: 'openai-compatible',
        AI_BASE_URL: model.url,
        AI_MODEL: 'contract',
        AI_API_KEY: 'sk-platform',
        AI_PRICE_INPUT: '1',
        AI_PRICE_OUTPUT: '2',
      },
    })
    const { adminEmail: email, adminPassword: password, url: baseUrl } = app
    admin = await logIn({ baseUrl, email, password })
    const { docs } = await admin.call<{ docs: (typeof site)[] }>(
      'GET',
      '/api/sites?depth=0&limit=1',
    )
    site = docs[0] as typeof site
    await setModel('offline')
    const form = new FormData()
    form.append('file', new Blob([PNG], { type: 'image/png' }), 'loaves-in-the-oven.png')
    form.append('_payload', JSON.stringify({ tenant: site.tenant, alt: 'IMG_0001.png' }))
    const { token } = await admin.call<{ token: string }>('POST', '/api/users/login', {
      email,
      password,
    })
    const upload = await fetch(`${baseUrl}/api/media`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}` },
      body: form,
    })
    const medium = ((await upload.json()) as { doc: { id: string } }).doc.id
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages', {
      title: 'Written with help',
      path: '/written',
      site: site.id,
      tenant: site.tenant,
      seo: { noindex: false, canonical: 'https://example.com/written' },
      layout: [
        { blockType: 'hero', heading: 'We are bakers', pictureShape: 'none' },
        { blockType: 'heading', text: 'We are here every day', level: 'h2' },
        { blockType: 'image', picture: { media: medium, alt: 'IMG_0001.png' } },
      ],
      _status: 'draft',
    })
    pageId = doc.id
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    builder.page.setDefaultTimeout(20 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await model?.stop()
  })

  it(
    'writes three variants from a brief and shows them rendered; keys insert one, one undo takes it back',
    async () => {
      const { page } = builder
      await showPanel()
      await panel().getByLabel('What is it about?').fill('A page about our sourdough bread.')
      await panel().getByLabel('Kind of section').selectOption('hero')
      await screenshot(page, 'ai-brief')
      await page.keyboard.press('Control+Enter')
      await variants().nth(2).waitFor()
      await panel().getByText('3 variants are ready.').waitFor()
      const pictures = panel().locator('.ts-builder-ai__variant iframe')
      const texts = new Set<string>()
      for (const index of [0, 1, 2]) {
        await pictures.nth(index).scrollIntoViewIfNeeded()
        const heading = pictures.nth(index).contentFrame().locator('h1')
        await heading.waitFor()
        texts.add(await pictures.nth(index).contentFrame().locator('body').innerText())
      }
      expect(texts.size).toBe(3)
      await soon(() => panel().getByText('generator: offline').count()).toBe(3)
      await soon(() => panel().getByText('0 + 0 tokens · free').count()).toBe(3)

      await variants().first().focus()
      await page.keyboard.press('ArrowDown')
      await soon(() => variants().nth(1).getAttribute('aria-checked')).toBe('true')
      await page.keyboard.press('3')
      await soon(() =>
        variants()
          .nth(2)
          .evaluate((one) => one === document.activeElement),
      ).toBe(true)
      await screenshot(page, 'ai-variants')
      await page.keyboard.press('Enter')
      await rootBlocks(4)
      await page.getByRole('button', { name: 'Undo' }).click()
      await rootBlocks(3)
    },
    STEP_TIMEOUT,
  )

  it(
    'remembers the brief, and what was written: it can be inserted again, and stands in the log',
    async () => {
      const { page } = builder
      await page.reload()
      await builder.blocks().first().waitFor()
      await showPanel()
      await soon(() => panel().getByLabel('What is it about?').inputValue()).toBe(
        'A page about our sourdough bread.',
      )
      await tab('Recent').click()
      await soon(() => button('Insert again').count()).toBe(3)
      await panel().locator('.ts-builder-ai__log li').nth(2).waitFor()
      await soon(() => panel().locator('.ts-builder-ai__log li').allInnerTexts()).toEqual(
        Array.from({ length: 3 }, () => expect.stringMatching(/variants · done/)),
      )
      await screenshot(page, 'ai-recent')
      await button('Insert again').first().click()
      await rootBlocks(4)
      await page.getByRole('button', { name: 'Undo' }).click()
      await rootBlocks(3)
    },
    STEP_TIMEOUT,
  )

  it(
    'asks whether a whole page replaces what is there; either is one step',
    async () => {
      const { page } = builder
      await tab('Write').click()
      await panel().getByLabel('The whole page').check()
      await panel().getByLabel('Sections of the page').selectOption('4')
      await button(/^(Generate|Three others)$/).click()
      await variants().nth(2).waitFor()
      await panel().getByText('3 variants are ready.').waitFor()
      await screenshot(page, 'ai-page-variants')
      await button('Insert').click()
      const dialog = page.getByRole('dialog', { name: 'How is it to be inserted?' })
      await dialog.getByRole('button', { name: 'Replace the page' }).click()
      await rootBlocks(6)
      await page.getByRole('button', { name: 'Undo' }).click()
      await rootBlocks(3)
      await button('Insert').click()
      await dialog.getByRole('button', { name: 'Add at the end' }).click()
      await rootBlocks(7)
      await page.getByRole('button', { name: 'Undo' }).click()
      await rootBlocks(3)
    },
    STEP_TIMEOUT,
  )

  it(
    'shows what a rewriting changes word by word; it is accepted as one step, or rejected',
    async () => {
      const { page, canvas } = builder
      await canvas.getByText('We are here every day').click({ force: true })
      await tab('Block').click()
      await button('Warmer').click()
      await panel().locator('del', { hasText: 'We are' }).waitFor()
      await soon(() => panel().locator('ins').innerText()).toBe('We’re')
      await screenshot(page, 'ai-diff')
      await button('Reject').click()
      await panel().locator('del').waitFor({ state: 'detached' })
      await button('Warmer').click()
      await button('Accept').click()
      await canvas.getByText('We’re here every day').waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await canvas.getByText('We are here every day').waitFor()
      await button('Translate').click()
      await panel().getByText('This needs a language model').waitFor()
      await soon(() => panel().getByRole('link', { name: 'Open the settings' }).count()).toBe(1)
    },
    STEP_TIMEOUT,
  )

  it(
    'fixes failed checks: the text of a picture, and the description for search engines',
    async () => {
      const { page } = builder
      await page.getByRole('button', { name: /^Checks/ }).click()
      const issues = page.locator('.ts-builder-checks__issue')
      const picture = issues.filter({ hasText: 'name of a file' })
      await picture.getByRole('button', { name: 'Fix with AI' }).click()
      await panel().locator('ins', { hasText: 'Loaves in the oven' }).waitFor()
      await button('Accept').click()
      await poll({
        ask: async () => (await readPage()).layout[2]?.picture?.alt,
        accept: (alt) => alt === 'Loaves in the oven',
        what: 'The text of the picture',
      })

      await page.getByRole('button', { name: /^Checks/ }).click()
      await picture.waitFor({ state: 'detached' })
      const description = issues.filter({ hasText: 'no description' })
      await description.getByRole('button', { name: 'Fix with AI' }).click()
      const field = panel().getByRole('textbox', { name: 'Description' })
      await field.waitFor()
      await field.fill('Bread that has a day of time: sourdough from three grains, baked here.')
      await screenshot(page, 'ai-seo')
      await button('Save with the page').click()
      await poll({
        ask: async () => (await readPage()).seo,
        accept: (seo) => seo.description?.startsWith('Bread that has a day') ?? false,
        what: 'The description',
      })
      expect((await readPage()).seo.canonical).toBe('https://example.com/written')
      await button('Put the old texts back').click()
      await poll({
        ask: async () => (await readPage()).seo,
        accept: (seo) => !seo.description,
        what: 'The old description',
      })
    },
    STEP_TIMEOUT,
  )

  it(
    'suggests changes of the page with their reasons and applies one as one step',
    async () => {
      const { page, canvas } = builder
      await tab('Page').click()
      await button('Look at the page').click()
      const contact = panel().getByRole('listitem').filter({ hasText: 'no way to get in touch' })
      await contact.getByRole('button', { name: 'Apply' }).focus()
      await screenshot(page, 'ai-suggestions')
      await page.keyboard.press('Enter')
      await contact.getByText('Applied').waitFor()
      await canvas.locator('form').first().waitFor()
      await rootBlocks(4)
      await page.getByRole('button', { name: 'Undo' }).click()
      await rootBlocks(3)
      await contact.getByRole('button', { name: 'Dismiss' }).click()
      await contact.waitFor({ state: 'detached' })
    },
    STEP_TIMEOUT,
  )

  it(
    'says what is wrong with a model that is slow, busy or malformed, and goes on offline',
    async () => {
      const { page, canvas } = builder
      await setModel('platform')
      await showPanel()
      await tab('Write').click()
      await panel().getByLabel('A section here').check()

      let release: () => void = () => undefined
      const before = model.aborted()
      model.replyWith({ until: new Promise<void>((done) => (release = done)), text: '{}' })
      await button(/^(Generate|Three others)$/).click()
      await panel().getByText('Write variant 1 of 3').waitFor()
      await poll({
        ask: async () => model.requests.length,
        accept: (now) => now > 0,
        what: 'A request',
      })
      await screenshot(page, 'ai-running')
      await button('Cancel').click()
      await poll({
        ask: async () => model.aborted(),
        accept: (now) => now > before,
        what: 'An abort',
      })
      release()
      await soon(() => variants().count()).toBe(0)

      const busy = { status: 429, headers: { 'retry-after': '60' } }
      model.replyWith(busy, busy, busy)
      await button('Generate').click()
      await panel().getByText('too many requests').waitFor()
      await screenshot(page, 'ai-busy')
      await button('Use the offline generator').click()
      await panel().getByText('3 variants are ready.').waitFor()
      await soon(() => panel().getByText('generator: offline').count()).toBe(3)

      model.replyWith({ text: 'no JSON' }, { text: '{"layout":[{"blockType":"nonsense"}]}' })
      await button('Three others').click()
      await panel().getByText('It was refused and nothing has changed').waitFor()
      await rootBlocks(3)

      await canvas.getByText('We are here every day').click({ force: true })
      await tab('Block').click()
      await panel().getByLabel('Translate into').selectOption('es')
      model.replyWith({ text: '{"texts":["Estamos aquí todos los días"]}' })
      await button('Translate').click()
      await panel().getByText('Estamos aquí todos los días').first().waitFor()
      await panel().getByText('generator: openai-compatible/contract').waitFor()
      await panel().getByText('100 + 50 tokens · $0.0002').waitFor()
      await button('Accept').click()
      await canvas.getByText('Estamos aquí todos los días').waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await canvas.getByText('We are here every day').waitFor()

      await admin.call('PATCH', `/api/tenants/${site.tenant}`, { limits: { aiBudgetUsd: 0 } })
      await button('Shorter').click()
      await panel().getByText('The budget for the language model is used up').waitFor()
      await screenshot(page, 'ai-budget')
      await button('Use the offline generator').click()
      await panel().getByText('generator: offline').waitFor()
      await setModel('offline')
    },
    STEP_TIMEOUT,
  )

  it(
    'is walked with F6, closes with Escape and has nothing serious against it in light and dark',
    async () => {
      const { page } = builder
      await panel().focus()
      await page.keyboard.press('F6')
      await soon(() => page.evaluate(() => document.activeElement?.className)).toContain(
        'ts-builder-canvas',
      )
      await page.keyboard.press('Shift+F6')
      await soon(() => panel().evaluate((one) => one.contains(document.activeElement))).toBe(true)
      for (const theme of ['light', 'dark'] as const) {
        const own = await openBuilder({
          app,
          browser,
          pageId,
          theme,
          language: theme === 'dark' ? 'es' : 'en',
        })
        await own.page.keyboard.press('Control+i')
        const aside = own.page.locator('.ts-builder-ai')
        await aside.waitFor()
        await own.page.keyboard.press('Tab')
        await aside.getByRole('button', { name: /^(Generate|Generar)$/ }).click()
        await aside
          .getByRole('radio', { name: /^Varian/ })
          .nth(2)
          .waitFor()
        for (const index of [0, 1, 2, 3]) {
          await aside.getByRole('tab').nth(index).click()
          if (index === 2) {
            await aside
              .getByRole('button', { name: /^(Look at the page|Mirar la página)$/ })
              .click()
            await aside.getByRole('listitem').first().waitFor()
          }
          expect([theme, index, await findViolations(own.page, '.ts-builder-ai')]).toEqual([
            theme,
            index,
            [],
          ])
          await screenshot(own.page, `ai-${theme}-${index}`)
        }
        await aside.getByRole('tab').first().click()
        await own.page.setViewportSize({ width: 390, height: 844 })
        await screenshot(own.page, `ai-${theme}-narrow`)
        await own.page.setViewportSize({ width: 1440, height: 900 })
        await own.page.keyboard.press('Escape')
        await aside.waitFor({ state: 'detached' })
        await own.close()
      }
    },
    STEP_TIMEOUT,
  )

  it(
    'tells viewers why they may not, and a browser without a connection that there is none',
    async () => {
      const { page } = builder
      await page.context().setOffline(true)
      await panel().getByText('No connection.').waitFor()
      await page.context().setOffline(false)
      await panel().getByText('No connection.').waitFor({ state: 'detached' })

      const viewer = { email: 'viewer@demo.example', password: 'a long enough password 4711' }
      await admin.call('POST', '/api/users', {
        ...viewer,
        name: 'Viewer',
        tenants: [{ tenant: site.tenant, role: 'viewer' }],
      })
      const own = await openBuilder({ app, browser, pageId, ...viewer })
      await own.page.keyboard.press('Control+i')
      await own.page.getByText('This page may only be looked at now').waitFor()
      await soon(() => own.page.locator('.ts-builder-ai form').count()).toBe(0)
      await screenshot(own.page, 'ai-viewer')
      await own.close()
    },
    STEP_TIMEOUT,
  )
})
