import { type ApiCall, apiCall } from '../helpers/apiCall'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { httpGet } from '../helpers/httpGet'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000
const TEMPLATE = 'ecommerce-brand'

let app: RunningApp
let fixture: ApiFixture
let call: ApiCall
let owner: string

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  owner = fixture.a.tokens.owner
}, 2 * MINUTE)
afterAll(() => app.stop())

const create = (
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
  authorization = owner,
) =>
  call('POST', '/apps/create', { authorization, headers, body: { templateId: TEMPLATE, ...body } })

const pointers = (answer: { body: { errors?: { pointer: string }[] } }): string[] =>
  (answer.body.errors ?? []).map(({ pointer }) => pointer).sort()

describe('refused input', () => {
  it('is answered with problem+json that names the request', async () => {
    const { status, headers, body } = await create({ name: 'X', templateId: 'no-such-template' })
    expect(status).toBe(404)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      type: 'urn:tausestack:problem:not_found',
      code: 'not_found',
      status: 404,
      instance: headers.get('x-request-id'),
    })
    expect(body.detail).toContain('no-such-template')
  })

  it('is 422 with a pointer for each wrong variable', async () => {
    const answer = await create({ name: 'X', variables: { founded: 'x', stranger: true } })
    expect(answer.status).toBe(422)
    expect(pointers(answer)).toEqual(['/variables/founded', '/variables/stranger'])
  })

  it('is 422 with a pointer for each wrong or unknown field', async () => {
    const answer = await create({
      slug: 'Not a slug!',
      brand: { palette: { primary: 'red' }, mood: 'happy' },
      environment: 'moon',
      tenant: 'x',
    })
    expect(answer.status).toBe(422)
    expect(pointers(answer)).toEqual([
      '/brand/mood',
      '/brand/palette/primary',
      '/environment',
      '/name',
      '/slug',
      '/tenant',
    ])
  })

  it('is 409 for a slug that another site has, and 422 for a reserved one', async () => {
    expect((await create({ name: 'First', slug: 'taken-slug' })).status).toBe(201)
    const taken = await create({ name: 'Second', slug: 'taken-slug' })
    expect([taken.status, taken.body.code, pointers(taken)]).toEqual([409, 'conflict', ['/slug']])
    const ofAnother = await create({ name: 'B', slug: 'taken-slug' }, {}, fixture.b.tokens.owner)
    expect(ofAnother.status).toBe(409)
    const reserved = await create({ name: 'Third', slug: 'admin' })
    expect([reserved.status, pointers(reserved)]).toEqual([422, ['/slug']])
  })

  it.each([
    ['malformed JSON', '{"name":', {}, 400, 'bad_request'],
    [
      'another content type',
      'name=x',
      { 'content-type': 'text/plain' },
      415,
      'unsupported_media_type',
    ],
    [
      'a body over a megabyte',
      JSON.stringify({ name: 'x'.repeat(1_100_000) }),
      {},
      413,
      'body_too_large',
    ],
    [
      'a key that reaches a prototype',
      '{"name":"x","variables":{"__proto__":{}}}',
      {},
      422,
      'invalid',
    ],
    ['a list instead of an object', '[]', {}, 422, 'invalid'],
    ['no body', '', {}, 422, 'invalid'],
  ])('answers %s', async (_, raw, headers, status, code) => {
    const answer = await call('POST', '/apps/create', { authorization: owner, raw, headers })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('is 401 with a challenge without credentials and with a wrong key', async () => {
    for (const authorization of [undefined, 'Bearer ts_live_nonsense', 'JWT nonsense']) {
      const answer = await call('GET', '/apps', { authorization })
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthorized'])
      expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    }
  })

  it('is 404 for an unknown route and 405 with Allow for another method', async () => {
    const unknown = await call('GET', '/nothing/here', { authorization: owner })
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not_found'])
    for (const [method, path, allow] of [
      ['DELETE', '/apps/create', 'POST'],
      ['PUT', '/deploy/start', 'POST'],
      ['PUT', '/templates/list', 'GET, HEAD'],
      ['PUT', '/apps/some-id', 'GET, HEAD'],
    ] as const) {
      const { status, headers, body } = await call(method, path, { authorization: owner })
      expect([path, status, headers.get('allow')]).toEqual([path, 405, allow])
      expect(body.detail).toContain(`takes ${allow}, not ${method}`)
    }
  })

  it('is 403 limit_exceeded when the tenant has all its sites', async () => {
    const authorization = fixture.admin
    const limited = await call('POST', '/tenants/manage', {
      authorization,
      body: { action: 'create', name: 'Small', limits: { sites: 0 } },
    })
    const answer = await create({ name: 'X', tenantId: limited.body.id }, {}, authorization)
    expect([answer.status, answer.body.code]).toEqual([403, 'limit_exceeded'])
  })
})

describe('an address or a method that nobody can read', () => {
  it.each(['/api/v1/apps/%ff', '/api/sites/%ff', '/api/v1/%', '/api/%e0%a4%a'])(
    'is 400 with problem+json for %s',
    async (rawPath) => {
      const { status, headers, text } = await httpGet(app.url, { rawPath })
      expect([status, headers['content-type']]).toEqual([
        400,
        expect.stringContaining('application/problem+json'),
      ])
      expect(JSON.parse(text)).toMatchObject({
        code: 'bad_request',
        instance: headers['x-request-id'],
      })
    },
  )

  it('is 400 in words beside the API', async () => {
    const { status, text } = await httpGet(app.url, { rawPath: '/template-previews/%ff' })
    expect([status, text]).toEqual([400, expect.stringContaining('path cannot be read')])
  })

  it.each(['/api/v1/apps', '/api/users', '/template-previews/x'])(
    'is 405 with Allow for TRACE %s',
    async (path) => {
      const { status, headers } = await httpGet(`${app.url}${path}`, { method: 'TRACE' })
      expect([status, headers.allow]).toEqual([405, expect.stringMatching(/^GET, HEAD, POST/)])
    },
  )
})

describe('HEAD', () => {
  it.each(['/api/v1/apps', '/api/v1/nothing', '/api/sites', '/api/v1/apps/no-such-id'])(
    'answers %s like GET, without the body',
    async (path) => {
      const ask = (method: string) =>
        httpGet(`${app.url}${path}`, { method, headers: { authorization: owner } })
      const [head, get] = [await ask('HEAD'), await ask('GET')]
      expect([head.status, head.headers['content-type'], head.text]).toEqual([
        get.status,
        get.headers['content-type'],
        '',
      ])
      expect(get.text).not.toBe('')
    },
  )

  it('asks for credentials as GET does', async () => {
    const { status } = await httpGet(`${app.url}/api/v1/apps`, { method: 'HEAD' })
    expect(status).toBe(401)
  })
})

describe('apps/create', () => {
  it('answers 201 with the app, its pages and its address', async () => {
    const { status, headers, body } = await create({ name: 'Über Café', brand: { tagline: 'Hi' } })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/apps/${body.id}`)
    expect(body).toMatchObject({
      slug: 'uber-cafe',
      status: 'ready',
      templateId: TEMPLATE,
      tenantId: fixture.a.tenantId,
      url: app.siteUrl('uber-cafe'),
      environment: 'production',
    })
    expect(body.previewUrl).toMatch(new RegExp(`^${app.siteUrl('uber-cafe')}/_preview/[^/]+/$`))
    expect(body.brandProfileId).toEqual(expect.any(String))
    expect(body.pages).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/', status: 'published' })]),
    )
    const read = await call('GET', `/apps/${body.id}`, { authorization: owner })
    expect(read.body.pages.map(({ path }: { path: string }) => path).sort()).toEqual(
      body.pages.map(({ path }: { path: string }) => path).sort(),
    )
  })

  it(
    'numbers the slug when many of one name are made at once',
    async () => {
      const made = await Promise.all(Array.from({ length: 4 }, () => create({ name: 'Same name' })))
      expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201])
      expect(made.map(({ body }) => body.slug).sort()).toEqual([
        'same-name',
        'same-name-2',
        'same-name-3',
        'same-name-4',
      ])
    },
    MINUTE,
  )

  it('asks who belongs to several tenants for one, and a member of one for none', async () => {
    const answer = await create({ name: 'Where' }, {}, fixture.admin)
    expect([answer.status, pointers(answer)]).toEqual([422, ['/tenantId']])
    const chosen = await create(
      { name: 'There' },
      { 'x-tenant-id': fixture.b.tenantId },
      fixture.admin,
    )
    expect([chosen.status, chosen.body.tenantId]).toEqual([201, fixture.b.tenantId])
  })
})

describe('words of a request that the template’s copy has no room for', () => {
  const long = 'Long '.repeat(24).trim()

  it.each([
    ['/name', { name: long }],
    ['/name', { name: long, brand: { tagline: 'Short' } }],
    ['/brand/name', { name: 'X', brand: { name: long } }],
    ['/brand/tagline', { name: 'X', brand: { name: 'X', tagline: `${long} and more of it` } }],
  ])('are named where they were sent: %s', async (pointer, body) => {
    const answer = await create({ ...body, templateId: 'saas-launch' })
    expect([answer.status, [...new Set(pointers(answer))]]).toEqual([422, [pointer]])
    expect(answer.body.errors[0].detail).toMatch(/^makes layout\.\d.* of the page "\//)
  })

  it('are shortened for search engines', async () => {
    const name = 'The Bakery of the Brothers Long and Longer at the Old Harbour of Gothenburg'
    const { status, body } = await create({ name, templateId: 'local-business' })
    expect(status).toBe(201)
    const response = await fetch(`${app.url}/api/pages?limit=50&where[site][equals]=${body.id}`, {
      headers: { authorization: owner },
    })
    const { docs } = (await response.json()) as { docs: { seo: { title: string } }[] }
    const titles = docs.map(({ seo }) => seo.title)
    expect(titles.every((title) => title.length <= 70)).toBe(true)
    expect(titles).toContainEqual(expect.stringMatching(/Brothers .*…$/))
  })
})

describe('Idempotency-Key', () => {
  it(
    'gives one app and one answer to parallel and later repeats',
    async () => {
      const headers = { 'idempotency-key': 'parallel-1' }
      const send = () => create({ name: 'Once only' }, headers)
      const answers = await Promise.all(Array.from({ length: 5 }, send))
      const statuses = answers.map(({ status }) => status)
      expect(statuses).toContain(201)
      expect(new Set(statuses)).toEqual(new Set(statuses.includes(409) ? [201, 409] : [201]))
      const replay = await send()
      expect([replay.status, replay.headers.get('idempotent-replay')]).toEqual([201, 'true'])
      const first = answers.find(({ status }) => status === 201)
      expect(replay.body).toEqual(first?.body)
      expect(replay.headers.get('location')).toBe(first?.headers.get('location'))
      const { body } = await call('GET', '/apps?limit=100', { authorization: owner })
      const names = body.items.map(({ name }: { name: string }) => name)
      expect(names.filter((name: string) => name === 'Once only')).toHaveLength(1)
    },
    MINUTE,
  )

  it('refuses another body under a used key with 422', async () => {
    const headers = { 'idempotency-key': 'reused-1' }
    expect((await create({ name: 'One' }, headers)).status).toBe(201)
    const answer = await create({ name: 'Two' }, headers)
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused'])
  })

  it('keeps nothing of a refused request, so that its key serves the corrected one', async () => {
    const headers = { 'idempotency-key': 'corrected-1' }
    expect((await create({ name: 'X', templateId: 'nope' }, headers)).status).toBe(404)
    expect((await create({ name: 'X', variables: { founded: 'x' } }, headers)).status).toBe(422)
    expect((await create({ name: 'Corrected' }, headers)).status).toBe(201)
  })

  it('is of its sender: another tenant may use the same one', async () => {
    const headers = { 'idempotency-key': 'shared-1' }
    const one = await create({ name: 'Mine' }, headers)
    const other = await create({ name: 'Mine' }, headers, fixture.b.tokens.owner)
    expect([one.status, other.status]).toEqual([201, 201])
    expect(other.body.id).not.toBe(one.body.id)
  })
})

describe('lists', () => {
  it('walk through everything once by cursor', async () => {
    const all = await call('GET', '/apps?limit=100', { authorization: owner })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
      const { body } = await call('GET', `/apps?limit=2${query}`, { authorization: owner })
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    } while (cursor)
    expect(seen).toEqual(all.body.items.map(({ id }: { id: string }) => id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(4)
  })

  it('refuse a limit over 100 and a cursor of their own making', async () => {
    for (const [query, pointer] of [
      ['limit=101', '/limit'],
      ['limit=x', '/limit'],
      ['cursor=abc', '/cursor'],
      ['status=odd', '/status'],
    ]) {
      const answer = await call('GET', `/apps?${query}`, { authorization: owner })
      expect([answer.status, pointers(answer)]).toEqual([422, [pointer]])
    }
  })

  it('show templates by words and category', async () => {
    const list = (query: string) =>
      call('GET', `/templates/list?${query}`, { authorization: owner })
    const { body } = await list('q=ecommerce')
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(TEMPLATE)
    expect((await list('q=zzzz')).body.items).toEqual([])
    expect((await list('category=zzzz')).body).toEqual({ items: [], nextCursor: null })
    const one = await call('GET', `/templates/${TEMPLATE}`, { authorization: owner })
    expect(one.body.variables.type).toBe('object')
    expect(one.body.previewUrl).toBe(`${app.url}/template-previews/${TEMPLATE}`)
  })
})
