import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { TauseStackAPI } from '../../src/sdk'
import type { BrandScan, ScanBrand } from '../../src/core/api/brands'
import type { Operation } from '../../src/core/api/operations'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { apiCall, type ApiCall } from '../helpers/apiCall'
import { type RunningApp, startApp } from '../helpers/startApp'
import { startScanWorker } from '../helpers/startScanWorker'
import { startTestServer, type TestServer } from '../helpers/testServer'

const SECOND = 1000
const MINUTE = 60 * SECOND
const SITE = resolve(import.meta.dirname, '../fixtures/brandSite')

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

let app: RunningApp
let stopWorker: () => Promise<void>
let fixture: ApiFixture
let api: TauseStackAPI
let call: ApiCall
let site: TestServer
let logo: Buffer
let letGo: () => void = () => undefined
const asked: string[] = []

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  txt: 'text/plain',
  json: 'application/manifest+json',
}

beforeAll(async () => {
  logo = await sharp({ create: { width: 80, height: 40, channels: 4, background: '#7a3b12' } })
    .png()
    .toBuffer()
  const answer: Listener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    asked.push(pathname)
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'content-type': type }).end(body)
    }
    if (pathname === '/logo.png') return send('image/png', logo)
    if (pathname === '/stuck')
      return void new Promise<void>((done) => (letGo = done)).then(() => send('text/html', '<h1>x'))
    // Never answered.
    if (pathname === '/silent') return
    if (pathname === '/report') return send('application/pdf', '%PDF-1.7')
    if (pathname === '/login')
      return send('text/html', '<h1>Log in</h1><input type="password"><button>Go</button>')
    if (pathname.startsWith('/loop'))
      return void response.writeHead(302, { location: `/loop${asked.length}` }).end()
    if (pathname === '/huge') {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<title>Huge — a brand</title><h1>Huge is large</h1>')
      const more = (): void => {
        while (!response.destroyed && response.write(`<p>${'x'.repeat(65000)}</p>`));
        if (!response.destroyed) response.once('drain', more)
      }
      return more()
    }
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const file = await readFile(resolve(SITE, name.replaceAll('..', ''))).catch(() => null)
    if (!file) return void response.writeHead(404, { 'content-type': 'text/html' }).end()
    send(TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html', file)
  }
  site = await startTestServer((request, response) => void answer(request, response))
  app = await startApp({ args: ['--role', 'front'] })
  stopWorker = await startScanWorker(app)
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  const { tenantId, key: apiKey } = fixture.a
  api = new TauseStackAPI({ baseUrl: app.url, tenantId, apiKey })
}, 3 * MINUTE)
afterAll(async () => {
  await stopWorker?.()
  await app?.stop()
  await site?.close()
})

/** Runs a scan to its end. */
const scan = async (
  body: ScanBrand,
): Promise<{ operation: Operation; steps: string[]; seconds: number; id: string }> => {
  const { operationId } = await api.brands.scan(body)
  const steps: string[] = []
  const started = performance.now()
  const operation = await api.operations.wait(operationId, {
    timeout: MINUTE,
    onProgress: ({ progress }) => steps.push(progress.step),
  })
  return { operation, steps, seconds: (performance.now() - started) / SECOND, id: operationId }
}

const changesByPath = ({ changes }: BrandScan) =>
  Object.fromEntries(changes.map((change) => [change.path, change]))

describe('scanning a website', () => {
  let brandId: string

  it(
    'makes a profile whose every value has its evidence',
    async () => {
      const { operation, id } = await scan({ url: `${site.url}/` })
      expect(operation).toMatchObject({ status: 'succeeded', kind: 'brand-scan', error: null })
      const result = await api.brands.scanResult(id)
      expect(result).toMatchObject({ created: true, changes: [], issues: [] })
      expect(result.pages).toEqual(
        expect.arrayContaining([`${site.url}/`, `${site.url}/about.html`]),
      )
      brandId = result.brandId
      const { profile, origins, needsInput, versionId, name } = await api.brands.get(brandId)
      expect(name).toBe('Kiln & Salt')
      expect(versionId).toEqual(expect.any(String))
      expect(profile).toMatchObject({
        tagline: 'Stoneware for every day',
        contact: { email: 'hello@kilnandsalt.example', phone: '+34 600 000 000' },
        palette: { primary: '#7a3b12', background: '#fbf7f0', text: '#2a211c' },
        fonts: { display: 'fraunces' },
        scheme: 'light',
        voiceProfile: { language: 'en', person: expect.stringMatching(/we|you/) },
        visual: { logos: [{ url: `${site.url}/logo.png`, kind: 'logo', colors: ['#7a3b12'] }] },
      })
      expect(profile.social).toEqual([
        { platform: 'instagram', url: 'https://www.instagram.com/kilnandsalt' },
      ])
      expect(origins['palette.primary']).toEqual({
        source: 'declared',
        evidenceUrl: `${site.url}/site.css`,
        snippet: '--color-primary: #7a3b12',
        confidence: expect.any(Number),
        locked: false,
      })
      expect(origins.name).toMatchObject({ source: 'declared', evidenceUrl: `${site.url}/` })
      expect(needsInput).toEqual(expect.arrayContaining(['mission', 'messaging.audiences']))
    },
    MINUTE,
  )

  it('obeys robots.txt, stays on the site, and leaves files and logins alone', () => {
    expect(asked).toContain('/robots.txt')
    for (const path of ['/private.html', '/login', '/report']) expect(asked).not.toContain(path)
  })

  it(
    'shows a difference at the second scan, and never touches what a person wrote or locked',
    async () => {
      const admin = { authorization: fixture.a.tokens.editor }
      const before = await api.brands.get(brandId)
      const { 'palette.primary': primary } = before.origins
      const patched = await fetch(`${app.url}/api/brand-profiles/${brandId}`, {
        method: 'PATCH',
        headers: { ...admin, 'content-type': 'application/json' },
        body: JSON.stringify({
          tagline: 'Fired twice, used daily',
          contact: { ...(before.profile.contact as object), phone: '+34 611 111 111' },
          provenance: {
            ...before.origins,
            // Evidence cannot be claimed; a lock can be set.
            tagline: { ...before.origins.tagline, source: 'declared', snippet: 'forged' },
            'palette.primary': { ...primary, locked: true },
          },
        }),
      })
      expect(patched.status).toBe(200)
      const edited = await api.brands.get(brandId)
      expect(edited.origins.tagline).toMatchObject({ source: 'human', snippet: '' })
      expect(edited.origins['contact.phone']?.source).toBe('human')
      expect(edited.origins['contact.email']?.source).toBe('declared')
      expect(edited.origins['palette.primary']).toEqual({ ...primary, locked: true })

      const url = `${site.url}/rebrand.html`
      const { id } = await scan({ url, brandId })
      const result = await api.brands.scanResult(id)
      expect(result.created).toBe(false)
      const changes = changesByPath(result)
      expect(changes.tagline).toMatchObject({ from: 'Fired twice, used daily', kept: 'human' })
      expect(changes['palette.primary']).toMatchObject({
        from: '#7a3b12',
        value: '#0b3d91',
        kept: 'locked',
      })
      expect(changes['palette.background']).toMatchObject({ value: '#ffffff', kept: null })
      expect(await api.brands.get(brandId)).toEqual(edited)

      const applied = await api.brands.apply(brandId, { operationId: id })
      expect(applied.profile).toMatchObject({
        tagline: 'Fired twice, used daily',
        contact: { phone: '+34 611 111 111' },
        palette: { primary: '#7a3b12', background: '#ffffff' },
      })
      expect(applied.origins['palette.background']).toMatchObject({ source: 'measured' })
      expect(applied.origins.tagline?.source).toBe('human')
      expect(applied.versionId).not.toBe(edited.versionId)
    },
    MINUTE,
  )

  it(
    'takes over only the values that are named',
    async () => {
      const { id } = await scan({ url: `${site.url}/`, brandId })
      const before = await api.brands.get(brandId)
      const paths = ['palette.background']
      const applied = await api.brands.apply(brandId, { operationId: id, paths })
      expect(applied.profile).toMatchObject({ palette: { background: '#fbf7f0' } })
      expect(applied.profile.voiceProfile).toEqual(before.profile.voiceProfile)
    },
    MINUTE,
  )
})

describe('a scan while it runs', () => {
  it(
    'tells what each step has found, and keeps it with the result',
    async () => {
      const { operationId } = await api.brands.scan({ url: `${site.url}/` })
      const seen: Operation['progress'][] = []
      const { result } = await api.operations.wait(operationId, {
        timeout: MINUTE,
        onProgress: ({ progress }) => seen.push(progress),
      })
      const percents = seen.map(({ percent }) => percent)
      expect(percents).toEqual([...percents].sort((one, other) => one - other))
      const { steps } = result as { steps: NonNullable<Operation['progress']['steps']> }
      const notesOf = (id: string) =>
        steps.find((step) => step.id === id)?.notes.map(({ text }) => text)
      expect(notesOf('robots')).toEqual([`${site.url}/robots.txt`])
      expect(notesOf('pages')).toEqual(
        expect.arrayContaining([`${site.url}/`, `${site.url}/about.html`]),
      )
      expect(notesOf('styles')).toEqual([`${site.url}/site.css`])
      expect(notesOf('palette')).toContain('primary #7a3b12')
      expect(notesOf('social')).toEqual(['https://www.instagram.com/kilnandsalt'])
      expect(notesOf('language')).toContain('language en')
      expect(steps.filter(({ state }) => state === 'waiting')).toEqual([])
    },
    MINUTE,
  )

  it(
    'is cancelled by who may write profiles, and leaves none behind',
    async () => {
      const before = (await api.brands.list({ limit: 100 })).items.length
      const { operationId } = await api.brands.scan({ url: `${site.url}/stuck` })
      const path = `/brands/scans/${operationId}/cancel`
      for (const [authorization, status] of [
        [fixture.a.tokens.viewer, 403],
        [fixture.b.tokens.owner, 404],
      ] as const)
        expect((await call('POST', path, { authorization })).status).toBe(status)
      expect(await api.brands.cancelScan(operationId)).toMatchObject({ status: 'cancelled' })
      // The worker takes the next scan only after it has given up this one, or beside it.
      await scan({ text: 'Short.', brandId: (await api.brands.list()).items[0]?.id })
      letGo()
      expect(await api.brands.cancelScan(operationId)).toMatchObject({ status: 'cancelled' })
      expect((await api.brands.list({ limit: 100 })).items.length).toBe(before)
    },
    MINUTE,
  )
})

describe('bringing a former version back', () => {
  it(
    'is refused with 409 when somebody has saved since the scan was applied',
    async () => {
      const { operation } = await scan({ url: `${site.url}/` })
      const { brandId } = operation.result as { brandId: string }
      const before = await api.brands.get(brandId)
      const { id: operationId } = await scan({ url: `${site.url}/rebrand.html`, brandId })
      const applied = await api.brands.apply(brandId, { operationId })
      const authorization = fixture.a.tokens.editor
      const undo = (): Promise<Response> =>
        fetch(`${app.url}/api/brand-profiles/versions/${String(before.versionId)}`, {
          method: 'POST',
          headers: { authorization, 'x-base-version': applied.updatedAt },
        })
      await fetch(`${app.url}/api/brand-profiles/${brandId}`, {
        method: 'PATCH',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ mission: 'Written meanwhile' }),
      })
      const stale = await undo()
      expect([stale.status, JSON.stringify(await stale.json())]).toEqual([
        409,
        expect.stringContaining('was saved at'),
      ])
      const now = await api.brands.get(brandId)
      expect(now.profile).toEqual({ ...applied.profile, mission: 'Written meanwhile' })
    },
    MINUTE,
  )
})

describe('values that are not found again', () => {
  it(
    'are taken out only on wish, and come back with the former version and its origins',
    async () => {
      const { operation } = await scan({ url: `${site.url}/` })
      const { brandId } = operation.result as { brandId: string }
      const before = await api.brands.get(brandId)
      const html = [{ name: 'new.html', html: '<title>Kiln & Salt</title><h1>Kiln & Salt</h1>' }]
      const { id: operationId } = await scan({ html, brandId })
      const { gone, confirmed } = await api.brands.scanResult(operationId)
      const paths = gone.map(({ path }) => path)
      expect(paths).toEqual(expect.arrayContaining(['social', 'tagline', 'palette.primary']))
      expect(paths).toContain('visual.fonts')
      expect(confirmed).toContain('name')
      expect(paths).not.toContain('name')

      const kept = await api.brands.apply(brandId, { operationId, paths: [] })
      expect(kept.profile).toEqual(before.profile)
      const remove = ['social', 'tagline', 'palette.primary', 'visual.fonts', 'name']
      const after = await api.brands.apply(brandId, { operationId, paths: [], remove })
      expect(after.profile).toMatchObject({ name: 'Kiln & Salt', scheme: 'light' })
      for (const path of ['social', 'tagline']) expect(after.profile).not.toHaveProperty(path)
      expect(after.profile).not.toHaveProperty('palette.primary')
      expect(after.profile).not.toHaveProperty('visual.fonts')
      expect(after.profile).toHaveProperty('palette.background')
      expect(after.origins).not.toHaveProperty('tagline')

      const restored = await fetch(
        `${app.url}/api/brand-profiles/versions/${String(before.versionId)}`,
        { method: 'POST', headers: { authorization: fixture.a.tokens.editor } },
      )
      expect(restored.status).toBe(200)
      const again = await api.brands.get(brandId)
      expect([again.profile, again.origins]).toEqual([before.profile, before.origins])
    },
    MINUTE,
  )
})

describe('scanning what is given instead of an address', () => {
  it(
    'reads HTML, a text and a logo',
    async () => {
      const html = [
        { name: 'home.html', html: '<title>Nube</title><style>a{color:#0a7}</style><a>Más</a>' },
      ]
      const { operation } = await scan({
        html,
        text: 'Hacemos pan con masa madre cada mañana en nuestro obrador del barrio. '.repeat(8),
        logo: logo.toString('base64'),
      })
      const { brandId } = operation.result as { brandId: string }
      const { profile, name } = await api.brands.get(brandId)
      expect(name).toBe('Nube')
      expect(profile).toMatchObject({
        palette: { primary: expect.stringMatching(/^#/) },
        voiceProfile: { language: 'es' },
        visual: { logos: [{ colors: ['#7a3b12'] }] },
      })
    },
    MINUTE,
  )

  it('says so when a logo is no picture', async () => {
    const { operation } = await scan({ logo: Buffer.from('not a picture').toString('base64') })
    expect(operation).toMatchObject({
      status: 'failed',
      error: { code: 'invalid', issues: [{ pointer: '/logo' }] },
    })
  })

  it.each([
    [{}, ''],
    [{ url: 'ftp://example.com' }, '/url'],
    [{ url: 'https://example.com', html: [{ name: 'a.html', html: 'x' }] }, '/html'],
    [{ html: [{ name: '../a', html: 'x' }] }, '/html/0/name'],
  ])('refuses %j with a pointer', async (body, pointer) => {
    const authorization = `Bearer ${fixture.a.key}`
    const answer = await call('POST', '/brands/scan', { authorization, body })
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0].pointer).toBe(pointer)
  })
})

describe('scanning what cannot be read', () => {
  const addressOf = (path: string): string =>
    path.startsWith('/') ? `${site.url}${path}` : `http://${path}`

  it.each([
    ['127.0.0.1:9/', 'unreachable'],
    ['no-such-host.invalid/', 'unreachable'],
    ['/report', 'wrong_type'],
    ['/loop', 'too_many_redirects'],
    ['/missing.html', 'http_status'],
    ['/private.html', 'robots'],
    ['/silent', 'timeout'],
  ])(
    'keeps a profile of the name and the address for %s, and says %s',
    async (path, code) => {
      const url = addressOf(path)
      const { operation, seconds, id } = await scan({ url })
      expect(operation.status).toBe('succeeded')
      const { brandId, created, issues, pages } = await api.brands.scanResult(id)
      expect({ created, issues, pages }).toEqual({
        created: true,
        pages: [],
        issues: [{ url, code, message: expect.stringMatching(/\.$/) }],
      })
      const { name, profile, origins } = await api.brands.get(brandId)
      expect(name).toBe(new URL(url).hostname)
      expect(profile.website).toBe(new URL(url).origin)
      expect(origins.website).toMatchObject({ source: 'declared', evidenceUrl: url })
      expect(origins.name).toMatchObject({ source: 'inferred', confidence: 0.1 })
      expect(seconds).toBeLessThan(30)
    },
    MINUTE,
  )

  it(
    'fails where there is a profile already, and leaves that one as it is',
    async () => {
      const [brand] = (await api.brands.list()).items
      const before = await api.brands.get(brand?.id ?? '')
      const { operation } = await scan({ url: `${site.url}/report`, brandId: before.id })
      expect(operation).toMatchObject({ status: 'failed', error: { code: 'wrong_type' } })
      expect(await api.brands.get(before.id)).toEqual(before)
    },
    MINUTE,
  )

  it.each(['http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://[::1]/'])(
    'refuses %s',
    async (url) => {
      const { operation } = await scan({ url })
      expect(operation).toMatchObject({ status: 'failed', error: { code: 'address_refused' } })
    },
    MINUTE,
  )

  it(
    'makes a profile of the text and the logo that came with an address which cannot be read',
    async () => {
      const { operation } = await scan({
        url: `${site.url}/report`,
        text: 'Horneamos cada mañana y te guardamos una barra si nos avisas con tiempo. '.repeat(8),
        logo: logo.toString('base64'),
      })
      expect(operation).toMatchObject({ status: 'succeeded' })
      const { issues, brandId } = operation.result as unknown as BrandScan
      expect(issues).toMatchObject([{ code: 'wrong_type', url: `${site.url}/report` }])
      expect((await api.brands.get(brandId)).profile).toMatchObject({
        palette: { primary: '#7a3b12' },
        voiceProfile: { language: 'es' },
      })
    },
    MINUTE,
  )

  it.each([
    ['/huge', 'too_large', 'Huge'],
    ['/login', 'login_page', '127.0.0.1'],
  ])(
    'keeps a partial profile of %s and says %s',
    async (path, code, name) => {
      const { operation, seconds, id } = await scan({ url: `${site.url}${path}` })
      expect(operation.status).toBe('succeeded')
      const { issues, brandId } = await api.brands.scanResult(id)
      expect(issues.map((issue) => issue.code)).toContain(code)
      expect((await api.brands.get(brandId)).name).toBe(name)
      expect(seconds).toBeLessThan(30)
    },
    MINUTE,
  )
})

describe('checking a text against a profile', () => {
  it('says where points are lost, by which rule, and what to do', async () => {
    const { operation } = await scan({
      text: 'Horneamos cada mañana y te guardamos una barra si nos avisas con tiempo. '.repeat(8),
    })
    const { brandId } = operation.result as { brandId: string }
    const text = '¡Estimado cliente! Le ofrecemos el 98 % de descuento.'
    const result = await api.brands.check(brandId, { text, channel: 'bluesky' })
    expect(result).toMatchObject({ passes: false, language: 'es' })
    expect(result.losses).toContainEqual({
      rule: 'unapproved-claim',
      gate: true,
      points: expect.any(Number),
      span: { start: text.indexOf('98'), end: text.indexOf(' de desc'), text: '98 %' },
      message: expect.stringContaining('98 %'),
      fix: expect.any(String),
    })
    expect(await api.brands.check(brandId, { text: 'Te guardamos una barra.' })).toMatchObject({
      passes: true,
      score: 100,
    })
  })

  it('looks at the links and pictures of a page, and at what the tenant says already', async () => {
    const [brand] = (await api.brands.list()).items
    const id = brand?.id ?? ''
    const { id: siteId } = await api.apps.create({ templateId: 'local-business', name: 'Near' })
    const authorization = fixture.a.tokens.editor
    const { docs } = (await (
      await fetch(`${app.url}/api/pages?where[site][equals]=${siteId}&where[path][equals]=/`, {
        headers: { authorization },
      })
    ).json()) as { docs: { id: string; layout: { blockType: string }[] }[] }
    const [home] = docs
    const pageId = home?.id
    const own = await api.brands.check(id, { layout: home?.layout ?? [], pageId })
    const rulesOf = ({ losses }: typeof own) =>
      losses.filter(({ gate }) => gate).map(({ rule }) => rule)
    for (const rule of ['broken-link', 'alt-text', 'contrast', 'near-duplicate'])
      expect(rulesOf(own)).not.toContain(rule)

    const hero = {
      id: 'h1',
      blockType: 'hero',
      heading: 'Bread',
      actions: [{ label: 'More', type: 'url', url: '/no-such-page' }],
    }
    const broken = await api.brands.check(id, { layout: [hero], pageId })
    expect(broken.losses).toContainEqual(
      expect.objectContaining({ rule: 'broken-link', gate: true, block: 'h1' }),
    )
    // As another page would be: its words stand on the home page already.
    const copy = await api.brands.check(id, { layout: home?.layout ?? [] })
    expect(rulesOf(copy)).toContain('near-duplicate')

    const text = 'Horneamos pan con masa madre cada mañana en nuestro obrador del barrio viejo.'
    expect(rulesOf(await api.brands.check(id, { text }))).not.toContain('near-duplicate')
    expect(rulesOf(await api.brands.check(id, { text, among: [text] }))).toContain('near-duplicate')
    const colors = [{ text: '#aaaaaa', background: '#ffffff' }]
    expect(rulesOf(await api.brands.check(id, { text, colors }))).toContain('contrast')
    const foreign = { authorization: `Bearer ${fixture.b.key}`, body: { layout: [hero], pageId } }
    expect((await call('POST', `/brands/${id}/check`, foreign)).status).toBe(404)
  })

  it('says which gates a key that may only read brands cannot have looked at', async () => {
    const { doc } = await (
      await fetch(`${app.url}/api/api-keys`, {
        method: 'POST',
        headers: {
          authorization: fixture.a.tokens.owner,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          tenant: fixture.a.tenantId,
          name: 'Brand only',
          scopes: ['brand:read'],
        }),
      })
    ).json()
    const [brand] = (await api.brands.list()).items
    const { docs } = (await (
      await fetch(`${app.url}/api/pages?where[path][equals]=/&limit=1&depth=0`, {
        headers: { authorization: fixture.a.tokens.editor },
      })
    ).json()) as { docs: { id: string }[] }
    const check = async (body: object) =>
      call('POST', `/brands/${brand?.id}/check`, { authorization: `Bearer ${doc.key}`, body })
    const rulesOf = ({ body }: Awaited<ReturnType<typeof check>>): string[] =>
      body.notChecked.map(({ rule }: { rule: string }) => rule)

    const plain = await check({ text: 'Te guardamos una barra.' })
    expect(plain.status).toBe(200)
    expect(plain.body.notChecked).toEqual([
      { rule: 'near-duplicate', reason: expect.stringContaining('"pages:read"') },
    ])
    // An id of the database's own form; there is no such file.
    const media = brand?.id
    const layout = [
      {
        id: 'h1',
        blockType: 'hero',
        heading: 'Bread for 98 %',
        actions: [{ label: 'More', type: 'url', url: '/about' }],
      },
      { id: 'i1', blockType: 'image', picture: { media } },
    ]
    const page = await check({ layout, pageId: docs[0]?.id })
    expect(page.status).toBe(200)
    expect(rulesOf(page)).toEqual(['near-duplicate', 'broken-link', 'alt-text'])
    // What can be looked at is.
    expect(page.body.losses).toContainEqual(
      expect.objectContaining({ rule: 'unapproved-claim', gate: true }),
    )
    expect(page.body.losses.filter(({ block }: { block?: string }) => block)).toEqual([])
    const whole = await api.brands.check(brand?.id ?? '', { layout })
    expect(whole.notChecked).toEqual([
      { rule: 'broken-link', reason: expect.stringContaining('pageId') },
    ])
    expect(whole.losses).toContainEqual(expect.objectContaining({ rule: 'alt-text', gate: true }))
    expect(await api.brands.check(brand?.id ?? '', { text: 'Te guardamos.' })).toMatchObject({
      notChecked: [],
    })
  })

  it('holds a layout against the length of its channel and the colours it is shown in', async () => {
    const [brand] = (await api.brands.list()).items
    const layout = Array.from({ length: 12 }, (_, n) => ({
      id: `h${n}`,
      blockType: 'hero',
      heading: `Loaf ${n} for the whole quarter`,
    }))
    const rulesWith = async (more: object): Promise<string[]> =>
      (await api.brands.check(brand?.id ?? '', { layout, ...more })).losses.map(({ rule }) => rule)
    expect(await rulesWith({})).not.toContain('length')
    expect(await rulesWith({ channel: 'bluesky' })).toContain('length')
    expect(await rulesWith({ channel: 'facebook' })).not.toContain('length')
    const colors = [{ text: '#aaaaaa', background: '#ffffff' }]
    expect(await rulesWith({ colors })).toContain('contrast')
  })

  it('refuses an unknown channel with a pointer', async () => {
    const [brand] = (await api.brands.list()).items
    const check = api.brands.check(brand?.id ?? '', { text: 'x', channel: 'fax' as 'x' })
    await expect(check).rejects.toMatchObject({ status: 422, errors: [{ pointer: '/channel' }] })
  })
})

describe('rights on scans', () => {
  it('lets nobody scan who may not write profiles, and nobody see another tenant’s scan', async () => {
    const body = { url: `${site.url}/`, tenantId: fixture.a.tenantId }
    const statusOf = async (authorization: string) =>
      (await call('POST', '/brands/scan', { authorization, body })).status
    expect(await statusOf(fixture.a.tokens.viewer)).toBe(403)
    expect(await statusOf(fixture.b.tokens.owner)).toBe(404)
    const { items } = await api.brands.list()
    const [brand] = items
    const { operationId } = await api.brands.scan({ text: 'Short.', brandId: brand?.id })
    await api.operations.wait(operationId)
    const authorization = `Bearer ${fixture.b.key}`
    for (const path of [`/brands/scans/${operationId}`, `/brands/${brand?.id}`])
      expect((await call('GET', path, { authorization })).status).toBe(404)
    const apply = { authorization, body: { operationId } }
    expect((await call('POST', `/brands/${brand?.id}/apply`, apply)).status).toBe(404)
  })
})
