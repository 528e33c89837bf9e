import { jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createPreviewToken } from '../../src/core/preview/previewToken'
import type { ReleaseManifest } from '../../src/core/release/types'
import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(MINUTE)
const SECRET = 'only for these tests, and long enough'

let app: RunningApp
let kit: SiteKit
let site: TestSite
let film: string

const tabs = {
  blockType: 'tabs',
  label: 'Parts',
  tabs: [{ label: 'One', content: [{ blockType: 'heading', text: 'First panel' }] }],
}
const MP4 = Buffer.concat([
  Buffer.from('000000186674797069736f6d0000020069736f6d69736f32000000006d646174', 'hex'),
  Buffer.alloc(200_000, 'film'),
])

beforeAll(async () => {
  app = await startApp({ env: { PAYLOAD_SECRET: SECRET } })
  kit = await createSiteKit(app)
  site = await kit.makeSite('fronted')
  await kit.addPage(site, '/tabs', [tabs])
  const { doc, text } = await kit.upload({ name: 'film.mp4', type: 'video/mp4', bytes: MP4 })
  await kit.addPage(site, '/film', [
    { blockType: 'video', source: 'upload', file: doc.id, title: 'A film' },
  ])
  for (const path of ['/spoilt', '/spoilt-br', '/spoilt-gz'])
    await kit.addPage(site, path, [{ blockType: 'heading', text: `Page ${path}`.repeat(8) }])
  await kit.deploy(site)
  const player = (await kit.get(site, '/film')).text
  film = /<video[\s\S]*<source src="([^"]+)"/.exec(player)?.[1] ?? ''
  if (!film) throw new Error(`No film: ${text}`)
}, 2 * MINUTE)
afterAll(() => app?.stop())

describe('hosts', () => {
  it.each(['nobody.localhost', 'nobody.example.com', '-.localhost'])(
    'answers 404 with a plain page of its own for the unknown host %s',
    async (host) => {
      const answer = await httpGet(`${app.url}/`, { headers: { host } })
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('No site here')
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'")
    },
  )

  it('escapes the host in its page when the header holds markup', async () => {
    const { status, text } = await httpGet(`${app.url}/`, { headers: { host: '<b>x.localhost' } })
    expect(status).toBe(404)
    expect(text).not.toContain('<b>')
  })

  it.each([
    ['a port', (port: number) => `fronted.localhost:${port}`],
    ['no port', () => 'fronted.localhost'],
    ['capitals', () => 'Fronted.LOCALHOST'],
    ['a trailing dot', () => 'fronted.localhost.'],
    ['a trailing dot and a port', (port: number) => `fronted.localhost.:${port}`],
  ])('answers with the site when the Host header has %s', async (_, hostOf) => {
    const { status, text } = await httpGet(`${app.url}/`, { headers: { host: hostOf(app.port) } })
    expect([status, text.includes('Brand of fronted')]).toEqual([200, true])
  })

  it(
    'answers 503 while the tenant is suspended, and with the site as soon as it is resumed',
    async () => {
      const tenantId = await kit.makeTenant('paused')
      const other = await kit.makeSite('paused-site', tenantId)
      await kit.deploy(other)
      const statusNow = async () => (await kit.get(other, '/')).status
      expect(await statusNow()).toBe(200)
      const manage = (action: string) =>
        kit.api.call('POST', '/api/v1/tenants/manage', { action, tenantId })
      await manage('suspend')
      await poll({ ask: statusNow, accept: (status) => status === 503, what: 'The suspension' })
      const suspended = await kit.get(other, '/')
      expect(suspended.headers['retry-after']).toBeDefined()
      expect(suspended.text).toContain('suspended')
      await manage('resume')
      await poll({ ask: statusNow, accept: (status) => status === 200, what: 'The resumption' })
    },
    MINUTE,
  )
})

describe('a published page', () => {
  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([
      kit.get(site, '/'),
      kit.get(site, '/', { method: 'HEAD' }),
    ])
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  it('answers 304 without a body when the client has this version, in whichever form', async () => {
    const { headers } = await kit.get(site, '/')
    const etag = headers.etag ?? ''
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const same = await kit.get(site, '/', { headers: { 'if-none-match': condition } })
      expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, etag])
    }
    const other = await kit.get(site, '/', { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it.each([
    { accept: 'br, gzip', encoding: 'br' },
    { accept: 'gzip, deflate', encoding: 'gzip' },
    { accept: 'br;q=0, gzip', encoding: 'gzip' },
    { accept: 'br;q=0, *', encoding: 'gzip' },
    { accept: '*', encoding: 'br' },
    { accept: 'br;q=0, gzip;q=0', encoding: undefined },
    { accept: '*;q=0', encoding: undefined },
    { accept: 'identity;q=0, gzip', encoding: 'gzip' },
    { accept: 'gzip;q=0.000, br;q=0.001', encoding: 'br' },
    { accept: 'GZIP', encoding: 'gzip' },
    { accept: '', encoding: undefined },
    // Nothing that we have is acceptable: the plain page is of more use than an error.
    { accept: 'identity;q=0', encoding: undefined },
    { accept: 'zstd', encoding: undefined },
    { accept: 'brotli, xbr', encoding: undefined },
  ])('comes as $encoding when the client accepts "$accept"', async ({ accept, encoding }) => {
    const plain = await kit.get(site, '/')
    const { headers, body } = await kit.get(site, '/', { headers: { 'accept-encoding': accept } })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('accept-encoding')
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding as 'br' | 'gzip']
    expect((unpack ? unpack(body) : body).equals(plain.body)).toBe(true)
    expect(headers.etag === plain.headers.etag).toBe(encoding === undefined)
  })

  it('comes whole when a part is asked for: its compressed forms have no common bytes', async () => {
    for (const accept of ['identity', 'br', 'gzip']) {
      const headers = { 'accept-encoding': accept }
      const whole = await kit.get(site, '/', { headers })
      const asked = await kit.get(site, '/', { headers: { ...headers, range: 'bytes=0-9' } })
      expect(asked.status).toBe(200)
      expect(asked.body.equals(whole.body)).toBe(true)
      expect(asked.headers['accept-ranges']).toBeUndefined()
    }
  })

  it('is not taken for unchanged when the client has it in another form', async () => {
    const br = await kit.get(site, '/', { headers: { 'accept-encoding': 'br' } })
    const gzip = await kit.get(site, '/', {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': String(br.headers.etag) },
    })
    expect([gzip.status, gzip.headers['content-encoding']]).toEqual([200, 'gzip'])
  })

  it('answers 304 to HEAD and before a range, with what caches need', async () => {
    const { headers } = await kit.get(site, '/')
    const ask = { 'if-none-match': String(headers.etag) }
    for (const options of [
      { method: 'HEAD', headers: ask },
      { headers: { ...ask, range: 'bytes=0-1' } },
    ]) {
      const answer = await kit.get(site, '/', options)
      expect([answer.status, answer.body.length]).toEqual([304, 0])
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(answer.headers[name]).toBe(headers[name])
      expect(answer.headers['content-length']).toBeUndefined()
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    'answers 405 with Allow to %s',
    async (method) => {
      const { status, headers } = await kit.get(site, '/', { method })
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    },
  )

  it('redirects to the address without trailing slashes and keeps the query', async () => {
    const { status, headers } = await kit.get(site, '/about//?from=a%20b')
    expect([status, headers.location]).toEqual([308, '/about?from=a%20b'])
  })

  it.each(['/%', '/%zz', '/about%E0%A4%A', '/%ff'])(
    'answers 400 when the address %s is badly encoded',
    async (path) => {
      const { status } = await rawGet(path)
      expect(status).toBe(400)
    },
  )

  it.each([
    '//evil.example',
    '//evil.example/',
    '/%2F%2Fevil.example/',
    '/\\evil.example/',
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/_assets/../../secret',
    '/_assets/%2e%2e/%2e%2e/secret',
    '/about/%00',
    '/__proto__',
    '/constructor/',
  ])('answers 404 and never redirects for %s', async (path) => {
    const { status, headers } = await rawGet(path)
    expect([status, headers.location]).toEqual([404, undefined])
  })

  it('takes about as long for an address of very many slashes as for one of letters', async () => {
    const LENGTH = 14_000
    const timeOf = async (sign: string): Promise<number> => {
      const started = performance.now()
      await Promise.all(Array.from({ length: 10 }, () => rawGet(`/${sign.repeat(LENGTH)}x`)))
      return performance.now() - started
    }
    const rounds: { slashes: number; letters: number }[] = []
    for (let round = 0; round < 5; round += 1)
      rounds.push({ letters: await timeOf('a'), slashes: await timeOf('/') })
    const least = (kind: 'slashes' | 'letters'): number =>
      Math.min(...rounds.map((round) => round[kind]))
    // Quadratic time would take hundreds of times as long.
    expect(least('slashes') / least('letters')).toBeLessThan(20)
  })

  it('has a 404 page of the site for unknown addresses, not to be indexed', async () => {
    const { status, text, headers } = await kit.get(site, '/no-such-page')
    expect([status, text.includes('Brand of fronted')]).toEqual([404, true])
    expect(text).toMatch(/<meta name="robots" content="noindex/)
    expect(headers.etag).toBeUndefined()
    const head = await kit.get(site, '/no-such-page', { method: 'HEAD' })
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
    expect([head.status, head.body.length]).toEqual([404, 0])
  })

  it('answers 404 to whoever says to have the missing page already', async () => {
    for (const condition of ['*', '""', '"x"']) {
      const ask = { headers: { 'if-none-match': condition } }
      expect((await kit.get(site, '/no-such-page', ask)).status).toBe(404)
    }
  })

  it('names its pages in the sitemap, and the sitemap in robots.txt', async () => {
    const robots = await kit.get(site, '/robots.txt')
    expect(robots.text).toContain(`Sitemap: ${site.url}/sitemap.xml`)
    const sitemap = await kit.get(site, '/sitemap.xml')
    expect(sitemap.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(sitemap.text).toContain(`<loc>${site.url}/about</loc>`)
    expect(sitemap.text).not.toContain('_forms')
  })

  it('has assets that may be kept for ever, all of them present', async () => {
    const { text } = await kit.get(site, '/')
    const assets = new Set(text.match(/\/_assets\/[\w.-]+/g))
    expect(assets.size).toBeGreaterThan(3)
    for (const asset of assets) {
      const { status, headers } = await kit.get(site, asset, { method: 'HEAD' })
      expect([status, headers['cache-control']]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  it.each(['/tabs', '/visit'])(
    'allows exactly the inline scripts of %s, by their hashes',
    async (path) => {
      const { text, headers } = await kit.get(site, path)
      const policy = String(headers['content-security-policy'])
      const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
        ([, code]) => code ?? '',
      )
      expect(scripts.length).toBeGreaterThan(0)
      const hashes = scripts.map(
        (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
      )
      const directive = /script-src ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? []
      expect(directive.sort()).toEqual([...new Set(hashes)].sort())
      expect(policy).not.toContain('unsafe')
      expect(text).not.toMatch(/<[^>]+\son\w+=|<[^>]+\sstyle=/)
    },
  )

  it('runs no script at all on a page without tabs and forms', async () => {
    const { text, headers } = await kit.get(site, '/menu')
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(headers['content-security-policy']).not.toContain('script-src')
  })
})

describe('a film on a page', () => {
  const part = (range: string, headers: Record<string, string> = {}) =>
    kit.get(site, film, { headers: { range, ...headers } })

  it.each([
    ['bytes=0-3', 0, 4],
    ['bytes=100-', 100, MP4.length],
    ['bytes=-10', MP4.length - 10, MP4.length],
    ['bytes=-999999999', 0, MP4.length],
    ['bytes=5-999999999', 5, MP4.length],
  ])('answers 206 with the very bytes for %s', async (range, start, end) => {
    const { status, headers, body } = await part(range)
    expect([status, headers['content-range']]).toEqual([
      206,
      `bytes ${start}-${end - 1}/${MP4.length}`,
    ])
    expect(body.equals(MP4.subarray(start, end))).toBe(true)
  })

  it.each(['bytes=200032-', 'bytes=999999999-', 'bytes=-0'])(
    'answers 416 with the size for %s',
    async (range) => {
      const { status, headers } = await part(range)
      expect([status, headers['content-range']]).toEqual([416, `bytes */${MP4.length}`])
    },
  )

  it.each(['bytes=9-2', 'bytes=0-1,5-6', 'items=0-1', 'bytes=-', 'bytes=a-b'])(
    'answers with the whole for the range %s, which it need not understand',
    async (range) => {
      const { status, body } = await part(range)
      expect([status, body.length]).toEqual([200, MP4.length])
    },
  )

  it('answers with the whole when If-Range names other bytes, with the part when it names these', async () => {
    const { headers } = await kit.get(site, film)
    expect(headers['accept-ranges']).toBe('bytes')
    expect((await part('bytes=0-3', { 'if-range': '"other"' })).status).toBe(200)
    expect((await part('bytes=0-3', { 'if-range': String(headers.etag) })).status).toBe(206)
    // Only a strong validator says that the bytes are the same (RFC 9110 §13.1.5).
    for (const weak of [`W/${headers.etag}`, new Date().toUTCString()])
      expect((await part('bytes=0-3', { 'if-range': weak })).status).toBe(200)
  })

  it('is answered as unchanged before a part of it, when the client has it', async () => {
    const { headers } = await kit.get(site, film)
    const answer = await part('bytes=0-3', { 'if-none-match': String(headers.etag) })
    expect([answer.status, answer.body.length]).toEqual([304, 0])
  })

  it('ignores a range on HEAD', async () => {
    const head = await kit.get(site, film, { method: 'HEAD', headers: { range: 'bytes=0-3' } })
    expect([head.status, head.headers['content-length']]).toEqual([200, String(MP4.length)])
  })
})

describe('a preview link', () => {
  const other = async (): Promise<TestSite> => kit.makeSite('previewed-other')
  const tokenOf = (options: { siteId?: string; expiresAt?: Date; secret?: string }): string => {
    // What Payload makes of the installation's secret.
    const secret = createHash('sha256')
      .update(options.secret ?? SECRET)
      .digest('hex')
      .slice(0, 32)
    return createPreviewToken({ siteId: site.id, ...options, secret })
  }
  const look = (token: string) => kit.get(site, `/_preview/${token}/`)

  it('shows drafts before they are deployed, hidden from search engines and caches', async () => {
    await kit.editHeadline(site, '/', 'Only a draft so far', true)
    const preview = await poll({
      ask: () => httpGet(site.previewUrl),
      accept: ({ text }) => text.includes('Only a draft so far'),
      what: 'The draft in the preview',
    })
    expect(preview.status).toBe(200)
    expect(preview.text).toMatch(/<meta name="robots" content="noindex/)
    expect(preview.headers['referrer-policy']).toBe('no-referrer')
    expect(preview.headers['cache-control']).toContain('no-store')
    expect((await kit.get(site, '/')).text).not.toContain('Only a draft so far')
    const link = /href="(\/_preview\/[^"]+\/about)"/.exec(preview.text)?.[1] ?? ''
    expect((await kit.get(site, link)).status).toBe(200)
  })

  it('works until it expires', async () => {
    expect((await look(tokenOf({}))).status).toBe(200)
    const ended = await look(tokenOf({ expiresAt: new Date(Date.now() - 1) }))
    expect([ended.status, ended.text.includes('has ended')]).toEqual([404, true])
  })

  it('answers 404 when it was altered, signed by another secret, or is for another site', async () => {
    const token = tokenOf({})
    const [body = '', signature = ''] = token.split('.')
    const farther = Buffer.from(`${site.id}.${Date.now() * 2}`).toString('base64url')
    const foreign = new URL((await other()).previewUrl).pathname.split('/')[2] ?? ''
    for (const forged of [
      `${farther}.${signature}`,
      `${body}.${signature.slice(0, -2)}AA`,
      `${body}.`,
      `${token}!`,
      body,
      'x',
      tokenOf({ secret: 'another secret of the same length' }),
      foreign,
    ])
      expect([forged, (await look(forged)).status]).toEqual([forged, 404])
  })
})

describe('damage', () => {
  const flipByte = async (path: string): Promise<() => Promise<void>> => {
    const sound = await readFile(path)
    const spoilt = Buffer.from(sound)
    const middle = spoilt.length >> 1
    spoilt[middle] = (spoilt[middle] ?? 0) ^ 1
    await writeFile(path, spoilt)
    return () => writeFile(path, sound)
  }

  const spoil = async (path: string, suffix: string): Promise<string> => {
    const { digest } = await releaseOf(site)
    const manifest = JSON.parse(await readFile(blobPath(digest), 'utf8')) as ReleaseManifest
    const blob = manifest.routes[path]?.blob ?? ''
    await flipByte(blobPath(blob) + suffix)
    return blob
  }

  const logged = (blob: string): Promise<string> =>
    poll({
      ask: async () => app.output(),
      accept: (output) => output.includes(`Blob ${blob}`),
      what: 'The log of the corrupt blob',
    })

  it('answers 503 and logs the digest when the bytes of a page were changed on disk', async () => {
    const blob = await spoil('/spoilt', '')
    const answer = await kit.get(site, '/spoilt', { headers: { 'accept-encoding': 'identity' } })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60'])
    expect(answer.text).toContain('Temporarily unavailable')
    await logged(blob)
  })

  it.each([
    { path: '/spoilt-br', suffix: '.br', accept: 'br' },
    { path: '/spoilt-gz', suffix: '.gz', accept: 'gzip' },
  ])(
    'answers with the plain page and logs the digest when only its $accept form was changed',
    async ({ path, suffix, accept }) => {
      const blob = await spoil(path, suffix)
      const answer = await kit.get(site, path, { headers: { 'accept-encoding': accept } })
      expect([answer.status, answer.headers['content-encoding']]).toEqual([200, undefined])
      expect(createHash('sha256').update(answer.body).digest('hex')).toBe(blob)
      await logged(blob)
    },
  )

  it('never sends changed bytes of a film, whole or in part', async () => {
    const { digest } = await releaseOf(site)
    const manifest = JSON.parse(await readFile(blobPath(digest), 'utf8')) as ReleaseManifest
    const restore = await flipByte(blobPath(manifest.routes[film]?.blob ?? ''))
    const answer = await kit.get(site, film, { headers: { range: 'bytes=0-9' } })
    expect(answer.status).toBe(503)
    await restore()
    const whole = await kit.get(site, film, { headers: { range: 'bytes=0-9' } })
    expect(whole.status).toBe(206)
  })

  it(
    'repairs spoilt pages with the next deploy',
    async () => {
      await kit.deploy(site)
      for (const path of ['/spoilt', '/spoilt-br', '/spoilt-gz'])
        for (const accept of ['identity', 'br', 'gzip']) {
          const { status } = await kit.get(site, path, { headers: { 'accept-encoding': accept } })
          expect([path, accept, status]).toEqual([path, accept, 200])
        }
    },
    MINUTE,
  )

  // MongoDB's collections can be taken away only with its own driver.
  const onSqlite = ON_SQLITE ? it : it.skip
  onSqlite(
    'serves known sites from memory while the database fails, and says it is not ready',
    async () => {
      await kit.get(site, '/')
      const database = openDatabase(app)
      for (const table of ['sites', 'tenants'])
        await database.execute(`alter table ${table} rename to ${table}_gone`)
      try {
        await poll({
          ask: async () => (await httpGet(`${app.url}/readyz`)).status,
          accept: (status) => status === 503,
          what: 'A failing readiness check',
        })
        const pages = await Promise.all(
          ['/', '/about', '/menu'].map(async (path) => (await kit.get(site, path)).status),
        )
        expect(pages).toEqual([200, 200, 200])
        expect((await httpGet(`${app.url}/healthz`)).status).toBe(200)
        const unknown = await httpGet(`${app.url}/`, { headers: { host: 'never-asked.localhost' } })
        expect(unknown.status).toBe(503)
      } finally {
        for (const table of ['sites', 'tenants'])
          await database.execute(`alter table ${table}_gone rename to ${table}`)
        database.close()
      }
      expect((await httpGet(`${app.url}/readyz`)).status).toBe(200)
    },
  )
})

const blobPath = (digest: string): string =>
  join(app.dataDir, 'blobs/sha256', digest.slice(0, 2), digest)

const releaseOf = async ({ id }: TestSite): Promise<{ digest: string }> => {
  const { live } = await kit.api.call<{ live: { production: string } }>('GET', `/api/v1/apps/${id}`)
  return kit.api.call('GET', `/api/releases/${live.production}?depth=0`)
}

/** Sends a path as it is; URL would tidy it first. */
const rawGet = (path: string) => httpGet(app.siteUrl('fronted'), { rawPath: path })
