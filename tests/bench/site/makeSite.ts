import type { ApiClient } from '../../helpers/apiClient'
import { poll } from '../../helpers/apiClient'
import { httpGet } from '../../helpers/httpGet'

const MINUTE = 60_000

const DONE = new Set(['active', 'failed', 'rolled_back', 'cancelled', 'superseded'])

export type MadeSite = {
  template: string
  url: string
  /** Addresses of all its published pages, by its own sitemap. */
  pages: string[]
  /** From `deploy/start` to `active`. */
  deploySeconds: number
}

type App = { id: string; status: string; operationId?: string }
type Deploy = { id: string; status: string; url: string }

/** Makes a site of a template through the external API, deploys it and reads its sitemap. */
export const makeSite = async ({
  api,
  tenantId,
  template,
}: {
  api: ApiClient
  tenantId: string
  template: string
}): Promise<MadeSite> => {
  const tenant = { 'x-tenant-id': tenantId }
  const made = await api.call<App>(
    'POST',
    '/api/v1/apps/create',
    { templateId: template, name: `Measured ${template}`, slug: `measured-${template}`, tenantId },
    { ...tenant, 'idempotency-key': `measure-${template}-${tenantId}` },
  )
  const app = await poll({
    ask: () => api.call<App>('GET', `/api/v1/apps/${made.id}`, undefined, tenant),
    accept: ({ status }) => status === 'ready' || status === 'failed',
    what: `The app of ${template}`,
    timeout: 2 * MINUTE,
  })
  if (app.status !== 'ready')
    throw new Error(`The app of ${template} failed: ${JSON.stringify(app)}`)

  const started = performance.now()
  const { id } = await api.call<Deploy>('POST', '/api/v1/deploy/start', { appId: app.id }, tenant)
  const deploy = await poll({
    ask: () => api.call<Deploy>('GET', `/api/v1/deploy/${id}`, undefined, tenant),
    accept: ({ status }) => DONE.has(status),
    what: `The release of ${template}`,
    timeout: 3 * MINUTE,
  })
  const deploySeconds = (performance.now() - started) / 1000
  if (deploy.status !== 'active') {
    const logs = await api.call('GET', `/api/v1/deploy/${id}/logs`, undefined, tenant)
    throw new Error(`The release of ${template} is ${deploy.status}: ${JSON.stringify(logs)}`)
  }
  const url = deploy.url.replace(/\/$/, '')
  const sitemap = await httpGet(`${url}/sitemap.xml`)
  const pages = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    // A sitemap may name the site's public domain; its pages are measured where they are served.
    ([, loc]) => `${url}${new URL(loc ?? '').pathname}`,
  )
  if (pages.length === 0) throw new Error(`${url}/sitemap.xml names no page`)
  return { template, url, pages, deploySeconds }
}
