import { type ApiClient, logIn, poll } from './apiClient'
import { type HttpAnswer, httpGet } from './httpGet'
import type { RunningApp } from './startApp'

const RESTING = ['active', 'failed', 'rolled_back', 'cancelled', 'superseded']

export type Block = { id: string; blockType: string; [field: string]: unknown }

export type Page = {
  id: string
  path: string
  title: string
  layout: Block[]
  publishedAt?: string
}

export type LogEntry = {
  level: string
  message: string
  page?: string
  block?: string
  field?: string
}

export type Deployment = {
  id: string
  operationId: string
  status: string
  url: string
  live: boolean
  stats: { pagesRendered: number; pagesReused: number } | null
  brandVersionId: string | null
  error: LogEntry | null
  steps: { step: string; state: string; detail?: string; endedAt?: string }[]
  environment: string
  basedOn: string | null
  supersededById: string | null
  promotedFromId: string | null
}

export type TestSite = {
  id: string
  slug: string
  tenantId: string
  brandProfileId: string
  url: string
  previewUrl: string
}

export type SiteKit = {
  api: ApiClient
  tenantId: string
  makeTenant: (slug: string) => Promise<string>
  /** From the smallest bundled template, not deployed. */
  makeSite: (slug: string, tenantId?: string) => Promise<TestSite>
  startDeploy: (site: TestSite, environment?: string) => Promise<Deployment>
  readDeploy: (id: string) => Promise<Deployment>
  /** Waits until the deployment rests, however it ends. */
  deployEnd: (id: string) => Promise<Deployment>
  /** Deploys and waits. @throws when it does not become active. */
  deploy: (site: TestSite, environment?: string) => Promise<Deployment>
  readLog: (id: string) => Promise<LogEntry[]>
  /** Published state; `draft` reads the newest draft. */
  readPage: (site: TestSite, path: string) => Promise<Page>
  editPage: (id: string, data: object, draft?: boolean) => Promise<void>
  /** Sets the heading of the page's hero, published unless `draft`. */
  editHeadline: (site: TestSite, path: string, heading: string, draft?: boolean) => Promise<void>
  addPage: (site: TestSite, path: string, layout: object[]) => Promise<Page>
  get: (
    site: TestSite,
    path: string,
    options?: Parameters<typeof httpGet>[1],
  ) => Promise<HttpAnswer>
  upload: (
    file: { name: string; type: string; bytes: Uint8Array },
    tenantId?: string,
  ) => Promise<{ status: number; doc: Record<string, unknown>; text: string }>
}

/** Sites of a tenant of their own, made and changed over HTTP as users do. */
export const createSiteKit = async (
  app: RunningApp,
  tenantSlug: string | null = 'acme',
): Promise<SiteKit> => {
  const { url: baseUrl, adminEmail, adminPassword } = app
  const api = await logIn({ baseUrl, email: adminEmail, password: adminPassword })
  const makeTenant = async (slug: string): Promise<string> => {
    const { id } = await api.call<{ id: string }>('POST', '/api/v1/tenants/manage', {
      action: 'create',
      name: `Tenant ${slug}`,
      slug,
      plan: 'pro',
    })
    return id
  }
  const tenantId = tenantSlug === null ? '' : await makeTenant(tenantSlug)
  const readDeploy = (id: string): Promise<Deployment> => api.call('GET', `/api/v1/deploy/${id}`)
  const startDeploy = (site: TestSite, environment?: string): Promise<Deployment> =>
    api.call('POST', '/api/v1/deploy/start', { appId: site.id, environment })
  const readLog = async (id: string): Promise<LogEntry[]> =>
    (await api.call<{ items: LogEntry[] }>('GET', `/api/v1/deploy/${id}/logs`)).items
  const deployEnd = (id: string): Promise<Deployment> =>
    poll({
      ask: () => readDeploy(id),
      accept: ({ status }) => RESTING.includes(status),
      what: `The end of deployment ${id}`,
    })
  const readPage = async (site: TestSite, path: string): Promise<Page> => {
    const where = `where[site][equals]=${site.id}&where[path][equals]=${encodeURIComponent(path)}`
    const { docs } = await api.call<{ docs: Page[] }>('GET', `/api/pages?${where}&depth=0`)
    if (!docs[0]) throw new Error(`${site.slug} has no page ${path}`)
    return docs[0]
  }
  const editPage = async (id: string, data: object, draft = false): Promise<void> => {
    const status = draft ? 'draft' : 'published'
    const path = `/api/pages/${id}?depth=0${draft ? '&draft=true' : ''}`
    await api.call('PATCH', path, { _status: status, ...data })
  }

  return {
    api,
    tenantId,
    makeTenant,
    makeSite: (slug, owner = tenantId) =>
      api.call('POST', '/api/v1/apps/create', {
        templateId: 'local-business',
        name: `Site ${slug}`,
        slug,
        tenantId: owner,
        brand: { name: `Brand of ${slug}` },
      }),
    startDeploy,
    readDeploy,
    deployEnd,
    deploy: async (site, environment) => {
      const { id } = await startDeploy(site, environment)
      const ended = await deployEnd(id)
      if (ended.status !== 'active')
        throw new Error(`${site.slug} is ${ended.status}: ${JSON.stringify(await readLog(id))}`)
      return ended
    },
    readLog,
    readPage,
    editPage,
    editHeadline: async (site, path, heading, draft = false) => {
      const { id, layout } = await readPage(site, path)
      const changed = layout.map((block) =>
        block.blockType === 'hero' ? { ...block, heading } : block,
      )
      await editPage(id, { layout: changed }, draft)
    },
    addPage: async (site, path, layout) => {
      const { doc } = await api.call<{ doc: Page }>('POST', '/api/pages?depth=0', {
        tenant: site.tenantId,
        site: site.id,
        path,
        title: `Page ${path}`,
        layout,
        _status: 'published',
      })
      return doc
    },
    get: (site, path, options) => httpGet(`${app.siteUrl(site.slug)}${path}`, options),
    upload: async ({ name, type, bytes }, owner = tenantId) => {
      const { token } = await api.call<{ token: string }>('POST', '/api/users/login', {
        email: adminEmail,
        password: adminPassword,
      })
      const body = new FormData()
      body.set('_payload', JSON.stringify({ alt: 'What it shows', tenant: owner }))
      body.set('file', new Blob([bytes as BlobPart], { type }), name)
      const response = await fetch(`${baseUrl}/api/media?depth=0`, {
        method: 'POST',
        headers: { authorization: `JWT ${token}` },
        body,
      })
      const text = await response.text()
      const parsed = JSON.parse(text) as { doc?: Record<string, unknown> }
      return { status: response.status, doc: parsed.doc ?? {}, text }
    },
  }
}
