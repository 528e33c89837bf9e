import type { Browser, Locator } from 'playwright-core'
import sharp from 'sharp'
import { poll, type ApiClient } from '../helpers/apiClient'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import { createSiteKit, type SiteKit } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'
import { startDemo } from '../helpers/startDemo'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 120 * SECOND

type Site = { id: string; tenant: string }
type Block = {
  id: string
  blockType: string
  text?: string
  picture?: { media?: string | null }
  columns?: { content: Block[] }[]
}

const pictureOf = (media: string): object => ({
  blockType: 'image',
  picture: { media, art: 'landscape', seed: 'x', alt: 'A picture' },
  shape: 'landscape',
  width: 'container',
})

const heading = (text: string): object => ({ blockType: 'heading', text, level: 'auto' })

describe('pictures and blocks between pages', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let kit: SiteKit
  let here: Site
  let there: Site
  let paths = 0

  const makePage = async (site: Site, layout: object[]): Promise<string> => {
    const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages?draft=true', {
      title: 'Pictures',
      path: `/pictures-${++paths}`,
      site: site.id,
      tenant: site.tenant,
      layout,
      _status: 'draft',
    })
    return doc.id
  }
  const upload = async (name: string, color: string, tenant: string): Promise<string> => {
    const bytes = await sharp({
      create: { width: 640, height: 480, channels: 3, background: color },
    })
      .png()
      .toBuffer()
    const { status, doc, text } = await kit.upload({ name, type: 'image/png', bytes }, tenant)
    if (status !== 201) throw new Error(text)
    return String(doc.id)
  }
  const layoutOf = async (id: string): Promise<Block[]> =>
    (await admin.call<{ layout: Block[] }>('GET', `/api/pages/${id}?draft=true&depth=0`)).layout
  const saved = ({ page }: OpenBuilder): Promise<void> =>
    page.locator('.ts-builder-save--saved').waitFor()
  const shownPicture = ({ canvas }: OpenBuilder): Locator =>
    canvas.locator('img[src*="/media/file/"]').first()
  /** Copies everything of a page, as Ctrl C over its outline does. */
  const copyAll = async ({ page }: OpenBuilder): Promise<void> => {
    await page.getByRole('tab', { name: 'Outline' }).click()
    await page.getByRole('treeitem').first().click()
    const rows = await page.getByRole('treeitem', { level: 1 } as never).count()
    for (let row = 1; row < rows; row++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    await page
      .getByText(/^Copied/)
      .first()
      .waitFor()
  }
  const paste = async ({ page }: OpenBuilder): Promise<void> => {
    await page.getByRole('tab', { name: 'Outline' }).click()
    await page.getByRole('treeitem').first().click()
    await page.keyboard.press('Control+v')
  }
  const open = async (pageId: string): Promise<OpenBuilder> => {
    const builder = await openBuilder({ app, browser, pageId })
    builder.page.setDefaultTimeout(20 * SECOND)
    return builder
  }
  /** One window goes on to another page, with its clipboard. */
  const goTo = async ({ page, blocks }: OpenBuilder, pageId: string): Promise<void> => {
    await page.goto(`${app.url}/admin/collections/pages/${pageId}/builder`)
    await blocks().first().waitFor()
  }

  beforeAll(async () => {
    ;({ app, admin, site: here } = await startDemo({ timeout: SETUP_TIMEOUT }))
    kit = await createSiteKit(app, null)
    const tenant = await kit.makeTenant('other-tenant')
    const site = await kit.makeSite('elsewhere', tenant)
    there = { id: site.id, tenant }
    browser = await launchBrowser()
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'takes a picture from Payload’s own drawer into the panel and shows it on the page',
    async () => {
      const media = await upload('harbour.png', '#225588', here.tenant)
      const pageId = await makePage(here, [
        { blockType: 'image', picture: { art: 'landscape', seed: 'x', alt: '' } },
      ])
      const builder = await open(pageId)
      const { page, blocks } = builder
      await blocks().first().click({ force: true })
      await page.locator('.ts-builder-right .upload__listToggler').click()
      const list = page.locator('.list-drawer')
      await list.getByRole('button', { name: /^harbour-/ }).click()
      await shownPicture(builder).waitFor()
      await saved(builder)
      expect((await layoutOf(pageId))[0]?.picture?.media).toBe(media)
      await screenshot(page, 'builder-picture')
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'copies several chosen blocks to another page, with ids of their own, and undoes it at once',
    async () => {
      const from = await makePage(here, [heading('One'), heading('Two')])
      const to = await makePage(here, [heading('Here')])
      const builder = await open(from)
      const { page, canvas } = builder
      await canvas.getByRole('heading', { name: 'One' }).click({ force: true })
      await canvas
        .getByRole('heading', { name: 'Two' })
        .click({ force: true, modifiers: ['Control'] })
      await page.getByText('2 blocks chosen').first().waitFor()
      await page.keyboard.press('Control+c')
      await page
        .getByText(/^Copied 2 blocks/)
        .first()
        .waitFor()
      await goTo(builder, to)
      await paste(builder)
      await canvas.getByRole('heading', { name: 'Two' }).waitFor()
      await saved(builder)
      const pasted = await layoutOf(to)
      expect(pasted.map(({ text }) => text)).toEqual(['Here', 'One', 'Two'])
      const old = new Set((await layoutOf(from)).map(({ id }) => id))
      expect(pasted.filter(({ id }) => old.has(id))).toEqual([])
      await page.keyboard.press('Control+z')
      await canvas.getByRole('heading', { name: 'Two' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Control+Shift+z')
      await canvas.getByRole('heading', { name: 'Two' }).waitFor()
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'finds the same picture again in the library of another tenant, and says so',
    async () => {
      const media = await upload('bridge.png', '#884422', here.tenant)
      const same = await upload('bridge.png', '#884422', there.tenant)
      const from = await makePage(here, [pictureOf(media)])
      const to = await makePage(there, [heading('Here')])
      const builder = await open(from)
      await shownPicture(builder).waitFor()
      await copyAll(builder)
      await goTo(builder, to)
      await paste(builder)
      await builder.page.getByText('1 picture was found again in this library.').waitFor()
      await shownPicture(builder).waitFor()
      await saved(builder)
      expect((await layoutOf(to))[1]?.picture?.media).toBe(same)
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'asks for pictures that the other tenant lacks: one is chosen, one left out, none kept in silence',
    async () => {
      const first = await upload('tower.png', '#336633', here.tenant)
      const second = await upload('garden.png', '#663366', here.tenant)
      const instead = await upload('meadow.png', '#99aa22', there.tenant)
      const from = await makePage(here, [pictureOf(first), pictureOf(second)])
      const to = await makePage(there, [heading('Here')])
      const builder = await open(from)
      const { page } = builder
      await shownPicture(builder).waitFor()
      await copyAll(builder)
      await goTo(builder, to)
      await paste(builder)
      const rows = page.locator('.ts-builder-paste li')
      await rows.nth(1).waitFor()
      await soon(() => rows.count()).toBe(2)
      await soon(() => rows.nth(0).getAttribute('aria-label')).toMatch(/^tower-/)
      await soon(() => rows.nth(0).locator('img').count()).toBe(1)
      await screenshot(page, 'builder-paste-media')
      await rows
        .nth(0)
        .getByRole('button', { name: /^Choose a picture/ })
        .click()
      await page
        .locator('.list-drawer')
        .getByRole('button', { name: /^meadow-/ })
        .click()
      await rows
        .nth(0)
        .getByText(/^meadow-|meadow-/)
        .first()
        .waitFor()
      // Only the library of the tenant that is pasted into was offered.
      await page.locator('.ts-builder-paste').getByRole('button', { name: 'Paste' }).click()
      await shownPicture(builder).waitFor()
      await saved(builder)
      const pictures = (await layoutOf(to)).slice(1).map(({ picture }) => picture?.media ?? null)
      expect(pictures).toEqual([instead, null])
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'pastes nothing when the question for pictures is closed',
    async () => {
      const media = await upload('lonely.png', '#111111', here.tenant)
      const from = await makePage(here, [pictureOf(media)])
      const to = await makePage(there, [heading('Here')])
      const builder = await open(from)
      const { page } = builder
      await shownPicture(builder).waitFor()
      await copyAll(builder)
      await goTo(builder, to)
      await paste(builder)
      await page.locator('.ts-builder-paste li').first().waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.ts-builder-paste').waitFor({ state: 'detached' })
      await soon(() => builder.blocks().count()).toBe(1)
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'drops into a column what may stand there, and nothing else',
    async () => {
      const pageId = await makePage(here, [
        {
          blockType: 'columns',
          columns: [{ content: [heading('Left')] }, { content: [heading('Right')] }],
        },
      ])
      const builder = await open(pageId)
      const { page, canvas, blocks } = builder
      /** A place in the left column; the frame is shown smaller, so it is asked in its own pixels. */
      const overLeft = (): Promise<{ x: number; y: number }> =>
        canvas.getByRole('heading', { name: 'Left' }).evaluate((element) => {
          element.scrollIntoView({ block: 'center' })
          const { left, width, top, bottom } = element.getBoundingClientRect()
          return {
            x: (left + width / 3) / window.innerWidth,
            y: (top + bottom) / 2 / window.innerHeight,
          }
        })
      for (const name of ['Hero', 'Heading']) {
        const before = await blocks().count()
        await builder.grab(name)
        await builder.dragOver(await overLeft())
        // The canvas takes a moment, and a move, to find the innermost place under the pointer.
        if (name === 'Heading')
          await poll({
            ask: async () => {
              await builder.dragOver(await overLeft())
              return canvas.locator('[data-puck-component] [data-puck-line-placeholder]').count()
            },
            accept: (count) => count > 0,
            what: 'The place in the column',
          })
        await page.mouse.up()
        await blocks().nth(before).waitFor({ state: 'attached' })
      }
      await saved(builder)
      const layout = await layoutOf(pageId)
      const columns = layout.find(({ blockType }) => blockType === 'columns')
      expect(layout.map(({ blockType }) => blockType).sort()).toEqual(['columns', 'hero'])
      expect(
        columns?.columns?.map(({ content }) => content.map(({ blockType }) => blockType)),
      ).toEqual([['heading', 'heading'], ['heading']])
      await builder.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'speaks Spanish from the drawer to the fields',
    async () => {
      const pageId = await makePage(here, [heading('Hola')])
      const { page, blocks, close } = await openBuilder({
        app,
        browser,
        pageId,
        language: 'es',
      })
      await page.getByRole('tab', { name: 'Bloques' }).waitFor()
      await page.locator('.ts-builder-card:visible', { hasText: 'Barra de navegación' }).waitFor()
      await blocks().first().click({ force: true })
      await page.getByRole('heading', { name: 'Título', exact: true }).waitFor()
      await page.locator('.ts-builder-framed iframe').first().waitFor()
      await screenshot(page, 'builder-spanish')
      await close()
    },
    STEP_TIMEOUT,
  )

  it(
    'offers to restore a version without the picture that was deleted since, and loses nothing',
    async () => {
      const media = await upload('gone.png', '#884422', here.tenant)
      const pageId = await makePage(here, [heading('Then'), pictureOf(media)])
      await admin.call('PATCH', `/api/pages/${pageId}?draft=true`, { layout: [heading('Now')] })
      await admin.call('DELETE', `/api/media/${media}`)
      const builder = await open(pageId)
      const { page, canvas } = builder
      await page.getByRole('button', { name: 'Versions', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Versions' })
      await dialog.locator('.ts-builder-versions__list button').last().click()
      await dialog.getByRole('button', { name: 'Restore as a new draft' }).click()
      await dialog.getByText('This version uses what was deleted since').waitFor()
      await screenshot(page, 'builder-version-missing')
      expect((await layoutOf(pageId)).map(({ text }) => text)).toEqual(['Now'])
      await dialog.getByRole('button', { name: 'Restore without it' }).click()
      await dialog.waitFor({ state: 'detached' })
      await canvas.getByRole('heading', { name: 'Then' }).waitFor()
      await saved(builder)
      const layout = await layoutOf(pageId)
      expect(layout.map(({ blockType }) => blockType)).toEqual(['heading', 'image'])
      expect(layout[1]?.picture?.media ?? null).toBeNull()
      await page.getByRole('button', { name: 'Undo' }).click()
      await canvas.getByRole('heading', { name: 'Now' }).waitFor()
      await builder.close()
    },
    STEP_TIMEOUT,
  )
})
