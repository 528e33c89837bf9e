import { jest } from '@jest/globals'
import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

// What a site's owner sets for its delivery: redirects, headers, maintenance, a page of one's own for what is
// not there; and what becomes of the files of earlier releases.

const MINUTE = 60_000

// Each group makes a site of its own and deploys it.
jest.setTimeout(2 * MINUTE)

let app: RunningApp
let kit: SiteKit

beforeAll(async () => {
  app = await startApp({ env: { ASSET_RELEASES: '2' } })
  kit = await createSiteKit(app)
}, 2 * MINUTE)
afterAll(() => app?.stop())

const saveDelivery = (site: TestSite, delivery: object) =>
  kit.api.call('PATCH', `/api/sites/${site.id}?depth=0`, { delivery })

const refusalOf = async (site: TestSite, delivery: object, language = 'en'): Promise<string> => {
  const answer = await kit.api
    .call('PATCH', `/api/sites/${site.id}?depth=0`, { delivery }, { 'accept-language': language })
    .then(
      () => '',
      (error: Error) => error.message,
    )
  return answer
}

describe('redirects', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await kit.makeSite('redirecting')
    await saveDelivery(site, {
      redirects: [
        { from: '/old', to: '/about', status: '301' },
        { from: '/news/*', to: '/about/:splat', status: '302' },
        { from: '/shop/*', to: 'https://shop.example/all/:splat', status: '308' },
        { from: '/any/*', to: '/:splat', status: '307' },
        { from: '/about', to: '/visit', status: '308' },
      ],
    })
    await kit.deploy(site)
  })

  it.each([
    ['/old', 301, '/about'],
    ['/old/', 301, '/about'],
    ['/old?utm=a%20b&c', 301, '/about?utm=a%20b&c'],
    ['/news/2024/may', 302, '/about/2024/may'],
    ['/news', 302, '/about'],
    ['/shop/caf%C3%A9?x=1', 308, 'https://shop.example/all/caf%C3%A9?x=1'],
    ['/any/thing', 307, '/thing'],
  ])('leads %s with %i to %s, not to be kept', async (path, status, location) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await kit.get(site, path, { method, rawPath: path })
      expect([answer.status, answer.headers.location]).toEqual([status, location])
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(answer.body).toHaveLength(0)
    }
  })

  it.each(['/any//evil.example', '/any/%2Fevil.example', '/any/%5Cevil.example', '/any/%0d%0ax:y'])(
    'never leads %s to another host, nor writes a header of its own',
    async (path) => {
      const { headers } = await kit.get(site, path, { rawPath: path })
      const location = new URL(String(headers.location), site.url)
      expect(location.origin).toBe(new URL(site.url).origin)
      expect(headers.x).toBeUndefined()
    },
  )

  it('shows a page where there is one, whatever the redirects say', async () => {
    expect((await kit.get(site, '/about')).status).toBe(200)
  })

  it('goes live and back with a release, not before', async () => {
    await saveDelivery(site, { redirects: [{ from: '/old', to: '/menu', status: '301' }] })
    expect((await kit.get(site, '/old')).headers.location).toBe('/about')
    const { id } = await kit.deploy(site)
    expect((await kit.get(site, '/old')).headers.location).toBe('/menu')
    await kit.api.call('POST', `/api/v1/deploy/${id}/rollback`)
    expect((await kit.get(site, '/old')).headers.location).toBe('/about')
  })

  it.each([
    [
      'a circle',
      [
        ['/a', '/b'],
        ['/b', '/a'],
      ],
      /round in a circle/,
    ],
    ['itself', [['/a', '/a']], /round in a circle/],
    [
      'a second line',
      [
        ['/a', '/b'],
        ['/a', '/c'],
      ],
      /Line 2: .*already/,
    ],
    ['another scheme', [['/a', 'javascript:alert(1)']], /http:\/\/ or https/],
    ['a host without a scheme', [['/a', '//evil.example']], /another host/],
    ['a path of ours', [['/_forms/x', '/b']], /platform itself/],
  ])(
    'are refused with the line that has to change when they hold %s',
    async (_, lines, message) => {
      const redirects = lines.map(([from, to]) => ({ from, to, status: '301' }))
      expect(await refusalOf(site, { redirects })).toMatch(message)
    },
  )

  it('are refused in Spanish for who works in Spanish', async () => {
    const redirects = [{ from: '/a', to: '/a', status: '301' }]
    expect(await refusalOf(site, { redirects }, 'es')).toContain('en círculo')
  })
})

describe('headers', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await kit.makeSite('headed')
    await saveDelivery(site, {
      headers: [
        { path: '/*', name: 'X-Everywhere', value: 'yes' },
        { path: '/about', name: 'x-about', value: 'only there' },
        { path: '/_assets/*', name: 'cross-origin-resource-policy', value: 'same-site' },
        { path: '/*', name: 'Referrer-Policy', value: 'no-referrer' },
      ],
    })
    await kit.deploy(site)
  })

  it('are on the pages, files and errors that their path names', async () => {
    const [home, about, lost] = await Promise.all(
      ['/', '/about', '/no-such-page'].map((path) => kit.get(site, path)),
    )
    for (const answer of [home, about, lost]) {
      expect(answer?.headers['x-everywhere']).toBe('yes')
      expect(answer?.headers['referrer-policy']).toBe('no-referrer')
      expect(answer?.headers['content-security-policy']).toContain("default-src 'none'")
    }
    expect([home?.headers['x-about'], about?.headers['x-about']]).toEqual([undefined, 'only there'])
    const css = /\/_assets\/[\w]+\.css/.exec(home?.text ?? '')?.[0] ?? ''
    const asset = await kit.get(site, css)
    expect(asset.headers['cross-origin-resource-policy']).toBe('same-site')
    expect(asset.headers['cache-control']).toContain('immutable')
  })

  it('are on an answer that says that nothing has changed', async () => {
    const { headers } = await kit.get(site, '/about')
    const same = await kit.get(site, '/about', {
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect([same.status, same.headers['x-about']]).toEqual([304, 'only there'])
  })

  it.each([
    ['content-type', 'text/html'],
    ['Set-Cookie', 'a=b'],
    ['etag', '"x"'],
    ['content-length', '1'],
    ['x-line', 'a\r\nset-cookie: b=c'],
  ])('are refused when they would set %s to %j', async (name, value) => {
    expect(await refusalOf(site, { headers: [{ path: '/*', name, value }] })).toContain('Line 1')
  })
})

describe('maintenance', () => {
  let site: TestSite
  const statusOf = async (path: string): Promise<number> => (await kit.get(site, path)).status
  const becomes = (status: number) =>
    poll({ ask: () => statusOf('/'), accept: (now) => now === status, what: `A ${status}` })
  beforeAll(async () => {
    site = await kit.makeSite('maintained')
    await kit.deploy(site)
  })

  it('answers every page with 503 and the owner’s words in the site’s look, at once and without a release', async () => {
    const text = 'Back at <b>nine</b>.\nCall us meanwhile.'
    await saveDelivery(site, { maintenance: true, maintenanceText: text })
    await becomes(503)
    for (const path of ['/', '/about', '/no-such-page', '/_forms/x', '/feed.xml']) {
      const answer = await kit.get(site, path)
      expect([path, answer.status]).toEqual([path, 503])
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.text).toContain(
        '<p>Back at &lt;b&gt;nine&lt;/b&gt;.</p><p>Call us meanwhile.</p>',
      )
    }
    const { text: page } = await kit.get(site, '/')
    const css = /\/_assets\/[\w]+\.css/.exec(page)?.[0] ?? ''
    expect(await statusOf(css)).toBe(200)
    expect(page).not.toMatch(/<nav/)
    const head = await kit.get(site, '/', { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([503, 0])
  })

  it('takes no form, and still shows previews to who has the link', async () => {
    expect((await kit.get(site, '/_forms/x', { method: 'POST', body: 'a=b' })).status).toBe(503)
    expect((await httpGet(site.previewUrl)).status).toBe(200)
  })

  it('ends as soon as it is switched off', async () => {
    await saveDelivery(site, { maintenance: false })
    await becomes(200)
  })
})

describe('a page at /404', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await kit.makeSite('losing')
    await kit.addPage(site, '/404', [{ blockType: 'heading', text: 'Lost in our woods' }])
    await kit.deploy(site)
  })

  it.each(['/no-such-page', '/404', '/about/deeper'])(
    'is the answer to %s, with status 404',
    async (path) => {
      const { status, text, headers } = await kit.get(site, path)
      expect([status, text.includes('Lost in our woods')]).toEqual([404, true])
      expect(headers['x-robots-tag']).toBe('noindex')
      expect(headers.etag).toBeUndefined()
    },
  )

  it('is kept from search engines', async () => {
    expect((await kit.get(site, '/sitemap.xml')).text).not.toContain('/404')
    expect((await kit.get(site, '/404')).text).toMatch(/<meta name="robots" content="noindex/)
  })

  it('is the answer of a preview too', async () => {
    const { status, text } = await httpGet(`${site.previewUrl.replace(/\/$/, '')}/nowhere`)
    expect([status, text.includes('Lost in our woods')]).toEqual([404, true])
  })
})

describe('files of earlier releases', () => {
  let site: TestSite
  const stylesOf = async (): Promise<string> =>
    /\/_assets\/\w+\.css/.exec((await kit.get(site, '/')).text)?.[0] ?? ''
  /** Another stylesheet with every release. */
  const restyle = async (radius: string): Promise<{ id: string; css: string }> => {
    await kit.api.call('PATCH', `/api/sites/${site.id}?depth=0`, { style: { radius } })
    const { id } = await kit.deploy(site)
    return { id, css: await stylesOf() }
  }
  const statusesOf = async (paths: string[]): Promise<number[]> =>
    Promise.all(paths.map(async (path) => (await kit.get(site, path)).status))
  const releases: { id: string; css: string }[] = []
  beforeAll(async () => {
    site = await kit.makeSite('dressed')
    for (const radius of ['none', 'small', 'large', 'none']) releases.push(await restyle(radius))
  }, 2 * MINUTE)

  it('are there for the visitors of the last two, and gone after that', async () => {
    const [first, second, third, fourth] = releases
    // The look of the first release came again.
    expect(first?.css).toBe(fourth?.css)
    expect(new Set([second?.css, third?.css, fourth?.css]).size).toBe(3)
    expect(await statusesOf([second, third, fourth].map((one) => one?.css ?? ''))).toEqual([
      200, 200, 200,
    ])
    await restyle('medium')
    expect(await statusesOf([second, third, fourth].map((one) => one?.css ?? ''))).toEqual([
      404, 200, 200,
    ])
  })

  it('have the headers and the bytes that they had', async () => {
    const css = releases[3]?.css ?? ''
    const { headers, text } = await kit.get(site, css, {
      headers: { 'accept-encoding': 'identity' },
    })
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(text.length).toBeGreaterThan(1000)
    const same = await kit.get(site, css, { headers: { 'if-none-match': String(headers.etag) } })
    expect(same.status).toBe(304)
  })

  it('are there after a rollback, of the release that was left', async () => {
    const left = await stylesOf()
    await kit.api.call('POST', `/api/v1/deploy/${releases[3]?.id}/rollback`)
    expect(await stylesOf()).toBe(releases[3]?.css)
    expect(await statusesOf([left])).toEqual([200])
  })

  it('are not those of another site, and a name that no release had is not there', async () => {
    const other = await kit.makeSite('dressed-other')
    await kit.deploy(other)
    await expect(kit.get(other, releases[1]?.css ?? '')).resolves.toMatchObject({ status: 404 })
    expect(await statusesOf(['/_assets/0123456789abcdef0123456789abcdef.css'])).toEqual([404])
  })
})
