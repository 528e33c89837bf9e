import { logIn, type ApiClient } from './apiClient'
import { startApp, type RunningApp, type StartAppOptions } from './startApp'

export type Demo = {
  app: RunningApp
  /** Logged in as the administrator. */
  admin: ApiClient
  /** The seeded site. */
  site: { id: string; tenant: string }
  /** A draft page of it. @returns its id. */
  makePage: (page: { path: string; title?: string; layout: readonly object[] }) => Promise<string>
}

/** The whole application with its demo tenant, for specs in a browser. Stop `app` afterwards. */
export const startDemo = async (options: Pick<StartAppOptions, 'timeout'> = {}): Promise<Demo> => {
  const app = await startApp({ headless: false, demo: true, ...options })
  const { adminEmail: email, adminPassword: password, url: baseUrl } = app
  const admin = await logIn({ baseUrl, email, password })
  const { docs } = await admin.call<{ docs: Demo['site'][] }>('GET', '/api/sites?depth=0&limit=1')
  const [site] = docs
  if (!site) throw new Error('The demo tenant has no site.')
  return {
    app,
    admin,
    site,
    makePage: async ({ title = 'A page', ...page }) => {
      const { doc } = await admin.call<{ doc: { id: string } }>('POST', '/api/pages?draft=true', {
        title,
        ...page,
        site: site.id,
        tenant: site.tenant,
        _status: 'draft',
      })
      return doc.id
    },
  }
}
