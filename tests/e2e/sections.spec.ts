import type { Browser } from 'playwright-core'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { createSiteKit, type Page, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { startApp, type RunningApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

const NAME = 'Opening hours'
const OLD = 'We open at eight'
const NEW = 'We open at nine'

describe('shared sections in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let kit: SiteKit
  let site: TestSite
  let first: Page
  let second: Page
  let builder: OpenBuilder

  const open = async (id: string, collection?: string): Promise<OpenBuilder> => {
    await builder?.close()
    builder = await openBuilder({ app, browser, pageId: id, collection })
    builder.page.setDefaultTimeout(30 * SECOND)
    return builder
  }
  const saved = (): Promise<void> => builder.page.locator('.ts-builder-save--saved').waitFor()
  const publish = async (): Promise<void> => {
    await builder.page.getByRole('button', { name: 'Publish', exact: true }).click()
    await builder.page.getByText('Published', { exact: true }).first().waitFor()
    await saved()
  }
  const choose = async (name: string): Promise<void> => {
    await builder.page.getByRole('tab', { name: 'Outline' }).click()
    await builder.page.getByRole('treeitem', { name }).click()
  }
  const draftOf = ({ id }: Page): Promise<Page> =>
    kit.api.call('GET', `/api/pages/${id}?draft=true&depth=0`)

  beforeAll(async () => {
    app = await startApp({ headless: false, timeout: SETUP_TIMEOUT })
    kit = await createSiteKit(app)
    site = await kit.makeSite('sections')
    first = await kit.addPage(site, '/first', [
      { blockType: 'hero', heading: 'First page', pictureShape: 'none' },
      { blockType: 'callToAction', heading: OLD, text: 'Come in.' },
    ])
    second = await kit.addPage(site, '/second', [
      { blockType: 'hero', heading: 'Second page', pictureShape: 'none' },
    ])
    browser = await launchBrowser()
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'keeps a block as a shared section, which its page then shows by reference',
    async () => {
      const { page, canvas } = await open(first.id)
      await choose(OLD)
      await page.getByRole('button', { name: 'Save as a section' }).click()
      const dialog = page.getByRole('dialog', { name: 'Save as a section' })
      await dialog.getByLabel('Name').fill(NAME)
      await screenshot(page, 'sections-save')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await canvas.locator(`[data-shared="Shared: ${NAME}"]`).getByText(OLD).waitFor()
      await publish()
      await page.getByText('Used on 1 page').waitFor()
      await screenshot(page, 'sections-shared')
      const { layout } = await draftOf(first)
      expect(layout.map(({ blockType }) => blockType)).toEqual(['hero', 'sharedSection'])
    },
    STEP_TIMEOUT,
  )

  it(
    'inserts it on a second page with a click',
    async () => {
      const { page, canvas } = await open(second.id)
      await page.getByRole('tab', { name: 'Sections' }).click()
      await page.getByRole('button', { name: `Insert “${NAME}”` }).click()
      await canvas.getByText(OLD).waitFor()
      await publish()
      await page.getByText('Used on 2 pages').waitFor()
      await screenshot(page, 'sections-inserted')
      await kit.deploy(site)
      for (const path of ['/first', '/second'])
        expect((await kit.get(site, path)).text).toContain(OLD)
    },
    STEP_TIMEOUT,
  )

  it(
    'changes both pages with the deployment after the section is edited, and says that they wait',
    async () => {
      await builder.page.getByRole('link', { name: 'Edit section' }).click()
      await builder.page.waitForURL(/\/collections\/sections\/[^/]+\/builder/)
      const { page, canvas } = builder
      await canvas.getByText(OLD).waitFor()
      await choose(OLD)
      await page.locator('#field-heading').fill(NEW)
      await publish()
      await page.keyboard.press('Escape')
      await page.getByRole('treeitem', { name: NEW }).waitFor()
      await builder.page.locator('.ts-builder-canvas').click({ position: { x: 4, y: 4 } })
      await page.getByText('2 pages show an older state').waitFor()
      await screenshot(page, 'sections-edited')
      await page.goto(`${app.url}/admin`)
      await page.getByText('2 pages wait for a deployment').click()
      await screenshot(page, 'sections-waiting')
      expect((await kit.get(site, '/first')).text).toContain(OLD)
      const { stats } = await kit.deploy(site)
      expect(stats?.pagesRendered).toBe(2)
      for (const path of ['/first', '/second'])
        expect((await kit.get(site, path)).text).toContain(NEW)
      await page.reload()
      await page.getByRole('button', { name: 'Deploy', exact: true }).waitFor()
      await soon(() => page.getByText('wait for a deployment').count()).toBe(0)
    },
    STEP_TIMEOUT,
  )

  it(
    'detaches a copy in one step that undo takes back',
    async () => {
      const { page, canvas } = await open(first.id)
      await choose(NAME)
      await page.getByRole('button', { name: 'Detach' }).click()
      await canvas.locator('[data-shared]').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Undo' }).click()
      await canvas.locator('[data-shared]').waitFor()
      await page.getByRole('button', { name: 'Redo' }).click()
      await saved()
      const { layout } = await draftOf(first)
      expect(layout.at(-1)).toMatchObject({ blockType: 'callToAction', heading: NEW })
    },
    STEP_TIMEOUT,
  )

  it(
    'keeps blocks to start from, renames and deletes them',
    async () => {
      const { page } = builder
      await choose('First page')
      await page.keyboard.press('Control+Shift+S')
      const dialog = page.getByRole('dialog', { name: 'Save as a section' })
      await dialog.getByLabel('Your sections').check()
      await dialog.getByLabel('Name').fill('My hero')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('tab', { name: 'Sections' }).click()
      const insert = (name: string) => page.getByRole('button', { name: `Insert “${name}”` })
      const before = (await draftOf(first)).layout.length
      await insert('My hero').click()
      await saved()
      const { layout } = await draftOf(first)
      expect([layout.length, new Set(layout.map(({ id }) => id)).size]).toEqual([
        before + 1,
        before + 1,
      ])
      await screenshot(page, 'sections-own')
      await page.getByRole('button', { name: 'Rename “My hero”' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('Our hero')
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
      await insert('Our hero').waitFor()
      await page.getByRole('button', { name: 'Delete “Our hero”' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
      await insert('Our hero').waitFor({ state: 'detached' })
    },
    STEP_TIMEOUT,
  )

  it(
    'orders the export of a site from its card on the dashboard',
    async () => {
      const { page, close } = await open(first.id)
      await page.goto(`${app.url}/admin`)
      await page.getByRole('button', { name: 'Export site …' }).click()
      await page.locator('.ts-export').waitFor()
      await screenshot(page, 'dashboard-export')
      const file = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Prepare ZIP' }).click()
      expect((await file).suggestedFilename()).toMatch(/\.zip$/)
      await close()
    },
    STEP_TIMEOUT,
  )

  it(
    'tells what becomes of a section to start from, and what an unpublished one keeps offline',
    async () => {
      const make = async (name: string, kind: string): Promise<string> => {
        const { doc } = await kit.api.call<{ doc: { id: string } }>(
          'POST',
          '/api/sections?draft=true',
          {
            name,
            kind,
            tenant: site.tenantId,
            site: site.id,
            layout: [{ blockType: 'hero', heading: 'Come in', pictureShape: 'none' }],
          },
        )
        return doc.id
      }
      const { page: own } = await open(await make('My start', 'own'), 'sections')
      await own.getByText('pages get a copy of it').waitFor()
      await soon(() => own.locator('.ts-builder-bar__title').innerText()).toBe('My start')
      await soon(() => own.locator('.ts-builder-usage').count()).toBe(0)
      await screenshot(own, 'sections-start')

      const draft = await make('Not out yet', 'shared')
      const made = await kit.addPage(site, '/waits', [
        { blockType: 'hero', heading: 'Waits', pictureShape: 'none' },
        { blockType: 'sharedSection', section: draft },
      ])
      const { page } = await open(draft, 'sections')
      await page.getByRole('alert').getByText('sites of these pages cannot be deployed').waitFor()
      await screenshot(page, 'sections-blocked')
      await page.goto(`${app.url}/admin/collections/sections/${draft}`)
      await page.getByRole('alert').getByText('sites of these pages cannot be deployed').waitFor()
      await screenshot(page, 'sections-blocked-form')

      const { page: using } = await open(made.id)
      await using.getByRole('button', { name: /^Checks/ }).click()
      const row = using.locator('.ts-builder-checks__issue', { hasText: 'Not out yet' })
      await row.waitFor()
      await screenshot(using, 'sections-blocked-checks')
      await row.getByRole('link', { name: 'Open the section' }).click()
      await using.waitForURL(new RegExp(`/sections/${draft}/builder`))
    },
    STEP_TIMEOUT,
  )
})
