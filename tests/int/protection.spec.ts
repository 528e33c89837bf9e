import { jest } from '@jest/globals'
import { createAccessToken, lockOf } from '../../src/core/access/accessToken'
import { poll } from '../helpers/apiClient'
import { type HttpAnswer, httpGet } from '../helpers/httpGet'
import { PIXEL } from '../helpers/pixel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(2 * MINUTE)

const SECRET = 'only for these tests, and long enough'
const PASSWORD = 'correct horse battery'

let app: RunningApp
let kit: SiteKit
let site: TestSite
let other: TestSite
let css: string

type Options = Parameters<typeof httpGet>[1]

/** From an address of its own each time: tries are counted by address. */
let visitors = 0
const fresh = (): string => `203.0.113.${(visitors += 1)}`

const at = (slug: string, path: string, options: Options = {}): Promise<HttpAnswer> =>
  httpGet(`${app.siteUrl(slug)}${path}`, options)

const enter = (
  slug: string,
  fields: Record<string, string>,
  address = fresh(),
): Promise<HttpAnswer> =>
  at(slug, '/_access', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': address,
    },
    body: new URLSearchParams(fields).toString(),
  })

const cookieOf = ({ headers }: HttpAnswer): string =>
  String(headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''

const visit = async (slug: string, password = PASSWORD): Promise<string> =>
  cookieOf(await enter(slug, { password, to: '/' }))

const protect = (of: TestSite, protection: object): Promise<unknown> =>
  kit.api.call('PATCH', `/api/v1/apps/${of.id}/delivery`, { protection })

const link = (
  environment: string,
  more: object = {},
): Promise<{ url: string; token: string; expiresAt: string }> =>
  kit.api.call('POST', `/api/v1/apps/${site.id}/access-links`, { environment, ...more })

beforeAll(async () => {
  app = await startApp({ env: { PAYLOAD_SECRET: SECRET, TRUSTED_PROXIES: '1' } })
  kit = await createSiteKit(app)
  site = await kit.makeSite('guarded')
  other = await kit.makeSite('elsewhere')
  for (const one of [site, other])
    for (const environment of ['production', 'staging']) await kit.deploy(one, environment)
  css = /href="(\/_assets\/\w+\.css)"/.exec((await at('guarded', '/')).text)?.[1] ?? ''
  await protect(site, { staging: true, password: PASSWORD })
  await protect(other, { staging: true, password: PASSWORD })
  await soon(async () => (await at('guarded--staging', '/')).status).toBe(401)
  await soon(async () => (await at('elsewhere--staging', '/')).status).toBe(401)
}, 3 * MINUTE)
afterAll(() => app?.stop())

describe('a protected environment', () => {
  it('asks for the password in the site’s look, without scripts, kept by nobody', async () => {
    const { status, headers, text } = await at('guarded--staging', '/about?a=1')
    expect(status).toBe(401)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(text).toContain('Brand of guarded')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('value="/about?a=1"')
    expect(text).not.toContain('<script')
  })

  it('leaves other environments as they are', async () => {
    expect((await at('guarded', '/')).status).toBe(200)
  })

  it.each([
    ['a file', () => css],
    ['a file by way of another folder', () => '/_assets/../'],
    ['an encoded way', () => '/_assets/%2e%2e/'],
    ['a double slash', () => '//'],
    ['a path of the platform', () => '/api/v1/content/guarded/?environment=staging'],
    ['a feed', () => '/feed.xml'],
    ['the sitemap', () => '/sitemap.xml'],
    ['what is not there', () => '/nowhere'],
    ['a form’s thanks', () => '/_forms/x/sent'],
    ['a mark in the query', () => '/?preview_token='],
    ['a prefix of the open path', () => '/.well-known/acme-challenge'],
  ])('keeps back %s', async (_, path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await at('guarded--staging', '/', { method, rawPath: path() })
      expect(answer.status).toBe(401)
      expect(answer.text).not.toContain('<footer')
    }
  })

  it('keeps back ranges, conditional requests and posted forms', async () => {
    const { headers } = await at('guarded', '/')
    const tries: Options[] = [
      { headers: { range: 'bytes=0-10' } },
      { headers: { 'if-none-match': String(headers.etag) } },
      { headers: { 'if-none-match': '*' } },
      { method: 'POST', body: 'a=b' },
    ]
    for (const options of tries)
      expect((await at('guarded--staging', '/', options)).status).toBe(401)
    expect((await at('guarded--staging', '/_forms/x', { method: 'POST' })).status).toBe(401)
  })

  it('lets in who has the password, where they wanted to go, as nobody’s public answer', async () => {
    const entered = await enter('guarded--staging', { password: PASSWORD, to: '/about?a=1' })
    expect([entered.status, entered.headers.location]).toEqual([303, '/about?a=1'])
    const set = String(entered.headers['set-cookie'])
    expect(set).toMatch(/; Path=\/; Max-Age=6\d{5}; HttpOnly; SameSite=Lax$/)
    const cookie = cookieOf(entered)
    for (const path of ['/', css]) {
      const { status, headers, text } = await at('guarded--staging', path, { headers: { cookie } })
      expect(status).toBe(200)
      expect(headers['cache-control']).toMatch(/^private/)
      expect(headers['cache-control']).not.toMatch(/public/)
      expect(headers.vary).toContain('cookie')
      expect(headers['x-robots-tag']).toContain('noindex')
      expect(text).not.toContain('type="password"')
    }
    const { etag } = (await at('guarded--staging', '/', { headers: { cookie } })).headers
    const again = await at('guarded--staging', '/', {
      headers: { cookie, 'if-none-match': String(etag) },
    })
    expect([again.status, again.headers['cache-control']?.startsWith('private')]).toEqual([
      304,
      true,
    ])
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x=y',
  ])('leads nowhere else when it is asked to go to %j', async (to) => {
    const { status, headers } = await enter('guarded--staging', { password: PASSWORD, to })
    expect(status).toBe(303)
    const target = new URL(String(headers.location), app.siteUrl('guarded--staging'))
    expect(target.origin).toBe(app.siteUrl('guarded--staging'))
    expect(headers['set-cookie']).toHaveLength(1)
  })

  it('refuses another password, and says so', async () => {
    const { status, text, headers } = await enter('guarded--staging', { password: 'wrong guess' })
    expect(status).toBe(401)
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).toContain('role="alert"')
    const long = { password: 'x'.repeat(9000) }
    expect((await enter('guarded--staging', long)).status).toBe(401)
  })

  it('takes ten tries from one address, and those of others after that', async () => {
    const address = fresh()
    const tries = []
    for (let count = 0; count < 11; count += 1)
      tries.push((await enter('guarded--staging', { password: 'wrong guess' }, address)).status)
    expect(tries).toEqual([...Array<number>(10).fill(401), 429])
    const late = await enter('guarded--staging', { password: PASSWORD }, address)
    expect([late.status, late.headers['retry-after']]).toEqual([429, '600'])
    expect((await enter('guarded--staging', { password: PASSWORD })).status).toBe(303)
  })

  it('counts the addresses of one IPv6 network as one', async () => {
    const tries = []
    for (let count = 1; count <= 11; count += 1)
      tries.push(
        (await enter('guarded--staging', { password: 'wrong guess' }, `2001:db8:0:7::${count}`))
          .status,
      )
    expect(tries.at(-1)).toBe(429)
    const next = await enter('guarded--staging', { password: PASSWORD }, '2001:db8:0:8::1')
    expect(next.status).toBe(303)
  })

  it('takes no cookie of another site, environment, secret or purpose, and none that is over', async () => {
    const place = { siteId: site.id, environment: 'staging', lock: '' } as const
    const forge = (more: object = {}): string =>
      `tause_access=${createAccessToken({
        place: { ...place, lock: lockOf(null) },
        purpose: 'visit',
        secret: SECRET,
        expiresAt: new Date(Date.now() + MINUTE),
        ...more,
      })}`
    await protect(site, { production: true })
    await soon(async () => (await at('guarded', '/')).status).toBe(401)
    const own = await visit('guarded--staging')
    const tries: [string, string][] = [
      ['guarded--staging', await visit('elsewhere--staging')],
      ['guarded', own],
      ['guarded--staging', forge()],
      ['guarded--staging', `${own}x`],
      ['guarded--staging', own.replace(/=\w+\./, '=zzzzzzzz.')],
      ['guarded--staging', 'tause_access='],
      ['guarded--staging', 'tause_access=a.b.c'],
      ['guarded--staging', `tause_access=${(await link('staging')).token}`],
    ]
    for (const [slug, cookie] of tries)
      expect((await at(slug, '/', { headers: { cookie } })).status).toBe(401)
    expect((await at('guarded--staging', '/', { headers: { cookie: own } })).status).toBe(200)
    const beside = { headers: { cookie: `tause_access=x; ${own}; other=1` } }
    expect((await at('guarded--staging', '/', beside)).status).toBe(200)
    await protect(site, { production: false })
    await soon(async () => (await at('guarded', '/')).status).toBe(200)
  })

  it('lets in by a signed link, once in without the token in the address', async () => {
    await expect(link('staging', { path: '/\t/evil.example' })).rejects.toThrow('422')
    const { url, token } = await link('staging', { path: '/about?a=1' })
    const { pathname, search } = new URL(url)
    const entered = await at('guarded--staging', `${pathname}${search}`)
    expect([entered.status, entered.headers.location]).toEqual([303, '/about?a=1'])
    expect(entered.headers['referrer-policy']).toBe('no-referrer')
    const cookie = cookieOf(entered)
    expect((await at('guarded--staging', '/', { headers: { cookie } })).status).toBe(200)
    expect((await at('elsewhere--staging', `/?preview_token=${token}`)).status).toBe(401)
    const text = (await at('guarded--staging', `/?preview_token=${token}x`)).text
    expect(text).toContain('This link does not work any more')
    expect(text).not.toContain(token)
  })

  it('ends visits and links with a new password', async () => {
    const cookie = await visit('guarded--staging')
    const { token } = await link('staging')
    await protect(site, { password: 'another password' })
    await soon(
      async () => (await at('guarded--staging', '/', { headers: { cookie } })).status,
    ).toBe(401)
    expect((await at('guarded--staging', `/?preview_token=${token}`)).status).toBe(401)
    expect((await enter('guarded--staging', { password: PASSWORD })).status).toBe(401)
    const again = await visit('guarded--staging', 'another password')
    expect((await at('guarded--staging', '/', { headers: { cookie: again } })).status).toBe(200)
    await protect(site, { password: PASSWORD })
  })

  it('asks for a link where there is no password, and lets nobody in with an empty one', async () => {
    await protect(other, { password: null })
    await soon(async () => (await at('elsewhere--staging', '/')).text).not.toContain(
      'type="password"',
    )
    for (const password of ['', 'null', 'undefined', PASSWORD])
      expect((await enter('elsewhere--staging', { password })).status).toBe(401)
  })

  it('gives its content away to a token or a key only', async () => {
    await kit.api.call('PATCH', `/api/v1/apps/${site.id}/delivery`, { publicContent: true })
    const read = (query: string): Promise<HttpAnswer> =>
      httpGet(`${app.url}/api/v1/content/guarded/?environment=staging${query}`)
    const { token } = await link('staging')
    await soon(async () => (await read(`&preview_token=${token}`)).status).toBe(200)
    const { headers } = await read(`&preview_token=${token}`)
    expect(headers['cache-control']).toBe('private, no-cache')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect((await read('')).status).toBe(401)
    expect((await read('&preview_token=x')).status).toBe(401)
    const production = await link('production')
    expect((await read(`&preview_token=${production.token}`)).status).toBe(401)
    expect((await httpGet(`${app.url}/api/v1/content/guarded/`)).status).toBe(200)
  })

  it('never answers the password or its hash', async () => {
    const { text } = await httpGet(`${app.url}/api/v1/apps/${site.id}/delivery`)
    expect(text).not.toContain('scrypt')
    const settings = await kit.api.call('GET', `/api/v1/apps/${site.id}/delivery`)
    expect(settings).toMatchObject({ protection: { staging: true, hasPassword: true } })
    const rest = JSON.stringify(await kit.api.call('GET', `/api/sites/${site.id}?depth=0`))
    expect(rest).not.toMatch(/scrypt|passwordHash/)
    expect(rest).not.toContain(PASSWORD)
  })
})

describe('deploying after publishing', () => {
  type Listed = { items: { id: string; trigger: string | null; status: string }[] }
  const byPublishing = async (of: TestSite): Promise<Listed['items']> => {
    const { items } = await kit.api.call<Listed>('GET', `/api/v1/deploy?appId=${of.id}&limit=100`)
    return items.filter(({ trigger }) => trigger === 'publish')
  }

  it('deploys many publications once, and what comes after it once more', async () => {
    const own = await kit.makeSite('by-itself')
    await kit.deploy(own)
    await kit.api.call('PATCH', `/api/v1/apps/${own.id}/delivery`, {
      onPublish: { deploy: true, environment: 'production', wait: 4 },
    })
    const seen = (text: string): Promise<string> =>
      poll({
        ask: async () => (await kit.get(own, '/')).text,
        accept: (page) => page.includes(text),
        what: `A deployment with "${text}"`,
      })
    await Promise.all([
      kit.editHeadline(own, '/', 'First of many'),
      ...['/about', '/visit', '/menu'].map(async (path) => {
        const { id } = await kit.readPage(own, path)
        await kit.editPage(id, { title: `New ${path}` })
      }),
    ])
    await seen('First of many')
    expect(await byPublishing(own)).toHaveLength(1)
    await kit.editHeadline(own, '/', 'One more')
    await seen('One more')
    expect(await byPublishing(own)).toHaveLength(2)
    await kit.api.call('PATCH', `/api/sites/${own.id}`, { name: 'Another name' })
    await poll({
      ask: () => byPublishing(own),
      accept: ({ length }) => length === 3,
      what: 'A deployment for the name',
    })
    const picture = await kit.upload(
      { name: 'dot.png', type: 'image/png', bytes: PIXEL },
      own.tenantId,
    )
    await kit.api.call('PATCH', `/api/media/${String(picture.doc.id)}`, { alt: 'A dot' })
    await poll({
      ask: () => byPublishing(own),
      accept: ({ length }) => length === 4,
      what: 'A deployment for what a picture is said to show',
    })
    await kit.api.call('PATCH', `/api/v1/apps/${own.id}/delivery`, { onPublish: { deploy: false } })
  })

  it('says why it did not deploy when whoever published may not', async () => {
    const own = await kit.makeSite('by-key')
    await kit.api.call('PATCH', `/api/v1/apps/${own.id}/delivery`, {
      onPublish: { deploy: true, environment: 'staging', wait: 0 },
    })
    const { doc } = await kit.api.call<{ doc: { key: string } }>('POST', '/api/api-keys', {
      tenant: own.tenantId,
      name: 'Publishes only',
      scopes: ['pages:read', 'pages:write', 'pages:publish', 'sites:read', 'media:read'],
    })
    const { id } = await kit.readPage(own, '/')
    const published = await fetch(`${app.url}/api/pages/${id}?depth=0`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${doc.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Published by a key', _status: 'published' }),
    })
    expect(published.status).toBe(200)
    await poll({
      ask: () => byPublishing(own),
      accept: ({ length }) => length === 1,
      what: 'The refusal',
    })
    const [refused] = await byPublishing(own)
    expect(refused).toMatchObject({ status: 'failed', trigger: 'publish' })
    const [entry] = await kit.readLog(refused!.id)
    expect(entry?.message).toContain('scope "deploy"')
  })

  it('starts nothing for drafts, nor where the site does not ask for it', async () => {
    const own = await kit.makeSite('by-hand')
    await kit.editHeadline(own, '/', 'Published')
    await kit.api.call('PATCH', `/api/v1/apps/${own.id}/delivery`, {
      onPublish: { deploy: true, wait: 0 },
    })
    await kit.editHeadline(own, '/', 'A draft', true)
    await kit.editHeadline(own, '/about', 'Published too')
    await poll({
      ask: () => byPublishing(own),
      accept: ({ length }) => length === 1,
      what: 'The deployment',
    })
    const [only] = await byPublishing(own)
    await kit.deployEnd(only!.id)
    expect((await kit.get(own, '/')).text).toContain('Published')
    expect((await kit.get(own, '/')).text).not.toContain('A draft')
  })
})
