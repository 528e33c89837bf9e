import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { poll } from '../helpers/apiClient'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'
import { readRoutes } from './tenancy/readRoutes'

const MINUTE = 60_000

// ES modules have no global `jest`.
;(import.meta as unknown as { jest: typeof jest }).jest.setTimeout(2 * MINUTE)

/** What the builder asks of the server: its own routes, the export's, and the pages it opens and saves. */
const BUILDER_ROUTE = /^\/api\/(page-builder|exports|pages)(\/|$)/

const ACTORS = ['anonymous', 'viewer', 'author', 'editor', 'owner', 'foreigner'] as const
type Actor = (typeof ACTORS)[number]

type Answer = { status: number; body: Record<string, unknown> }
type World = { pageId: string; versionId: string; exportId: string; changeId: string }
type Row = {
  /** Who gets what they ask for. */
  may: readonly Actor[]
  path: (world: World) => string
  body?: (world: World) => unknown
  /** Whether an answer is what was asked for, and no refusal. @default any 2xx */
  isDone?: (answer: Answer, world: World) => boolean
}

const MEMBERS: readonly Actor[] = ['viewer', 'author', 'editor', 'owner']
const WRITERS: readonly Actor[] = ['author', 'editor', 'owner']
const PUBLISHERS: readonly Actor[] = ['editor', 'owner']

let paths = 0
const newPath = (): string => `/access-${++paths}`

const listsPage = ({ status, body }: Answer, { pageId }: World): boolean =>
  status === 200 && JSON.stringify(body.docs).includes(pageId)
const changedOne = ({ status, body }: Answer): boolean =>
  status === 200 && (body.docs as unknown[]).length === 1

/** By method and path of the config; what comes after `#` tells apart several ways to use one route. */
const ROWS: Record<string, Row> = {
  'GET /api/page-builder/fonts/:font/:file': {
    may: [...MEMBERS, 'foreigner'],
    path: () => '/api/page-builder/fonts/inter/inter-latin-wght-normal.woff2',
  },
  'POST /api/page-builder/checks/:collection/:id': {
    may: MEMBERS,
    path: ({ pageId }) => `/api/page-builder/checks/pages/${pageId}`,
    body: () => ({ layout: pageData('draft').layout }),
  },
  'GET /api/page-builder/:collection/:id/lock': {
    may: WRITERS,
    path: ({ pageId }) => `/api/page-builder/pages/${pageId}/lock`,
  },
  'POST /api/page-builder/:collection/:id/lock': {
    may: WRITERS,
    path: ({ pageId }) => `/api/page-builder/pages/${pageId}/lock`,
    body: () => ({ takeOver: true }),
  },
  'DELETE /api/page-builder/:collection/:id/lock': {
    may: WRITERS,
    path: ({ pageId }) => `/api/page-builder/pages/${pageId}/lock`,
  },
  'GET /api/page-builder/:collection/:id/schedule': {
    may: MEMBERS,
    path: ({ pageId }) => `/api/page-builder/pages/${pageId}/schedule`,
  },
  'POST /api/page-builder/:collection/:id/schedule': {
    may: PUBLISHERS,
    path: ({ pageId }) => `/api/page-builder/pages/${pageId}/schedule`,
    body: () => planned(),
  },
  'DELETE /api/page-builder/:collection/:id/schedule/:change': {
    may: PUBLISHERS,
    path: ({ pageId, changeId }) => `/api/page-builder/pages/${pageId}/schedule/${changeId}`,
  },
  'POST /api/exports': {
    may: MEMBERS,
    path: () => '/api/exports',
    body: () => ({ site: site.id }),
  },
  'POST /api/exports #page': {
    may: MEMBERS,
    path: () => '/api/exports',
    body: ({ pageId }) => ({ site: site.id, page: pageId, drafts: true }),
  },
  // The editor's: what one may take away is one's own.
  'GET /api/exports/:id': { may: ['editor'], path: ({ exportId }) => `/api/exports/${exportId}` },
  'GET /api/exports/:id/file': {
    may: ['editor'],
    path: ({ exportId }) => `/api/exports/${exportId}/file`,
  },
  'GET /api/pages': { may: MEMBERS, path: () => '/api/pages?limit=500', isDone: listsPage },
  'GET /api/pages/count': {
    may: MEMBERS,
    path: ({ pageId }) => `/api/pages/count?where[id][equals]=${pageId}`,
    isDone: ({ status, body }) => status === 200 && body.totalDocs === 1,
  },
  'GET /api/pages/:id': { may: MEMBERS, path: ({ pageId }) => `/api/pages/${pageId}?draft=true` },
  'GET /api/pages/versions': {
    may: MEMBERS,
    path: ({ pageId }) => `/api/pages/versions?where[parent][equals]=${pageId}`,
    isDone: listsPage,
  },
  'GET /api/pages/versions/:id': {
    may: MEMBERS,
    path: ({ versionId }) => `/api/pages/versions/${versionId}`,
  },
  'POST /api/pages/versions/:id': {
    may: WRITERS,
    path: ({ versionId }) => `/api/pages/versions/${versionId}?draft=true`,
  },
  'POST /api/pages': {
    may: WRITERS,
    path: () => '/api/pages?draft=true',
    body: () => pageData('draft'),
  },
  'POST /api/pages #publish': {
    may: PUBLISHERS,
    path: () => '/api/pages',
    body: () => pageData('published'),
  },
  'POST /api/pages/:id/duplicate': {
    may: WRITERS,
    path: ({ pageId }) => `/api/pages/${pageId}/duplicate?draft=true`,
    body: () => ({ path: newPath() }),
  },
  'POST /api/pages/access/:id?': {
    may: WRITERS,
    path: ({ pageId }) => `/api/pages/access/${pageId}`,
    isDone: ({ status, body }) => status === 200 && Boolean(body.update),
  },
  'PATCH /api/pages/:id': {
    may: WRITERS,
    path: ({ pageId }) => `/api/pages/${pageId}?draft=true`,
    body: () => ({ title: 'Changed', _status: 'draft' }),
  },
  'PATCH /api/pages/:id #publish': {
    may: PUBLISHERS,
    path: ({ pageId }) => `/api/pages/${pageId}`,
    body: () => ({ title: 'Changed', _status: 'published' }),
  },
  'PATCH /api/pages': {
    may: WRITERS,
    path: ({ pageId }) => `/api/pages?draft=true&where[id][equals]=${pageId}`,
    body: () => ({ title: 'Changed', _status: 'draft' }),
    isDone: changedOne,
  },
  'PATCH /api/pages #publish': {
    may: PUBLISHERS,
    path: ({ pageId }) => `/api/pages?where[id][equals]=${pageId}`,
    body: () => ({ _status: 'published' }),
    isDone: changedOne,
  },
  'DELETE /api/pages/:id': { may: WRITERS, path: ({ pageId }) => `/api/pages/${pageId}` },
  'DELETE /api/pages': {
    may: WRITERS,
    path: ({ pageId }) => `/api/pages?where[id][equals]=${pageId}`,
    isDone: changedOne,
  },
}

let app: RunningApp
let fixture: ApiFixture
let site: TestSite
let exportId: string

const pageData = (status: 'draft' | 'published') => ({
  tenant: site.tenantId,
  site: site.id,
  path: newPath(),
  title: 'Access',
  layout: [{ blockType: 'heading', text: 'Access', level: 'auto' }],
  _status: status,
})

const planned = () => ({
  action: 'publish',
  at: new Date(Date.now() + 60 * MINUTE).toISOString(),
})

const authorization = (actor: Actor): string | undefined =>
  actor === 'anonymous'
    ? undefined
    : actor === 'foreigner'
      ? fixture.b.tokens.owner
      : fixture.a.tokens[actor]

const send = async (
  actor: Actor,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const credentials = authorization(actor)
  const response = await fetch(app.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(credentials ? { authorization: credentials } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? JSON.parse(text) : {} }
}

/** A draft with one version and a planned publication, made by the editor. */
const makeWorld = async (): Promise<World> => {
  const { status, body } = await send(
    'editor',
    'POST',
    '/api/pages?draft=true&depth=0',
    pageData('draft'),
  )
  const pageId = (body.doc as { id?: string } | undefined)?.id
  if (!pageId) throw new Error(`No page: ${status} ${JSON.stringify(body)}`)
  const versions = await send(
    'editor',
    'GET',
    `/api/pages/versions?where[parent][equals]=${pageId}`,
  )
  const plan = await send('editor', 'POST', `/api/page-builder/pages/${pageId}/schedule`, planned())
  return {
    pageId,
    versionId: (versions.body.docs as { id: string }[])[0]?.id ?? '',
    exportId,
    changeId: String(plan.body.id),
  }
}

/** The answer of an export once it has ended. */
const orderExport = async (body: object): Promise<Answer> => {
  const { status, body: ordered } = await send('editor', 'POST', '/api/exports', body)
  expect([status, ordered.state]).toEqual([202, 'queued'])
  return poll({
    ask: () => send('editor', 'GET', `/api/exports/${String(ordered.id)}`),
    accept: (answer) => ['succeeded', 'failed'].includes(String(answer.body.state)),
    what: 'The export',
  })
}

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  const kit = await createSiteKit(app, null)
  site = await kit.makeSite('access', fixture.a.tenantId)
  const { body } = await orderExport({ site: site.id })
  expect(body).toMatchObject({ state: 'succeeded', error: null })
  exportId = String(body.id)
}, 3 * MINUTE)
afterAll(() => app?.stop())

describe('the routes that the builder uses', () => {
  it('each have a row here', async () => {
    const routes = (await readRoutes())
      .filter(({ path }) => BUILDER_ROUTE.test(path))
      .map(({ method, path }) => `${method} ${path}`)
    expect(routes.length).toBeGreaterThan(10)
    const rows = new Set(Object.keys(ROWS).map((name) => name.split(' #')[0]))
    expect([...rows].sort()).toEqual([...new Set(routes)].sort())
  })

  describe.each(Object.entries(ROWS))('%s', (name, { may, path, body, isDone }) => {
    it.each(ACTORS.filter((actor) => may.includes(actor)))('is done for %s', async (actor) => {
      const world = await makeWorld()
      const method = name.split(' ')[0] ?? ''
      const answer = await send(actor, method, path(world), body?.(world))
      if (!(isDone?.(answer, world) ?? answer.status < 300))
        throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.body).slice(0, 500)}`)
    })

    it.each(ACTORS.filter((actor) => !may.includes(actor)))(
      'is refused to %s, and changes nothing',
      async (actor) => {
        const world = await makeWorld()
        const read = (): Promise<Answer> =>
          send('owner', 'GET', `/api/pages/${world.pageId}?draft=true&depth=0`)
        const before = await read()
        const method = name.split(' ')[0] ?? ''
        const answer = await send(actor, method, path(world), body?.(world))
        expect(isDone?.(answer, world) ?? answer.status < 300).toBe(false)
        expect(answer.status).toBeLessThan(500)
        // Lists and bulk writes answer members of another tenant with what they may have: nothing.
        if (!isDone) expect([401, 403, 404]).toContain(answer.status)
        expect(await read()).toEqual(before)
      },
    )
  })
})

describe('an export over HTTP', () => {
  it('is a ZIP under the name of the site, told apart from nothing', async () => {
    const response = await fetch(`${app.url}/api/exports/${exportId}/file`, {
      headers: { authorization: fixture.a.tokens.editor },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="access-static.zip"',
    )
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes('index.html')).toBe(true)
  })

  it('has drafts only when it was asked for them', async () => {
    const { pageId } = await makeWorld()
    const without = await orderExport({ site: site.id, page: pageId })
    expect(without.body).toMatchObject({ state: 'failed', error: { code: 'not_found' } })
    const { body } = await orderExport({ site: site.id, page: pageId, drafts: true })
    expect(body).toMatchObject({ state: 'succeeded' })
  })

  it('makes a Next.js project of a page', async () => {
    const { pageId } = await makeWorld()
    const { body } = await orderExport({
      site: site.id,
      page: pageId,
      format: 'next',
      drafts: true,
    })
    expect(body).toMatchObject({
      state: 'succeeded',
      result: { name: expect.stringMatching(/^access-access-\d+-next\.zip$/) },
    })
  })

  it.each([
    ['another format', { format: 'docx' }, '/format'],
    ['no site', { site: undefined }, '/site'],
    ['a field that nobody knows', { path: '../x' }, ''],
  ])('is refused with its place for %s', async (_, change, pointer) => {
    const { status, body } = await send('editor', 'POST', '/api/exports', {
      site: site.id,
      ...change,
    })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain(`"pointer":"${pointer}`)
  })

  it('is refused for a page of another site, as one that is not there', async () => {
    const kit = await createSiteKit(app, null)
    const other = await kit.makeSite('access-other', fixture.a.tenantId)
    const { pageId } = await makeWorld()
    const { status } = await send('editor', 'POST', '/api/exports', {
      site: other.id,
      page: pageId,
    })
    expect(status).toBe(404)
  })
})
