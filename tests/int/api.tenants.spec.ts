import sharp from 'sharp'
import { createClient } from '@libsql/client'
import { join } from 'node:path'
import { specManifest } from '../../src/core/template/specFixtures'
import { toOpenApiPath } from '../../src/endpoints/docs/openApiDocument'
import { operations } from '../../src/endpoints/operations'
import { poll } from '../helpers/apiClient'
import { type ApiCall, apiCall } from '../helpers/apiCall'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { httpGet } from '../helpers/httpGet'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000
const TEMPLATE = 'ecommerce-brand'

let app: RunningApp
let fixture: ApiFixture
let call: ApiCall
/** An app of tenant B, deployed. */
let foreign: { appId: string; deploymentId: string; operationId: string; brandId: string }

const deployed = async (authorization: string, id: string) =>
  poll({
    ask: async () => (await call('GET', `/deploy/${id}`, { authorization })).body,
    accept: ({ status }) => ['active', 'failed'].includes(status),
    what: 'The deployment',
  })

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  const authorization = fixture.b.tokens.owner
  const { body: made } = await call('POST', '/apps/create', {
    authorization,
    body: { templateId: TEMPLATE, name: 'Canary B', brand: { name: 'Canary brand B' } },
  })
  const { body: started } = await call('POST', '/deploy/start', {
    authorization,
    body: { appId: made.id },
  })
  await deployed(authorization, started.id)
  foreign = {
    appId: made.id,
    deploymentId: started.id,
    operationId: started.operationId,
    brandId: made.brandProfileId,
  }
}, 3 * MINUTE)
afterAll(() => app.stop())

const credentials = (): [string, string][] => [
  ...Object.entries(fixture.a.tokens),
  ['key', `Bearer ${fixture.a.key}`],
]

const manage = (authorization: string, body: Record<string, unknown>) =>
  call('POST', '/tenants/manage', { authorization, body })

describe("another tenant's documents", () => {
  it('are 404 on every route, for every member and key, and seen by their own', async () => {
    const routes: [string, string, unknown?][] = [
      ['GET', `/apps/${foreign.appId}`],
      ['GET', `/deploy/${foreign.deploymentId}`],
      ['GET', `/deploy/${foreign.deploymentId}/logs`],
      ['GET', `/operations/${foreign.operationId}`],
      ['POST', `/deploy/${foreign.deploymentId}/rollback`],
      ['POST', '/deploy/start', { appId: foreign.appId }],
    ]
    for (const [who, authorization] of credentials())
      for (const [method, path, body] of routes) {
        const answer = await call(method, path, { authorization, body })
        expect([who, method, path, answer.status]).toEqual([who, method, path, 404])
        expect(JSON.stringify(answer.body)).not.toContain('Canary')
      }
    for (const authorization of [fixture.b.tokens.viewer, `Bearer ${fixture.b.key}`, fixture.admin])
      for (const [method, path] of routes.slice(0, 4))
        expect((await call(method, path, { authorization })).status).toBe(200)
  })

  it('are in no list, whatever the filter asks for', async () => {
    for (const [, authorization] of credentials())
      for (const path of [
        '/apps?limit=100',
        `/apps?tenantId=${fixture.b.tenantId}`,
        '/deploy',
        `/deploy?appId=${foreign.appId}`,
      ]) {
        const { body } = await call('GET', path, { authorization })
        expect(JSON.stringify(body)).not.toMatch(/canary/i)
        expect(JSON.stringify(body)).not.toContain(fixture.b.tenantId)
      }
  })

  it('cannot be built upon: tenant and brand profile are 404', async () => {
    const authorization = fixture.a.tokens.owner
    for (const reference of [
      { tenantId: fixture.b.tenantId },
      { brandProfileId: foreign.brandId },
    ]) {
      const body = { templateId: TEMPLATE, name: 'X', ...reference }
      expect((await call('POST', '/apps/create', { authorization, body })).status).toBe(404)
    }
  })

  it('are not chosen with X-Tenant-Id: 403, and an admin chooses any', async () => {
    const headers = { 'x-tenant-id': fixture.b.tenantId }
    for (const [, authorization] of credentials())
      expect((await call('GET', '/apps', { authorization, headers })).status).toBe(403)
    const { body } = await call('GET', '/apps', { authorization: fixture.admin, headers })
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(foreign.appId)
    const other = { 'x-tenant-id': fixture.a.tenantId }
    const hidden = await call('GET', `/apps/${foreign.appId}`, {
      authorization: fixture.admin,
      headers: other,
    })
    expect(hidden.status).toBe(404)
  })
})

describe('roles', () => {
  it(
    'create apps as owner or with a key; deploy as owner, editor or with a key',
    async () => {
      const body = { templateId: TEMPLATE, name: 'By role' }
      const made: Record<string, number> = {}
      const started: Record<string, number> = {}
      let appId = ''
      for (const [who, authorization] of credentials()) {
        const answer = await call('POST', '/apps/create', { authorization, body })
        made[who] = answer.status
        if (answer.status === 201) appId = answer.body.id
      }
      for (const [who, authorization] of credentials())
        started[who] = (
          await call('POST', '/deploy/start', { authorization, body: { appId } })
        ).status
      expect(made).toEqual({ owner: 201, editor: 403, author: 403, viewer: 403, key: 201 })
      expect(started).toEqual({ owner: 202, editor: 202, author: 403, viewer: 403, key: 202 })
    },
    MINUTE,
  )
})

const dot = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 2, height: 2, channels: 3, background: '#3a6' } })
      .png()
      .toBuffer(),
  )

describe('tenants/manage', () => {
  it('is 403 for owners in what only platform administrators do', async () => {
    const owner = fixture.a.tokens.owner
    for (const body of [
      { action: 'create', name: 'Mine' },
      { action: 'suspend' },
      { action: 'resume' },
      { action: 'delete', dryRun: true },
      { action: 'update', plan: 'business' },
    ])
      expect((await manage(owner, body)).status).toBe(403)
  })

  it('lists and reads own tenants, and lets owners change settings', async () => {
    const owner = fixture.a.tokens.owner
    const { body: list } = await manage(owner, { action: 'list' })
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([fixture.a.tenantId])
    const changed = await manage(owner, { action: 'update', settings: { currency: 'EUR' } })
    expect([changed.status, changed.body.settings.currency]).toEqual([200, 'EUR'])
    const wrong = await manage(owner, { action: 'update', settings: { currency: 'GOLD' } })
    expect(wrong.status).toBe(422)
    const { status } = await manage(owner, { action: 'get', tenantId: fixture.b.tenantId })
    expect(status).toBe(404)
    expect((await manage(fixture.a.tokens.viewer, { action: 'update', name: 'X' })).status).toBe(
      403,
    )
  })

  it('tells the same usage of a tenant alone and in a list', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ tenant: fixture.a.tenantId, alt: 'A dot' }))
    form.set('file', new Blob([await dot()], { type: 'image/png' }), 'dot.png')
    const { status } = await fetch(`${app.url}/api/media`, {
      method: 'POST',
      headers: { authorization: fixture.a.tokens.owner },
      body: form,
    })
    expect(status).toBe(201)
    const { body: alone } = await call('POST', '/tenants/manage', {
      authorization: fixture.a.tokens.owner,
      body: { action: 'get' },
    })
    const { body: list } = await call('POST', '/tenants/manage', {
      authorization: fixture.a.tokens.owner,
      body: { action: 'list' },
    })
    expect(list.items).toEqual([alone])
    expect(alone.usage.sites).toBeGreaterThan(0)
    expect(alone.usage.pages).toBeGreaterThan(alone.usage.sites)
    expect(alone.usage.storageBytes).toBeGreaterThan(0)
  })

  it('answers 409 when a slug is taken', async () => {
    const answer = await manage(fixture.admin, { action: 'create', name: 'Other', slug: 'alpha' })
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([409, '/slug'])
  })

  it('suspends at once: the site answers 503, nothing is deployed, and resume undoes it', async () => {
    const url = `${app.siteUrl('canary-b')}/`
    expect((await httpGet(url)).status).toBe(200)
    const tenantId = fixture.b.tenantId
    const suspended = await manage(fixture.admin, { action: 'suspend', tenantId })
    expect(suspended.body.status).toBe('suspended')
    await poll({
      ask: () => httpGet(url),
      accept: ({ status }) => status === 503,
      what: 'The 503',
      timeout: 1000,
    })
    const refused = await call('POST', '/deploy/start', {
      authorization: fixture.b.tokens.owner,
      body: { appId: foreign.appId },
    })
    expect(refused.status).toBe(403)
    await manage(fixture.admin, { action: 'resume', tenantId })
    await poll({
      ask: () => httpGet(url),
      accept: ({ status }) => status === 200,
      what: 'The site',
      // What is not live is read again after a second.
      timeout: 3000,
    })
  })

  it(
    'counts before it deletes, asks for the slug, and leaves nothing of the tenant',
    async () => {
      const { body: made } = await manage(fixture.admin, { action: 'create', name: 'Gone soon' })
      const tenantId = made.id
      const created = await call('POST', '/apps/create', {
        authorization: fixture.admin,
        body: { templateId: TEMPLATE, name: 'Gone app', tenantId, brand: {} },
      })
      const dry = await manage(fixture.admin, { action: 'delete', tenantId, dryRun: true })
      expect(dry.body).toMatchObject({
        dryRun: true,
        deleted: false,
        counts: { sites: 1, 'brand-profiles': 1, pages: created.body.pages.length },
      })
      const unconfirmed = await manage(fixture.admin, { action: 'delete', tenantId })
      expect([unconfirmed.status, unconfirmed.body.errors[0].pointer]).toEqual([422, '/confirm'])
      const gone = await manage(fixture.admin, { action: 'delete', tenantId, confirm: 'gone-soon' })
      expect(gone.body).toMatchObject({ deleted: true, counts: dry.body.counts })
      expect((await manage(fixture.admin, { action: 'get', tenantId })).status).toBe(404)
      const { status } = await call('GET', `/apps/${created.body.id}`, {
        authorization: fixture.admin,
      })
      expect(status).toBe(404)
    },
    MINUTE,
  )
})

// A block that was uninstalled: saving one is refused, so it is written past the API.
const onSqlite = process.env.TEST_MONGODB_URL ? describe.skip : describe

onSqlite('a deployment of an app with an invalid page', () => {
  it('fails, names page and block, and leaves the old release live', async () => {
    const authorization = fixture.b.tokens.owner
    const database = createClient({ url: `file:${join(app.dataDir, 'tausestack.db')}` })
    await database.execute({
      // With its time, as every write has it: workers read again only what has changed.
      sql: `UPDATE pages SET layout = replace(layout, '"blockType":"hero"', '"blockType":"gone"'),
            updated_at = ? WHERE site_id = ? AND path = '/'`,
      args: [new Date().toISOString(), foreign.appId],
    })
    database.close()
    const { body: started } = await call('POST', '/deploy/start', {
      authorization,
      body: { appId: foreign.appId },
    })
    const failed = await deployed(authorization, started.id)
    expect(failed).toMatchObject({ status: 'failed', live: false, error: { page: '/' } })
    const { body: log } = await call('GET', `/deploy/${started.id}/logs`, { authorization })
    expect(log.items).toContainEqual(
      expect.objectContaining({
        level: 'error',
        page: '/',
        block: expect.any(String),
        blockType: 'gone',
      }),
    )
    const { body: before } = await call('GET', `/deploy/${foreign.deploymentId}`, { authorization })
    expect(before.live).toBe(true)
    expect((await httpGet(`${app.siteUrl('canary-b')}/`)).status).toBe(200)
    const operation = await call('GET', `/operations/${started.operationId}`, { authorization })
    expect(operation.body.status).toBe('failed')
  })
})

describe('a tenant’s own template with the id of a bundled one', () => {
  const id = 'saas-launch'
  const sources = async (authorization: string, headers: Record<string, string> = {}) => {
    const { body } = await call('GET', '/templates/list?limit=50', { authorization, headers })
    return (body.items as { id: string; source: string }[])
      .filter((item) => item.id === id)
      .map(({ source }) => source)
      .sort()
  }

  it('stands before it for the tenant, beside it for the platform, and is unseen by others', async () => {
    const { a, b, admin } = fixture
    const made = await fetch(`${app.url}/api/templates`, {
      method: 'POST',
      headers: { authorization: a.tokens.owner, 'content-type': 'application/json' },
      body: JSON.stringify({
        tenant: a.tenantId,
        name: 'Own',
        slug: id,
        version: '9.0.0',
        manifest: specManifest({ id, name: 'Own' }),
      }),
    })
    expect(made.status).toBe(201)
    expect(await sources(admin)).toEqual(['bundled', 'tenant'])
    expect(await sources(admin, { 'x-tenant-id': a.tenantId })).toEqual(['tenant'])
    expect(await sources(a.tokens.owner)).toEqual(['tenant'])
    expect(await sources(b.tokens.owner)).toEqual(['bundled'])
  })
})

describe('the OpenAPI document', () => {
  it('has every operation and nothing else, and each route answers', async () => {
    const { status, body } = await call('GET', '/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const documented = Object.entries(body.paths as Record<string, object>)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
      .sort()
    const registered = operations.map(({ method, path }) => `${method} ${toOpenApiPath(path)}`)
    expect(documented).toEqual(registered.sort())
    for (const route of documented) {
      const [method = '', path = ''] = route.split(' ')
      const answer = await call(method.toUpperCase(), path.replace(/\{\w+\}/g, 'x'))
      expect([route, answer.status]).toEqual([route, 401])
    }
  })

  it('is shown by a page that loads nothing from elsewhere', async () => {
    const page = await call('GET', '/docs')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const script = /src="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const answer = await fetch(`${app.url}${script}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    expect(page.body).not.toMatch(/https?:\/\//)
  })
})
