import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { RunningApp } from './startApp'
import { untilHydrated } from './untilHydrated'

const SECOND = 1000

export type Look = { theme?: 'light' | 'dark'; language?: 'en' | 'es'; width?: number }

export type Panel = {
  /** A new page with cookies of its own, logged in as the administrator; the one before is closed. */
  open: (path: string, look?: Look) => Promise<Page>
  close: () => Promise<void>
}

/** The admin panel in a browser, for one tenant, on clocks of Madrid. */
export const createPanel = (browser: Browser, app: RunningApp, tenantId: string): Panel => {
  let context: BrowserContext | undefined
  return {
    open: async (path, { theme = 'light', language = 'en', width = 1440 } = {}) => {
      await context?.close()
      context = await browser.newContext({
        viewport: { width, height: 900 },
        timezoneId: 'Europe/Madrid',
      })
      await context.addCookies([
        { name: 'payload-theme', value: theme, url: app.url },
        { name: 'payload-lng', value: language, url: app.url },
        { name: 'payload-tenant', value: tenantId, url: app.url },
      ])
      const data = { email: app.adminEmail, password: app.adminPassword }
      await context.request.post(`${app.url}/api/users/login`, { data })
      const page = await context.newPage()
      page.setDefaultTimeout(30 * SECOND)
      await page.goto(app.url + path)
      await untilHydrated(page)
      return page
    },
    close: async () => {
      await context?.close()
      context = undefined
    },
  }
}
