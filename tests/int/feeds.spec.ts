import { parseDocument } from 'htmlparser2'
import { getElementsByTagName, textContent } from 'domutils'
import { poll } from '../helpers/apiClient'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

const HOSTILE = 'Salt & <script>alert(1)</script> "quotes" ]]>'

let app: RunningApp
let kit: SiteKit
let site: TestSite
let channel: { id: string }
let key: string

const get = (path: string, headers: Record<string, string> = {}) => kit.get(site, path, { headers })

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('fed')
  channel = await kit.api.call('POST', '/api/v1/channels', {
    tenantId: kit.tenantId,
    kind: 'feed',
    name: 'Feed',
    siteId: site.id,
    feed: { description: 'What is new' },
  })
  await kit.deploy(site)
  const { id } = await kit.api.call<{ id: string }>('POST', '/api/v1/posts', {
    tenantId: kit.tenantId,
    title: HOSTILE,
    text: `First ${HOSTILE}\n\nSecond`,
    link: 'https://example.com/a?b=1&c=2',
    channelIds: [channel.id],
  })
  await kit.api.call('POST', `/api/v1/posts/${id}/approve`, {})
  await kit.api.call('POST', `/api/v1/posts/${id}/publish`, {})
  key = await poll({
    ask: async () =>
      (
        await kit.api.call<{ items: { key: string; state: string }[] }>(
          'GET',
          `/api/v1/posts/${id}/deliveries?state=sent`,
        )
      ).items[0]?.key ?? '',
    accept: Boolean,
    what: 'The item',
  })
}, 2 * MINUTE)
afterAll(() => app?.stop())

describe("a site's feeds", () => {
  it.each([
    ['/feed.xml', 'application/rss+xml', 'item', 'guid'],
    ['/atom.xml', 'application/atom+xml', 'entry', 'id'],
  ])('at %s hold what went out, escaped, with absolute addresses', async (path, type, item, id) => {
    const { status, headers, text } = await get(path)
    expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    expect(text).not.toContain('<script>')
    const document = parseDocument(text, { xmlMode: true })
    const [entry, ...others] = getElementsByTagName(item, document)
    expect(others).toEqual([])
    const of = (name: string): string =>
      textContent(getElementsByTagName(name, entry ? [entry] : [])[0] ?? [])
    expect(of('title')).toBe(HOSTILE)
    expect(of(id)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(of(id)).toContain(key.slice(0, 8))
    expect(text).toContain(`${site.url}${path}`)
    expect(text).toContain('https://example.com/a?b=1&amp;c=2')
  })

  it('are a JSON Feed 1.1 too', async () => {
    const { headers, text } = await get('/feed.json')
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(text)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Site fed',
      description: 'What is new',
      home_page_url: `${site.url}/`,
      feed_url: `${site.url}/feed.json`,
      items: [{ title: HOSTILE, url: 'https://example.com/a?b=1&c=2' }],
    })
    expect(feed.items[0].content_html).not.toContain('<script>')
  })

  it('names the host that was asked for, whatever else the request says', async () => {
    const { host } = new URL(site.url)
    const { text } = await get('/feed.xml', {
      host: `${host}@elsewhere.example/"><x>`,
      'x-forwarded-proto': 'https',
    })
    expect(text).toContain(`http://${host.split(':')[0]}/`)
    expect(text).not.toMatch(/elsewhere|https:\/\/fed/)
  })

  it('answer 304 to a reader who has them, and the whole to one who has others', async () => {
    const { headers } = await get('/feed.xml')
    const etag = String(headers.etag)
    const again = await get('/feed.xml', { 'if-none-match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await get('/feed.xml', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('are named in the head of pages', async () => {
    const { text } = await get('/')
    for (const [path, type] of [
      ['/feed.xml', 'application/rss+xml'],
      ['/atom.xml', 'application/atom+xml'],
      ['/feed.json', 'application/feed+json'],
    ])
      expect(text).toMatch(
        new RegExp(
          `<link rel="alternate" type="${type?.replace('+', '\\+')}"[^>]*href="${site.url}${path}"`,
        ),
      )
  })

  it('are nobody’s on a site without a feed channel', async () => {
    const other = await kit.makeSite('unfed')
    await kit.deploy(other)
    expect((await kit.get(other, '/feed.xml')).status).toBe(404)
    expect((await kit.get(other, '/')).text).not.toContain('rel="alternate" type="application/rss')
  })
})
