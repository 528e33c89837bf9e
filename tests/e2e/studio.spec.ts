import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { parse } from 'yaml'
import { logIn, poll, type ApiClient } from '../helpers/apiClient'
import { findViolations } from '../helpers/axe'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

type Brand = {
  name: string
  updatedAt: string
  palette: Record<string, string | null>
  fonts?: { display?: string | null; text?: string | null } | null
  provenance: Record<string, { source: string; locked: boolean }>
}

const FILE = `meta: { name: Another name }
color: { primary: "#0b5563", palette: { border: "#d8d2c4", ink: "#101010" } }
typography: { headings: Syne }
`

describe('the studio of a brand profile', () => {
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let admin: ApiClient
  let tenant: string
  let brandId: string

  const stored = () => admin.call<Brand>('GET', `/api/brand-profiles/${brandId}?depth=0`)
  const frame = (): FrameLocator => page.frameLocator('.ts-studio-frame iframe')
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const group = (name: string) => page.getByRole('group', { name, exact: true })
  const hex = (name: string) => page.getByLabel(`${name}: colour as #rrggbb`, { exact: true })
  const primaryOfSample = () =>
    frame()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).getPropertyValue('--c-primary').trim())
  const status = (text: string | RegExp) => page.locator('.ts-studio-bar', { hasText: text })

  const open = async ({
    id = brandId,
    theme = 'light',
    language = 'en',
    width = 1440,
  } = {}): Promise<void> => {
    await context?.close()
    context = await browser.newContext({ viewport: { width, height: 900 } })
    await context.addCookies([
      { name: 'payload-theme', value: theme, url: app.url },
      { name: 'payload-lng', value: language, url: app.url },
    ])
    await context.request.post(`${app.url}/api/users/login`, {
      data: { email: app.adminEmail, password: app.adminPassword },
    })
    page = await context.newPage()
    page.setDefaultTimeout(15 * SECOND)
    await page.goto(`${app.url}/admin/collections/brand-profiles/${id}/studio`)
    await frame().locator('main, section, article, header').first().waitFor()
  }

  const makeBrand = async (brand: object): Promise<string> => {
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/brand-profiles', {
      tenant,
      ...brand,
    })
    return doc.id
  }

  beforeAll(async () => {
    app = await startApp({ headless: false, demo: true, timeout: SETUP_TIMEOUT })
    const { adminEmail: email, adminPassword: password, url: baseUrl } = app
    admin = await logIn({ baseUrl, email, password })
    const { docs } = await admin.call<{ docs: { tenant: string }[] }>(
      'GET',
      '/api/sites?depth=0&limit=1',
    )
    tenant = docs[0]?.tenant ?? ''
    brandId = await makeBrand({
      name: 'Kiln & Salt',
      tagline: 'Stoneware for every day',
      description: 'We throw and fire stoneware in small batches. Each piece is made to be used.',
      locales: ['en'],
      contact: { email: 'hello@salt.example' },
      palette: {
        background: '#fbf7f0',
        text: '#2a211c',
        primary: '#7a3b12',
        accent: '#d9a441',
      },
      fonts: { display: 'fraunces', text: 'inter' },
      voice: { tone: 'plain, warm', formality: 2, say: ['stoneware', 'kiln', 'glaze'] },
      messaging: { pillars: ['Made to be used', 'Mended for life', 'Fired with the sun'] },
    })
    browser = await launchBrowser()
    await open()
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await context?.close()
    await browser?.close()
    await app?.stop()
  })

  it(
    'shows an edited colour in the sample and the matrix before it is saved, and undoes it',
    async () => {
      await frame().getByText('Stoneware for every day').first().waitFor()
      await screenshot(page, 'studio')
      const before = await primaryOfSample()
      const pair = page.getByRole('button', { name: /^Primary on Background:/ })
      const ratio = await pair.locator('.ts-studio-hidden').textContent()
      await hex('Primary').fill('#c98a5a')
      await poll({
        ask: primaryOfSample,
        accept: (now) => now !== before,
        what: 'Another colour in the sample',
      })
      await soon(() => pair.locator('.ts-studio-hidden').textContent()).not.toBe(ratio)
      await status('1 value is not saved').waitFor()
      expect((await stored()).palette.primary).toBe('#7a3b12')
      await button('Undo').click()
      await status('All changes are saved').waitFor()
      await poll({
        ask: primaryOfSample,
        accept: (now) => now === before,
        what: 'The colour of before in the sample',
      })
    },
    STEP_TIMEOUT,
  )

  it(
    'mends a pair that cannot be read with one click, and undo takes it back',
    async () => {
      const accentOnce = (accept: (now: string) => boolean): Promise<string> =>
        poll({ ask: () => hex('Accent').inputValue(), accept, what: 'Another accent' })
      const pair = page.getByRole('button', { name: /^Accent on Background:/ })
      await soon(() => pair.locator('.ts-studio-hidden').textContent()).toMatch(
        /too little|large text only/,
      )
      await pair.click()
      const fix = page.getByRole('region', { name: 'Accent on Background' })
      await fix
        .getByRole('button', { name: /^Apply #[0-9a-f]{6} to Accent/ })
        .first()
        .click()
      await soon(() => pair.locator('.ts-studio-hidden').textContent()).toMatch(
        /: (4\.[5-9]|5\.)\d* to 1, AA$/,
      )
      const mended = await accentOnce((now) => now !== '#d9a441')
      await screenshot(page, 'studio-contrast')
      // By key, from where the focus is: the click left it on the button that was pressed.
      await pair.focus()
      await page.keyboard.press('Control+z')
      await accentOnce((now) => now === '#d9a441')
      await page.keyboard.press('Control+Shift+z')
      await accentOnce((now) => now === mended)
      await button('Save').click()
      await status('All changes are saved').waitFor()
      const brand = await stored()
      expect(brand.palette.accent).toBe(mended)
      expect(brand.provenance['palette.accent']?.source).toBe('human')
    },
    STEP_TIMEOUT,
  )

  it(
    'changes the examples with the sliders, the fonts with the choice and the post with the words',
    async () => {
      const slider = page.getByRole('slider', { name: 'Formality' })
      const voice = page.locator('.ts-studio-voice', { has: slider })
      await voice.getByText('Kiln & Salt is casual').waitFor()
      await voice.getByText('Kiln & Salt is not formal').waitFor()
      await slider.fill('5')
      await voice.getByText('Regarding your enquiry').waitFor()
      await voice.getByText('We are not', { exact: true }).waitFor()
      // In its own words, where it has some that sound so.
      await slider.fill('3')
      await voice.getByText('We throw and fire stoneware in small batches.').waitFor()
      await voice.getByText('From your texts').waitFor()
      const own = page.locator('.ts-studio-voice--own')
      await own.getByText('Words we use: stoneware, kiln, glaze').waitFor()
      await page.getByLabel('What we are and are not', { exact: true }).fill('plain | grand')
      await own.getByText('grand', { exact: true }).waitFor()
      await button('Undo').click()
      await slider.fill('5')
      await group('Sample').getByText('Post', { exact: true }).click()
      await frame().locator('article').waitFor()
      await page.getByLabel('Headings', { exact: true }).selectOption('syne')
      await poll({
        ask: () =>
          frame()
            .locator('article header')
            .evaluate((header) => getComputedStyle(header).fontFamily),
        accept: (family) => family.includes('Syne'),
        what: 'The chosen font in the sample',
      })
      await group('Look').getByText('Dark', { exact: true }).click()
      await poll({
        ask: () => frame().locator('html').getAttribute('data-scheme'),
        accept: (scheme) => scheme === 'dark',
        what: 'A dark sample',
      })
      await screenshot(page, 'studio-post')
      await poll({
        ask: async () => {
          if (await button('Undo').isEnabled()) await button('Undo').click()
          return page.locator('.ts-studio-bar').innerText()
        },
        accept: (bar) => bar.includes('All changes are saved'),
        what: 'Every step taken back',
      })
      await group('Sample').getByText('Page', { exact: true }).click()
    },
    STEP_TIMEOUT,
  )

  it(
    'imports a brand.yml after showing what it changes, never what is locked, and exports it again',
    async () => {
      const text = page.getByLabel('Text of the file')
      await text.fill('color:\n  primary: bluish\n')
      await button('Look at the changes').click()
      await page.getByRole('alert').getByText('Line 2, color.primary').waitFor()

      await button('Lock Primary').click()
      await button('Save').click()
      await status('All changes are saved').waitFor()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '_brand.yml', mimeType: 'text/yaml', buffer: Buffer.from(FILE) })
      const diff = page.getByRole('region', { name: 'What would change' })
      await soon(() => diff.getByRole('checkbox', { name: /^Primary/ }).isDisabled()).toBe(true)
      await diff.getByText('color.palette.ink').waitFor()
      await diff.getByRole('checkbox', { name: 'Name' }).uncheck()
      await diff.scrollIntoViewIfNeeded()
      await screenshot(page, 'studio-import')
      await diff.getByRole('button', { name: 'Take over 3 values' }).click()
      await page.getByText('Taken over from the file: 3.').waitFor()
      const brand = await stored()
      expect(brand).toMatchObject({
        name: 'Kiln & Salt',
        palette: { primary: '#7a3b12', border: '#d8d2c4' },
        fonts: { display: 'syne', text: 'inter' },
      })
      await soon(() => hex('Border').inputValue()).toBe('#d8d2c4')
      await soon(() => hex('Primary').getAttribute('readonly')).not.toBeNull()

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'brand.yml', exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe('_brand.yml')
      const file = await readFile(await download.path(), 'utf8')
      expect(parse(file)).toMatchObject({
        meta: { name: 'Kiln & Salt' },
        color: { primary: '#7a3b12', palette: { border: '#d8d2c4', ink: '#101010' } },
        typography: { headings: { family: 'Syne' } },
      })
      await text.fill(file)
      await button('Look at the changes').click()
      await page.getByText('The file says nothing that is not here already.').waitFor()
      await button('Cancel').click()
    },
    STEP_TIMEOUT,
  )

  it(
    'loses nothing when somebody saves in between',
    async () => {
      await page.getByLabel('Tagline', { exact: true }).fill('Mine')
      await admin.call('PATCH', `/api/brand-profiles/${brandId}`, { industry: 'Theirs' })
      await button('Save').click()
      const dialog = page.getByRole('dialog', { name: 'Somebody saved in between' })
      await dialog.waitFor()
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await page.keyboard.press('Control+s')
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await button('Decide what to keep').click()
      await dialog.getByRole('button', { name: 'Put my changes on top' }).click()
      await soon(() => page.getByLabel('Industry', { exact: true }).inputValue()).toBe('Theirs')
      await button('Save').click()
      await status('All changes are saved').waitFor()
      await soon(() => stored()).toMatchObject({ tagline: 'Mine', industry: 'Theirs' })
      // Read again after the save, without a reload.
      const latest = page.getByRole('region', { name: 'Versions' }).getByRole('listitem').first()
      await latest.filter({ hasText: / by [\s\S]*Tagline/ }).waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'offers what was left unsaved when somebody has saved before the page is opened again',
    async () => {
      const leave = async (): Promise<void> => {
        page.once('dialog', (dialog) => void dialog.accept())
        await page.reload()
        await frame().locator('main, section, article, header').first().waitFor()
      }
      const stale = page.locator('.ts-studio-stale')
      await page.getByLabel('Tagline', { exact: true }).fill('Not saved yet')
      await button('Lock Accent').click()
      await leave()
      await status('1 value is not saved').waitFor()
      await page.locator('button[aria-label="Lock Accent"][aria-pressed=true]').waitFor()

      await admin.call('PATCH', `/api/brand-profiles/${brandId}`, { tagline: 'From elsewhere' })
      await leave()
      await stale.getByText('From elsewhere').waitFor()
      await stale.getByText('Not saved yet').waitFor()
      await stale.getByText('Accent: lock').waitFor()
      await soon(() => findViolations(page, '.ts-studio')).toEqual([])
      await screenshot(page, 'studio-stale')
      await leave()
      await stale.getByRole('button', { name: 'Put my changes on top' }).click()
      await status('1 value is not saved').waitFor()
      await button('Save').click()
      await status('All changes are saved').waitFor()
      const brand = await stored()
      expect(brand).toMatchObject({ tagline: 'Not saved yet' })
      expect(brand.provenance['palette.accent']?.locked).toBe(true)
      await button('Lock Accent').click()
      await button('Save').click()
      await status('All changes are saved').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'leads from what is missing to its field, and a new profile to three ways to begin',
    async () => {
      await button('Go to Description').waitFor({ state: 'detached' })
      await button('Go to Audience').click()
      await poll({
        ask: () => page.evaluate(() => document.activeElement?.id),
        accept: (id) => id === 'studio-voice-audience',
        what: 'The focus on the field',
      })
      const id = await makeBrand({ name: 'Nothing yet' })
      await open({ id })
      await page.getByRole('heading', { name: 'A new brand' }).waitFor()
      await screenshot(page, 'studio-new')
      await button('Import a file').click()
      await poll({
        ask: () => page.evaluate(() => document.activeElement?.tagName),
        accept: (tag) => tag === 'TEXTAREA',
        what: 'The focus on the import',
      })
    },
    STEP_TIMEOUT,
  )

  it.each([
    ['light', 'en', 1440],
    ['dark', 'es', 1440],
    ['light', 'es', 390],
    ['dark', 'en', 390],
  ] as const)(
    'has no accessibility violation and no overflow: %s, %s, %i pixels',
    async (theme, language, width) => {
      await open({ theme, language, width })
      await page
        .getByRole('button', { name: /^(Accent on Background|Acento sobre Fondo):/ })
        .click()
      await soon(() => findViolations(page, '.ts-studio')).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      await screenshot(page, `studio-${theme}-${language}-${width}`)
    },
    STEP_TIMEOUT,
  )
})
