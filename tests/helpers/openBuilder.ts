import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import type { RunningApp } from './startApp'

export type OpenBuilder = {
  page: Page
  /** The page in the canvas. */
  canvas: FrameLocator
  /** Blocks of the canvas. */
  blocks: () => Locator
  /** Presses the mouse on a block of the drawer, by its name, and starts to drag it. */
  grab: (name: string) => Promise<void>
  /** Moves what is dragged over the canvas; shares of its shown size, 0–1. */
  dragOver: (at: { x: number; y: number }) => Promise<void>
  close: () => Promise<void>
}

const STEPS = 12

/** Opens a page in the builder, in a browser context of its own, logged in as somebody. */
export const openBuilder = async ({
  app,
  browser,
  pageId,
  email = app.adminEmail,
  password = app.adminPassword,
  collection = 'pages',
  theme = 'light',
  language = 'en',
}: {
  app: RunningApp
  browser: Browser
  pageId: string
  /** @default the first administrator */
  email?: string
  password?: string
  collection?: string
  /** Of the panel. */
  theme?: 'light' | 'dark'
  language?: 'en' | 'es'
}): Promise<OpenBuilder> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url })
  await context.addCookies([
    { name: 'payload-theme', value: theme, url: app.url },
    { name: 'payload-lng', value: language, url: app.url },
  ])
  const answer = await context.request.post(`${app.url}/api/users/login`, {
    data: { email, password },
  })
  if (!answer.ok()) throw new Error(`${email} could not log in: ${answer.status()}`)
  const page = await context.newPage()
  await page.goto(`${app.url}/admin/collections/${collection}/${pageId}/builder`)
  const frame = page.locator('.ts-builder-canvas iframe')
  const canvas = page.frameLocator('.ts-builder-canvas iframe')
  const blocks = (): Locator => canvas.locator('[data-puck-component]')
  await blocks().first().waitFor()
  // What is below the first screen is drawn a moment later.
  await canvas.locator('.ts-late').last().waitFor({ state: 'detached' })
  return {
    page,
    canvas,
    blocks,
    grab: async (name) => {
      const card = page.locator('[data-puck-drawer-item]:visible', { hasText: name }).first()
      await card.scrollIntoViewIfNeeded()
      const box = await boxOf(card)
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2 + 10, { steps: 4 })
    },
    dragOver: async ({ x, y }) => {
      const box = await boxOf(frame)
      const at = { x: box.x + box.width * x, y: box.y + box.height * y }
      await page.mouse.move(at.x - 8, at.y - 8, { steps: STEPS })
      await page.mouse.move(at.x, at.y, { steps: 4 })
      await canvas
        .locator('[data-puck-dragging], [data-puck-line-placeholder]')
        .first()
        .waitFor({ state: 'attached' })
    },
    close: () => context.close(),
  }
}

const boxOf = async (
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not on the screen.')
  return box
}
