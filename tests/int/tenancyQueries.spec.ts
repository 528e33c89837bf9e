import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { ON_SQLITE } from '../helpers/openDatabase'
import { type RunningApp, startApp } from '../helpers/startApp'
import { describeForeignIds } from './tenancy/describeForeignIds'

const MINUTE = 60_000

// Tests look into answers of every form.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { status: number; body: any; cookie: string | null }

let app: RunningApp
let fixture: ApiFixture
/** `Authorization` of each asker; undefined: none. */
let askers: Record<'anonymous' | 'owner' | 'key' | 'admin', string | undefined>
let site: TestSite

beforeAll(async () => {
  app = await startApp({ env: { TRUSTED_PROXIES: '1' } })
  fixture = await makeApiFixture(app)
  askers = {
    anonymous: undefined,
    owner: fixture.a.tokens.owner,
    key: `Bearer ${fixture.a.key}`,
    admin: fixture.admin,
  }
  const kit = await createSiteKit(app, null)
  site = await kit.makeSite('deployed', fixture.a.tenantId)
  await kit.deploy(site)
  await kit.api.call('POST', '/api/sections', {
    tenant: fixture.a.tenantId,
    name: 'Kept',
    kind: 'own',
    layout: [],
  })
}, 3 * MINUTE)
afterAll(() => app?.stop())

type Asker = keyof typeof askers

const ask = async (
  asker: Asker,
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<Answer> => {
  const authorization = askers[asker]
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : text,
    cookie: response.headers.get('set-cookie'),
  }
}

const graphql = async (
  asker: Asker,
  query: string,
): Promise<{ data: Answer['body']; statuses: number[] }> => {
  const { body } = await ask(asker, 'graphql', { method: 'POST', body: { query } })
  const errors: { extensions?: { statusCode?: number } }[] = body.errors ?? []
  return {
    data: body.data,
    statuses: errors.map(({ extensions }) => extensions?.statusCode ?? 400),
  }
}

const COLLECTIONS = [
  'users',
  'tenants',
  'media',
  'brand-profiles',
  'templates',
  'sites',
  'pages',
  'sections',
  'submissions',
  'releases',
  'domains',
  'api-keys',
  'jobs',
  'payload-locked-documents',
]

const ASKERS = ['anonymous', 'owner', 'key', 'admin'] as const

/** What is wrong, and the beginning of the message that says so. */
const BAD_QUERIES = [
  ['where=x', 'where:'],
  ['where=5', 'where:'],
  ['where=%5B%5D', 'where:'],
  ['where[createdAt]=nope', 'where[createdAt]:'],
  ['where[or][0]=nope', 'where[or][0]:'],
  ['where[and]=nope', 'where[and]:'],
  ['page=1e30', 'page:'],
  ['page=-1', 'page:'],
  ['page=one', 'page:'],
  ['limit=1e30', 'limit:'],
  ['limit=1.5', 'limit:'],
  ['limit[a]=1', 'limit:'],
  ['data=x', 'data:'],
  ['where[createdAt][greater_than]=nope', 'where[createdAt][greater_than]:'],
  ['where[updatedAt][in]=2026-01-01,nope', 'where[updatedAt][in]:'],
  ['where[or][0][createdAt][equals]=nope', 'where[or][0][createdAt][equals]:'],
  ['where[createdAt][equals][a]=b', 'where[createdAt][equals]:'],
  ['where[id][equals][a]=b', 'where[id][equals]:'],
  ['where[id][like][]=b', 'where[id][like]:'],
  ['where[id][near]=1', 'where[id][near]:'],
  ['where[id][exists]=abc', 'where[id][exists]:'],
  ['where[createdAt][exists]=1', 'where[createdAt][exists]:'],
  ...(ON_SQLITE ? [['where[id][all]=a', 'where[id][all]:']] : []),
] as [query: string, beginning: string][]

describe('a query that cannot be run', () => {
  it.each(BAD_QUERIES)(
    'is refused with 400 and its place, everywhere: %s',
    async (query, place) => {
      for (const collection of COLLECTIONS)
        for (const asker of ASKERS) {
          const { status, body } = await ask(asker, `${collection}?${query}`)
          const message: string = body.errors?.[0]?.message ?? ''
          expect([collection, asker, status, message.slice(0, place.length)]).toEqual([
            collection,
            asker,
            400,
            place,
          ])
        }
    },
  )

  it.each([
    ['GET', 'pages/count?where[createdAt][less_than]=nope'],
    ['GET', 'pages/versions?where[version.createdAt][less_than]=nope'],
    ['GET', 'pages/versions?where[version.publishedAt][equals]=nope'],
    ['GET', 'pages?draft=true&where[publishedAt][equals]=nope'],
    ['GET', 'pages?where[site.createdAt][less_than]=nope'],
    ['PATCH', 'pages?where=x'],
    ['PATCH', 'pages?where[createdAt][less_than]=nope'],
    ['DELETE', 'pages?where[createdAt][less_than]=nope'],
  ])('is refused with 400 by %s %s', async (method, path) => {
    const body = method === 'PATCH' ? { title: 'Changed' } : undefined
    const { status, body: answer } = await ask('admin', path, { method, body })
    expect([status, answer.errors[0].message]).toEqual([400, expect.stringMatching(/^where/)])
  })

  it.each([
    'page=2',
    'limit=0',
    'page=',
    'where=',
    'where=%7B%22createdAt%22%3A%7B%22exists%22%3Atrue%7D%7D',
    'where[createdAt][greater_than]=2026-01-31T09:30:00Z',
    'where[createdAt][less_than]=2026-01-31',
    'where[updatedAt][in]=2026-01-01,2026-01-02',
    'where[createdAt][exists]=true',
    'where[or][0][createdAt][equals]=2026-01-01&where[or][1][id][equals]=x',
    'where[id][in][]=abc&where[id][in][]=x',
    'sort=-createdAt',
  ])('is not one that is well written: %s', async (query) => {
    for (const collection of COLLECTIONS)
      expect([collection, (await ask('admin', `${collection}?${query}`)).status]).toEqual([
        collection,
        200,
      ])
  })

  it.each(['sort[a]=b', 'sort[0][a]=b'])('is refused with 400: %s', async (query) => {
    const { status, body } = await ask('owner', `pages?${query}`)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringMatching(/^sort:/)])
  })

  // Payload leaves a promise of its check to itself when a path leads on from a relationship's relationship.
  it.each([
    'sort=site.tenant.limits',
    'where[site.tenant.limits][exists]=true',
    'where[site.tenant.nope][exists]=true',
    'where[site.brandProfile.tenant.nope][equals]=x',
  ])('does not end the server: %s', async (query) => {
    for (const asker of ASKERS)
      expect([asker, (await ask(asker, `pages?${query}`)).status]).toEqual([
        asker,
        asker === 'anonymous' ? 403 : 400,
      ])
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  })

  it('is refused over GraphQL too', async () => {
    const bad = await graphql(
      'admin',
      '{ Users(where: {createdAt: {equals: "nope"}}) { totalDocs } }',
    )
    expect([bad.data ?? null, bad.statuses.every((status) => status === 400)]).toEqual([null, true])
    const good =
      '{ Users(where: {createdAt: {greater_than: "2020-01-01T00:00:00Z"}}) { totalDocs } }'
    expect((await graphql('admin', good)).data.Users.totalDocs).toBeGreaterThan(0)
  })
})

describeForeignIds({
  ask: (path, options) => ask('admin', path, options),
  own: async () => ({
    page: (await ask('admin', `pages?limit=1&where[site][equals]=${site.id}`)).body.docs[0].id,
    site: site.id,
    tenant: fixture.a.tenantId,
  }),
})

describe('a body that is no document', () => {
  const send = async (
    body: BodyInit | undefined,
    { method = 'POST', path = 'brand-profiles', type = 'application/json', asker = 'owner' } = {},
  ): Promise<{ status: number; text: string }> => {
    const authorization = askers[asker as Asker]
    const response = await fetch(`${app.url}/api/${path}`, {
      method,
      headers: { 'content-type': type, ...(authorization && { authorization }) },
      body,
    })
    return { status: response.status, text: await response.text() }
  }

  it.each([
    ['nothing', undefined, 'application/json'],
    ['nothing, called a text', undefined, 'text/plain'],
    ['a text', '{"name":"x"}', 'text/plain'],
    ['a form', 'name=x', 'application/x-www-form-urlencoded'],
    ['a JSON text', '"x"', 'application/json'],
    ['a list', '[{"name":"x"}]', 'application/json'],
    ['a number', '5', 'application/json'],
    ['null', 'null', 'application/json'],
    ['half of JSON', '{"name":', 'application/json'],
  ])('is refused with 400: %s', async (_what, body, type) => {
    const own = (await ask('owner', 'brand-profiles?limit=1')).body.docs[0].id as string
    for (const [method, path] of [
      ['POST', 'brand-profiles'],
      ['PATCH', `brand-profiles/${own}`],
    ] as const)
      for (const asker of ['owner', 'key', 'admin']) {
        // An empty JSON body is an empty document to Payload; what it lacks is said.
        const { status } = await send(body, { method, path, type, asker })
        const empty = body === undefined && type === 'application/json' && method === 'PATCH'
        expect([asker, method, status]).toEqual([asker, method, empty ? status : 400])
        expect(status).toBeLessThan(500)
      }
    expect((await send(body, { type, asker: 'anonymous' })).status).not.toBe(500)
  })

  it('is no document when it is written well', async () => {
    const document = { tenant: fixture.a.tenantId, name: 'Written well' }
    expect((await send(JSON.stringify(document))).status).toBe(201)
  })
})

describe('versions', () => {
  it.each(COLLECTIONS.filter((one) => !['pages', 'sections', 'brand-profiles'].includes(one)))(
    'of %s, which has none, are not found',
    async (collection) => {
      for (const asker of ASKERS)
        for (const [method, path] of [
          ['GET', 'versions'],
          ['GET', 'versions/x'],
          ['POST', 'versions/x'],
        ] as const)
          expect([asker, (await ask(asker, `${collection}/${path}`, { method })).status]).toEqual([
            asker,
            404,
          ])
    },
  )

  it('of a global, which has none, are not found; and it is not written without a body', async () => {
    for (const [method, path] of [
      ['GET', 'versions'],
      ['GET', 'versions/x'],
      ['POST', 'versions/x'],
    ] as const) {
      const { status } = await ask('admin', `globals/schedule-control/${path}`, { method })
      expect([method, path, status]).toEqual([method, path, 404])
    }
    const empty = await ask('admin', 'globals/schedule-control', { method: 'POST' })
    expect([empty.status, empty.body.errors[0].message]).toEqual([
      400,
      expect.stringMatching(/^Send/),
    ])
    expect((await ask('admin', 'globals/schedule-control')).status).toBe(200)
  })

  it.each(['pages', 'sections', 'brand-profiles'])(
    'of %s, which has some, are listed',
    async (collection) => {
      const { status, body } = await ask('owner', `${collection}/versions`)
      expect([status, body.totalDocs > 0]).toEqual([200, true])
      expect((await ask('anonymous', `${collection}/versions`)).status).toBe(403)
    },
  )
})

describe('memberships', () => {
  const foreign = () => fixture.b.tenantId

  it.each([
    'users?sort=tenants.tenant.name',
    'users?sort=-tenants.tenant',
    'users?sort=name,tenants.role',
    'users?sort=tenants__tenant__name',
    'users?where[tenants.role][equals]=owner',
    'users?where[tenants.tenant.name][exists]=true',
    'releases?sort=createdBy.tenants.tenant.name',
    'releases?sort=-createdBy.email',
    'releases?where[createdBy.tenants.tenant][equals]=FOREIGN',
    'releases?where[createdBy.tenants.tenant][not_equals]=FOREIGN',
    'releases?where[or][0][and][0][createdBy.tenants.tenant][in]=FOREIGN',
    'releases?where[createdBy__tenants__role][equals]=owner',
    'releases/count?where[createdBy.tenants.tenant.slug][equals]=beta',
    'jobs?where[user.tenants.tenant][equals]=FOREIGN',
    'jobs?sort=user.tenants.tenant',
  ])('of others are no filter and no order for members and keys: %s', async (path) => {
    const asked = path.replace('FOREIGN', foreign())
    for (const asker of ['owner', 'key'] as const)
      expect([asker, (await ask(asker, asked)).status]).toEqual([asker, 403])
    expect((await ask('admin', asked)).status).toBe(200)
  })

  it('are no order over GraphQL either', async () => {
    const query = '{ Releases(sort: "createdBy.tenants.tenant.name") { totalDocs } }'
    expect((await graphql('owner', query)).statuses).toEqual([403])
    expect((await graphql('admin', query)).statuses).toEqual([])
    expect((await graphql('owner', '{ Releases(sort: "createdAt") { totalDocs } }')).data).toEqual({
      Releases: { totalDocs: 1 },
    })
  })

  it('of one’s own tenant are a filter, also through a relationship', async () => {
    const own = fixture.a.tenantId
    for (const path of [
      `users?where[tenants.tenant][equals]=${own}`,
      `users?where[tenants.tenant][in]=${own}`,
      `releases?where[createdBy.tenants.tenant][equals]=${own}`,
      'users?sort=name',
      'releases?sort=createdBy',
      'releases?where[createdBy.email][exists]=true',
    ])
      expect([path, (await ask('owner', path)).status]).toEqual([path, 200])
  })
})

describe('an API key', () => {
  it.each([
    ['POST', 'login'],
    ['POST', 'logout'],
    ['POST', 'refresh-token'],
    ['POST', 'forgot-password'],
    ['POST', 'reset-password'],
    ['POST', 'unlock'],
    ['POST', 'verify/x'],
    ['POST', 'first-register'],
    ['GET', 'me'],
    ['GET', 'init'],
  ])('has no session: %s /api/api-keys/%s is not found', async (method, path) => {
    for (const asker of ASKERS) {
      const body = method === 'POST' ? { email: 'a@b.example', password: 'x' } : undefined
      const {
        status,
        body: answer,
        cookie,
      } = await ask(asker, `api-keys/${path}`, { method, body })
      expect([asker, status, cookie]).toEqual([asker, 404, null])
      expect(answer.errors[0].message).toContain('API keys have no sessions')
    }
  })

  it('is traded for no token over GraphQL, where a user gets one', async () => {
    const refresh = (name: string) => `mutation { refreshToken${name} { refreshedToken } }`
    const refused = await graphql('key', refresh('ApiKey'))
    expect([refused.statuses, refused.data.refreshTokenApiKey]).toEqual([[404], null])
    expect((await graphql('key', 'mutation { logoutApiKey }')).statuses).toEqual([404])
    const user = await graphql('owner', refresh('User'))
    expect(user.data.refreshTokenUser.refreshedToken).toEqual(expect.any(String))
  })

  it('still does what keys are for', async () => {
    expect((await ask('key', 'sites')).status).toBe(200)
    expect((await ask('owner', 'api-keys')).body.totalDocs).toBe(1)
    expect((await ask('owner', 'users/me')).body.user.email).toBe('owner@alpha.example')
  })
})
