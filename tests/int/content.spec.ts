import { jest } from '@jest/globals'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { ContentIndex, ContentPage } from '../../src/core/api/content'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { type HttpAnswer, httpGet } from '../helpers/httpGet'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(MINUTE)

const CANARY = 'canary-4711'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let app: RunningApp
let kit: SiteKit
let fixture: ApiFixture
let site: TestSite
let hidden: TestSite
let media: string

type Options = Parameters<typeof httpGet>[1]

const content = (path: string, options?: Options): Promise<HttpAnswer> =>
  httpGet(`${app.url}/api/v1/content/${path}`, options)

const page = async (path: string): Promise<ContentPage> => JSON.parse((await content(path)).text)

const patchDelivery = (of: TestSite, body: object): Promise<unknown> =>
  kit.api.call('PATCH', `/api/v1/apps/${of.id}/delivery`, body)

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('headless', fixture.a.tenantId)
  hidden = await kit.makeSite('secretive', fixture.b.tenantId)
  await patchDelivery(site, { publicContent: true })
  const file = { name: `${CANARY}.png`, type: 'image/png', bytes: PNG }
  const { doc } = await kit.upload(file, fixture.a.tenantId)
  media = String(doc.id)
  await kit.addPage(site, '/deep/page', [
    { blockType: 'heading', text: 'Deep', blockName: CANARY },
    { blockType: 'image', picture: { media, alt: 'A dot' } },
  ])
  const { id } = await kit.addPage(site, '/draft', [{ blockType: 'heading', text: 'Online' }])
  await kit.editPage(id, { layout: [{ blockType: 'heading', text: CANARY }] }, true)
  await kit.deploy(site)
  await kit.deploy(hidden)
  await kit.api.call('POST', '/api/pages?depth=0&draft=true', {
    tenant: site.tenantId,
    site: site.id,
    path: '/never',
    title: CANARY,
    layout: [],
    _status: 'draft',
  })
}, 3 * MINUTE)
afterAll(() => app?.stop())

describe('published content', () => {
  it('is answered by slug, id and host, the home page with the slash', async () => {
    const bySlug = await content('headless/')
    expect(bySlug.status).toBe(200)
    expect(JSON.parse(bySlug.text)).toMatchObject({
      path: '/',
      site: {
        id: site.id,
        url: app.siteUrl('headless'),
        navigation: { header: expect.any(Array) },
      },
    })
    for (const name of [site.id, 'headless.localhost'])
      expect((await content(`${name}/`)).text).toBe(bySlug.text)
  })

  it('lists the pages of the live release without the slash', async () => {
    const { pages, site: shared }: ContentIndex = JSON.parse((await content('headless')).text)
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/deep/page']))
    expect(pages.map(({ path }) => path)).not.toContain('/never')
    expect(shared.tokens.colors.light.primary).toMatch(/^#/)
  })

  it('has media with addresses that answer', async () => {
    const { layout } = await page('headless/deep/page')
    const image = layout.find(({ blockType }) => blockType === 'image') as unknown as {
      picture: { alt: string; media: { id: string; url: string } }
    }
    expect(image.picture).toMatchObject({ alt: 'A dot', media: { id: media } })
    const answer = await httpGet(image.picture.media.url)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png'])
  })

  it('shows what is online beside a newer draft', async () => {
    const { layout } = await page('headless/draft')
    expect(layout).toMatchObject([{ blockType: 'heading', text: 'Online' }])
  })

  it('holds nothing of drafts, editors and files', async () => {
    const { pages }: ContentIndex = JSON.parse((await content('headless')).text)
    const all = await Promise.all(pages.map(({ path }) => content(`headless${path}`)))
    const text = [await content('headless'), ...all].map((answer) => answer.text).join()
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(fixture.a.tenantId)
    expect(text).not.toMatch(/"(_status|lock|lockedFields|agentKey|blockName|tenant)"/)
  })

  it('is compressed as the client asks, each form under an ETag of its own', async () => {
    const plain = await content('headless/')
    const [br, gzip] = await Promise.all(
      ['br', 'gzip'].map((encoding) =>
        content('headless/', { headers: { 'accept-encoding': encoding } }),
      ),
    )
    expect(brotliDecompressSync(br!.body).toString()).toBe(plain.text)
    expect(gunzipSync(gzip!.body).toString()).toBe(plain.text)
    const tags = [plain, br!, gzip!].map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(3)
    expect(br!.headers.vary).toBe('accept-encoding')
    const refused = await content('headless/', { headers: { 'accept-encoding': 'br;q=0' } })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  it('answers 304 to the ETag it gave, and HEAD with the same headers and no body', async () => {
    const { headers } = await content('headless/')
    const etag = String(headers.etag)
    const again = await content('headless/', { headers: { 'if-none-match': `"x", ${etag}` } })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    expect(again.headers['surrogate-key']).toBe(headers['surrogate-key'])
    const head = await content('headless/', { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
  })

  it('names site, release, page and media for caches, and lets them keep it', async () => {
    const { headers } = await content('headless/deep/page')
    const keys = String(headers['surrogate-key']).split(' ')
    const { id } = await page('headless/deep/page')
    expect(keys).toEqual(
      expect.arrayContaining([`site-${site.id}`, `page-${id}`, `media-${media}`]),
    )
    expect(keys.some((key) => key.startsWith('release-'))).toBe(true)
    expect(headers['cache-control']).toMatch(/public.*s-maxage=.*stale-while-revalidate=/)
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  it('changes with the deployment, for that page alone', async () => {
    const before = [await content('headless/'), await content('headless/deep/page')]
    await kit.editHeadline(site, '/', 'A new headline')
    expect((await content('headless/')).text).toBe(before[0]!.text)
    await kit.deploy(site)
    const after = [await content('headless/'), await content('headless/deep/page')]
    expect(after[0]!.text).toContain('A new headline')
    expect(after[1]!.headers.etag).toBe(before[1]!.headers.etag)
  })

  it.each([
    ['headless/nowhere', 404],
    ['headless/__proto__', 404],
    ['headless/constructor', 404],
    ['nobody/', 401],
    ['headless--staging/', 401],
    ['%00/', 401],
    ['headless/?environment=staging', 401],
  ])('answers %s with the problem %i', async (path, status) => {
    const answer = await content(path)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('lets scripts of other origins ask for what is public only', async () => {
    const ask = (of: string): Promise<HttpAnswer> =>
      content(`${of}/`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://other.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'if-none-match',
        },
      })
    expect((await ask('headless')).headers['access-control-allow-origin']).toBe('*')
    expect((await ask('secretive')).headers['access-control-allow-origin']).not.toBe('*')
  })
})

describe('content that is not public', () => {
  const as = (token: string): Options => ({ headers: { authorization: token } })

  it('is for members and keys of its tenant', async () => {
    for (const token of [fixture.b.tokens.viewer, `Bearer ${fixture.b.key}`]) {
      const answer = await content('secretive/', as(token))
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.text)).toMatchObject({ path: '/', site: { id: hidden.id } })
      expect(answer.headers['cache-control']).toBe('private, no-cache')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      const { etag } = answer.headers
      const again = await content('secretive/', {
        headers: { authorization: token, 'if-none-match': String(etag) },
      })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    const index = await content('secretive', as(fixture.b.tokens.viewer))
    expect(JSON.parse(index.text)).toHaveProperty('pages')
  })

  it('is 401 without and 404 with the credentials of another tenant, as if it were not there', async () => {
    expect((await content('secretive/')).status).toBe(401)
    for (const name of ['secretive', hidden.id, 'secretive.localhost'])
      for (const token of [fixture.a.tokens.owner, `Bearer ${fixture.a.key}`]) {
        const answer = await content(`${name}/`, as(token))
        expect(answer.status).toBe(404)
        expect(answer.text).not.toContain('Brand of secretive')
      }
  })

  it('is closed at once when it is made private, also what was in memory', async () => {
    await patchDelivery(hidden, { publicContent: true })
    await soon(async () => (await content('secretive/')).status).toBe(200)
    await patchDelivery(hidden, { publicContent: false })
    await soon(async () => (await content('secretive/')).status).toBe(401)
  })
})
