import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { poll } from '../helpers/apiClient'
import { freePort } from '../helpers/freePort'
import { type HttpAnswer, httpGet } from '../helpers/httpGet'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'
import { startCaddy, startNginx, type WebServer } from '../helpers/targets/webServers'
import { sha256 } from '../../src/core/release/manifestDigest'
import { readTree, type ReleaseTree } from '../../src/targets/folder/releaseTree'

const MINUTE = 60_000

type Ask = { method?: string; headers?: Record<string, string>; body?: string }

let app: RunningApp
let kit: SiteKit
let site: TestSite
let folder = ''
let tree: ReleaseTree
const servers: WebServer[] = []

/** Headers that differ by nature: of the connection and the server's own name; ETags are its own too. */
const OWN = ['date', 'server', 'connection', 'keep-alive', 'etag', 'x-request-id']

/** What a visitor gets, but for what differs by nature. */
const seen = ({ status, headers, body }: HttpAnswer) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OWN.includes(name))
      .map(([name, value]) => [name, String(value)]),
  ),
  body: `${body.length} ${sha256(body)}`,
})

const builtIn = (path: string, ask: Ask = {}): Promise<HttpAnswer> =>
  httpGet(app.siteUrl(site.slug), { rawPath: path, ...ask })

const at = ({ port }: WebServer, path: string, ask: Ask = {}): Promise<HttpAnswer> =>
  httpGet(`http://127.0.0.1:${port}`, { rawPath: path, ...ask })

/** Both servers answer as the built-in hosting, but for what `but` takes away. */
const expectSame = async (
  path: string,
  ask: Ask = {},
  but: (answer: ReturnType<typeof seen>) => unknown = (answer) => answer,
): Promise<void> => {
  const wanted = but(seen(await builtIn(path, ask)))
  for (const server of servers)
    expect({
      server: server.name,
      path,
      ask,
      ...(but(seen(await at(server, path, ask))) as object),
    }).toEqual({
      server: server.name,
      path,
      ask,
      ...(wanted as object),
    })
}

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('shop')
  await kit.upload({
    name: 'clip.png',
    type: 'image/png',
    bytes: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  await kit.addPage(site, '/b/c', [{ blockType: 'heading', text: 'Deep' }])
  await kit.addPage(site, '/a', [{ blockType: 'heading', text: 'A' }])
  await kit.addPage(site, '/a/b.c', [{ blockType: 'heading', text: 'B' }])
  await kit.api.call('PATCH', `/api/sites/${site.id}`, {
    delivery: {
      redirects: [
        { from: '/old', to: '/a', status: '301' },
        { from: '/old/exact', to: '/a?x=1#part', status: '302' },
        { from: '/old/*', to: '/new/:splat', status: '308' },
        { from: '/old/deep/*', to: 'https://example.com/$deep/:splat', status: '307' },
        { from: '/written', to: 'https://example.com/caf%C3%A9?q=a%20b', status: '307' },
        { from: '/alt/*', to: '/a', status: '308' },
        { from: '/straße', to: '/b/c', status: '308' },
      ],
      headers: [
        { path: '/*', name: 'X-All', value: 'a "quoted" $value {here} \\ there' },
        { path: '/*', name: 'X-Signs', value: 'a\\" `b` {$HOME} {env.HOME} \\{ ${HOME} # ; } \'' },
        { path: '/*', name: 'Defer', value: 'ends in \\' },
        { path: '/a', name: 'X-One', value: '1' },
      ],
    },
  })
  await kit.deploy(site)
  const [nginxPort, caddyPort] = [await freePort(), await freePort()]
  const make = async (name: string, port: number): Promise<void> => {
    const { id } = await kit.api.call<{ id: string }>('POST', '/api/v1/targets', {
      kind: 'folder',
      name,
      siteId: site.id,
      enabled: false,
      settings: { folder: name, port, platform: app.url },
    })
    const push = await kit.api.call<{ id: string }>('POST', `/api/v1/targets/${id}/push`, {})
    const ended = await poll({
      ask: () =>
        kit.api.call<{ state: string; error: unknown }>('GET', `/api/v1/pushes/${push.id}`),
      accept: ({ state }) => ['live', 'failed'].includes(state),
      what: 'The end of the push',
    })
    expect(ended).toMatchObject({ state: 'live', error: null })
  }
  await make('nginx', nginxPort)
  await make('caddy', caddyPort)
  const tenant = join(app.dataDir, 'targets', site.tenantId)
  folder = join(tenant, 'nginx')
  tree = (await readTree(join(folder, 'current'))) as ReleaseTree
  servers.push(await startNginx(folder, nginxPort))
  servers.push(await startCaddy(join(tenant, 'caddy'), caddyPort))
}, 4 * MINUTE)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await app?.stop()
})

const ENCODINGS = [
  undefined,
  'br',
  'gzip',
  'gzip, deflate, br',
  'br;q=0, gzip',
  '*',
  'br;q=0, *;q=0',
  'identity',
]

describe('a whole release behind Debian’s nginx and Caddy', () => {
  it('has pages with every kind of route', () => {
    const types = new Set(tree.files.map(({ set }) => set.type.split(';')[0]))
    expect([...types]).toEqual(
      expect.arrayContaining([
        'text/html',
        'text/css',
        'font/woff2',
        'image/svg+xml',
        'text/plain',
      ]),
    )
    expect(tree.files.length).toBeGreaterThan(15)
  })

  it(
    'answers each route as the built-in hosting, in each encoding',
    async () => {
      for (const { path } of tree.files)
        for (const accept of ENCODINGS)
          await expectSame(
            encodeURI(path),
            accept === undefined ? {} : { headers: { 'accept-encoding': accept } },
          )
    },
    MINUTE,
  )

  it('answers HEAD with the headers of GET and no body', async () => {
    for (const { path } of tree.files)
      await expectSame(encodeURI(path), { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  })

  it.each([
    '/none',
    '/none/',
    '/a/none',
    '/a/index.html',
    '/index.html',
    '/404',
    '/404.html',
    '/A',
    '/plain/a',
    '/site/index.html',
    '/release.json',
    '/nginx.conf',
    '/Caddyfile',
    '/_assets/none.css',
    '/_assets/',
    '/_assets',
    '/favicon.ico/x',
    '/a%2500',
    '/a.s12345678',
  ])('answers 404 with the page of the site at %s', async (path) => {
    for (const accept of ['identity', 'gzip', 'br'])
      await expectSame(path, { headers: { 'accept-encoding': accept } })
  })

  it.each(['/a/', '/a//', '/a/?q=1&r=%20', '/b/c/', '/favicon.ico/'])(
    'leads from %s to the page without slashes at its end',
    async (path) => {
      await expectSame(path, {}, withoutBody)
    },
  )

  it.each([
    '/old',
    '/old/',
    '/old?x=1',
    '/old/exact',
    '/old/exact?y=2',
    '/old/some/where',
    '/old/some/where/?z=%2F',
    '/old/caf%C3%A9',
    '/old/deep',
    '/old/deep/er',
    '/old//evil.example',
    '/written',
    '/old/a%3Fb%23c%2520',
    '/alt',
    '/alt/x/y',
    '/stra%C3%9Fe',
    '/stra%c3%9fe',
    '/OLD',
  ])('redirects %s as the built-in hosting', async (path) => {
    await expectSame(path, {}, withoutBody)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
    'refuses %s with what is allowed',
    async (method) => {
      await expectSame('/a', { method, body: method === 'POST' ? 'x=1' : undefined })
    },
  )

  it('answers 304 to who has the page, and the page to who has another', async () => {
    const files = tree.files.filter(({ path }) => ['/', '/a', '/robots.txt'].includes(path))
    const media = tree.files.find(({ set }) => set.ranges)
    for (const { path } of [...files, ...(media ? [media] : [])])
      for (const server of servers)
        for (const accept of ['identity', 'br', 'gzip']) {
          const headers = { 'accept-encoding': accept }
          const { etag = '' } = (await at(server, path, { headers })).headers
          expect(etag).toMatch(/^"/)
          const mine = await builtIn(path, { headers })
          const has = (tag: string) => ({ headers: { ...headers, 'if-none-match': tag } })
          const wanted = seen(await builtIn(path, has(String(mine.headers.etag))))
          const got = seen(await at(server, path, has(etag)))
          // Caddy says it also of what it does not send.
          if (server.name === 'Caddy') delete got.headers['content-encoding']
          expect({ server: server.name, path, ...got }).toEqual({
            server: server.name,
            path,
            ...wanted,
          })
          expect((await at(server, path, has('"other"'))).status).toBe(200)
        }
  })

  it('gives each encoding an ETag of its own', async () => {
    for (const server of servers) {
      const tags = await Promise.all(
        ['identity', 'br', 'gzip'].map(
          async (accept) =>
            (await at(server, '/', { headers: { 'accept-encoding': accept } })).headers.etag,
        ),
      )
      expect(new Set(tags).size).toBe(3)
    }
  })

  it('answers parts of media, and of nothing else', async () => {
    const media = tree.files.find(({ set }) => set.ranges && set.type === 'font/woff2')
    expect(media).toBeDefined()
    for (const range of ['bytes=0-9', 'bytes=5-', 'bytes=-7', 'bytes=0-0,5-6'])
      await expectSame(media?.path ?? '', { headers: { range } })
    await expectSame('/', { headers: { range: 'bytes=0-9' } })
    for (const server of servers) {
      const past = await at(server, media?.path ?? '', { headers: { range: 'bytes=99999999-' } })
      expect(past.status).toBe(416)
    }
  })

  it('passes forms on to the platform', async () => {
    const forms = /action="(\/_forms\/[^"]+)"/
    const page = (
      await Promise.all(
        tree.files
          .filter(({ set }) => set.type.startsWith('text/html'))
          .map(async ({ path }) => forms.exec((await builtIn(encodeURI(path))).text)?.[1]),
      )
    ).find(Boolean)
    expect(page).toBeDefined()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = { method: 'POST', headers: type, body: 'name=Ana' }
    await expectSame(page ?? '', sent, ({ status, headers, body }) => ({
      status,
      type: headers['content-type'],
      policy: headers['content-security-policy'],
      body,
    }))
    await expectSame(`${page}/sent`)
  })
})

/** nginx has a page of its own for redirects. */
const withoutBody = ({ status, headers: { location } }: ReturnType<typeof seen>) => ({
  status,
  location,
})
