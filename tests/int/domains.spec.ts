import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Domain, DomainFinding } from '../../src/core/api/domains'
import { type ApiAnswer, type ApiCall, apiCall } from '../helpers/apiCall'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { poll } from '../helpers/apiClient'
import { type DnsServer, startDnsServer } from '../helpers/dnsServer'
import {
  CAA_NAME,
  type ScriptedAuthority,
  startScriptedAuthority,
} from '../helpers/acme/scriptedAuthority'
import type { DomainHostCalls } from '../helpers/domains/domainHost'
import { freePort } from '../helpers/freePort'
import { type HttpAnswer, httpGet } from '../helpers/httpGet'
import { startHostProcess } from '../helpers/jobs/startJobHost'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import type { RunOutcome } from '../../src/jobs/certificates/runCertificate'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

const SITES_DOMAIN = 'sites.example.org'
const EDGE_HOST = 'edge.example.org'

type Side = 'a' | 'b'
type Worker = Awaited<ReturnType<typeof startHostProcess<DomainHostCalls>>>

let dns: DnsServer
let app: RunningApp
let call: ApiCall
let fixture: ApiFixture
let kit: SiteKit
let sites: Record<Side, TestSite>
let worker: Worker
/** Has an authority, too. */
let second: Worker
let authority: ScriptedAuthority
let env: Record<string, string>

const startWorker = (env: Record<string, string>): Promise<Worker> =>
  startHostProcess<DomainHostCalls>({
    script: 'tests/helpers/domains/domainHost.ts',
    dataDir: app.dataDir,
    env,
  })

beforeAll(async () => {
  dns = await startDnsServer()
  const port = await freePort()
  env = {
    SITES_DOMAIN,
    EDGE_HOST,
    EDGE_IPS: '127.0.0.1',
    PUBLIC_URL: `http://panel.example.com:${port}`,
    PUBLIC_HTTP_PORT: String(port),
    DNS_SERVERS: dns.address,
    DOMAINS_PRIVATE: '1',
  }
  for (const name of [EDGE_HOST, `bakery.${SITES_DOMAIN}`, `brewery.${SITES_DOMAIN}`])
    dns.zone.set(name, { A: ['127.0.0.1'] })
  const started = await startApp({ port, env })
  app = { ...started, url: `http://localhost:${port}` }
  call = apiCall(app.url)
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  sites = {
    a: await kit.makeSite('bakery', fixture.a.tenantId),
    b: await kit.makeSite('brewery', fixture.b.tenantId),
  }
  await Promise.all([kit.deploy(sites.a), kit.deploy(sites.b)])
  const caFile = join(app.dataDir, 'authority.pem')
  authority = await startScriptedAuthority(caFile)
  const withAuthority = {
    ...env,
    ACME_DIRECTORY_URL: authority.directoryUrl,
    ACME_TERMS: 'agreed',
    ACME_CA_FILE: caFile,
  }
  ;[worker, second] = await Promise.all([startWorker(env), startWorker(withAuthority)])
}, 4 * MINUTE)
afterAll(async () => {
  await Promise.all([worker?.end(), second?.end()])
  await app?.stop()
  await authority?.close()
  await dns?.close()
})

const ask = (
  side: Side,
  method: string,
  path: string,
  body?: unknown,
  role: 'owner' | 'editor' | 'author' | 'viewer' = 'owner',
): Promise<ApiAnswer> => call(method, path, { authorization: fixture[side].tokens[role], body })

const add = async (side: Side, host: string, more: object = {}): Promise<Domain> => {
  const { status, body } = await ask(side, 'POST', '/domains', {
    appId: sites[side].id,
    host,
    ...more,
  })
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return (body as { domain: Domain }).domain
}
const read = async (side: Side, id: string): Promise<Domain> =>
  (await ask(side, 'GET', `/domains/${id}`)).body as Domain

const tokenOf = ({ records }: Domain): string =>
  records.find(({ type }) => type === 'TXT')?.value ?? ''
const proof = (host: string, ...tokens: string[]): unknown =>
  dns.zone.set(`_tause.${host}`, { TXT: tokens })
const leadHere = (host: string): unknown => dns.zone.set(host, { A: ['127.0.0.1'] })

/** A look at this moment, or at one to come; the app's own looks may be in between. */
const look = async (side: Side, id: string, after = 0): Promise<Domain> => {
  const now = new Date(Date.now() + after).toISOString()
  await poll({
    ask: () => worker.check({ domainId: id, now }),
    accept: (written) => written !== null,
    what: `A look at domain ${id}`,
  })
  return read(side, id)
}
const verify = async (side: Side, host: string, more: object = {}): Promise<Domain> => {
  const domain = await add(side, host, more)
  proof(host, tokenOf(domain))
  leadHere(host)
  return look(side, domain.id)
}
const visit = (host: string, path = '/'): Promise<HttpAnswer> =>
  httpGet(`http://${host}:${app.port}${path}`)

describe('a domain', () => {
  it('says which records to set, and shows the site once they are there', async () => {
    const host = 'www.bread.test'
    const added = await add('a', host)
    expect(added).toMatchObject({
      ownership: 'pending',
      routing: 'pending',
      served: false,
      nextStep: { part: 'ownership', kind: 'act', code: 'txt_missing' },
      zone: 'bread.test',
      records: [
        { type: 'TXT', name: `_tause.${host}`, relativeName: '_tause.www' },
        { type: 'CNAME', name: host, value: `bakery.${SITES_DOMAIN}` },
      ],
    })
    expect(tokenOf(added)).toMatch(/^tause-[0-9a-f]{32}$/)
    expect((await visit(host)).status).toBe(404)

    proof(host, 'v=something else', tokenOf(added))
    dns.zone.set(host, { CNAME: `bakery.${SITES_DOMAIN}` })
    const started = await ask('a', 'POST', `/domains/${added.id}/check`, undefined, 'editor')
    expect(started.status).toBe(202)
    const again = await ask('a', 'POST', `/domains/${added.id}/check`)
    if (again.status !== 202) {
      expect(again.status).toBe(429)
      expect(Number(again.headers.get('retry-after'))).toBeLessThanOrEqual(10)
    }
    await soon(() => read('a', added.id)).toMatchObject({
      ownership: 'verified',
      routing: 'verified',
      served: true,
      live: true,
      nextStep: { part: 'live', kind: 'done' },
    })
    await soon(async () => (await visit(host)).text).toContain('Brand of bakery')
  })

  it('is looked at without being asked for', async () => {
    const added = await add('a', 'www.byitself.test')
    proof(added.host, tokenOf(added))
    leadHere(added.host)
    await poll({
      ask: () => read('a', added.id),
      accept: ({ live }) => live,
      what: 'The automatic check',
      timeout: MINUTE,
    })
  })

  it('says in plain words what stands in its way, in the language of whoever asks', async () => {
    const host = 'www.steps.test'
    const { id } = await add('a', host)
    const stepAfter = async (): Promise<Domain['nextStep'] & { found: string[] }> => {
      const { nextStep, checks } = await look('a', id)
      const part = checks[nextStep.part as 'ownership' | 'routing'] as DomainFinding | null
      return { ...nextStep, found: part?.found ?? [] }
    }
    expect(await stepAfter()).toMatchObject({ code: 'txt_missing' })
    proof(host, 'tause-0000')
    expect(await stepAfter()).toMatchObject({ code: 'txt_other', found: ['tause-0000'] })
    dns.mood = 'failing'
    try {
      expect(await stepAfter()).toMatchObject({ code: 'dns_down', kind: 'wait' })
    } finally {
      dns.mood = 'well'
    }
    proof(host, tokenOf(await read('a', id)))
    expect(await stepAfter()).toMatchObject({ part: 'routing', code: 'no_address' })
    dns.zone.set(host, { A: ['127.0.0.9'] })
    expect(await stepAfter()).toMatchObject({ code: 'elsewhere', found: ['127.0.0.9'] })
    dns.zone.set(host, { A: ['127.0.0.1', '127.0.0.9'] })
    expect(await stepAfter()).toMatchObject({ code: 'elsewhere', found: ['127.0.0.9'] })
    const { body } = await call('GET', `/domains/${id}`, {
      authorization: fixture.a.tokens.owner,
      headers: { 'accept-language': 'es' },
    })
    expect(body.nextStep.text).toContain('lleva a otro sitio')
    leadHere(host)
    expect(await stepAfter()).toMatchObject({ part: 'live', kind: 'done' })
  })

  it('leads here also through a proxy that keeps its name, and not through one that changes it', async () => {
    const keeps = await startProxy('127.0.0.3', (host) => host)
    const changes = await startProxy('127.0.0.4', () => `bakery.${SITES_DOMAIN}`)
    try {
      const kept = await add('a', 'www.proxied.test')
      proof(kept.host, tokenOf(kept))
      dns.zone.set(kept.host, { A: ['127.0.0.4'] })
      expect(await look('a', kept.id)).toMatchObject({
        ownership: 'verified',
        routing: 'pending',
        nextStep: { code: 'elsewhere' },
      })
      dns.zone.set(kept.host, { A: ['127.0.0.3'] })
      expect(await look('a', kept.id)).toMatchObject({ routing: 'verified', served: true })
    } finally {
      keeps.close()
      changes.close()
    }
  })

  it('stays up while the DNS is down, and goes after days of wrong records, with a warning', async () => {
    const { id, host } = await verify('a', 'www.lapsing.test')
    dns.mood = 'failing'
    try {
      for (const days of [1, 2, 5, 9])
        expect(await look('a', id, days * DAY)).toMatchObject({ served: true })
    } finally {
      dns.mood = 'well'
    }
    dns.zone.delete(`_tause.${host}`)
    dns.zone.set(host, { A: ['127.0.0.9'] })
    for (const days of [10, 11, 12, 12.5])
      expect(await look('a', id, days * DAY)).toMatchObject({
        served: true,
        nextStep: { kind: 'warn' },
      })
    expect(await look('a', id, 13.5 * DAY)).toMatchObject({
      ownership: 'failed',
      routing: 'failed',
      served: false,
    })
    expect(await worker.claims({ host })).toMatchObject([{ state: 'quarantined' }])
    await soon(async () => (await visit(host)).status).toBe(404)
  })
})

/** Passes requests on to the app under the name that `rename` gives. */
const startProxy = async (address: string, rename: (host: string) => string): Promise<Server> => {
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    const host = rename(headers.host ?? '')
    httpRequest(
      { host: '127.0.0.1', port: app.port, method, path: url, headers: { ...headers, host } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    ).end()
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(app.port, address, () => done())
  })
  expect((server.address() as AddressInfo).port).toBe(app.port)
  return server
}

describe('taking over the name of another tenant', () => {
  it('takes a record of one’s own: that of the other tenant proves nothing', async () => {
    const host = 'www.mine.test'
    const own = await verify('a', host)
    const others = await add('b', host)
    expect(tokenOf(others)).not.toBe(tokenOf(own))
    expect(await look('b', others.id)).toMatchObject({
      ownership: 'pending',
      nextStep: { code: 'txt_other' },
    })
    expect((await visit(host)).text).toContain('Brand of bakery')
  })

  it('is refused while the other has it, and without a word about whose it is', async () => {
    const host = 'www.held.test'
    const own = await verify('a', host)
    const others = await add('b', host)
    proof(host, tokenOf(own), tokenOf(others))
    const refused = await look('b', others.id)
    expect(refused).toMatchObject({ ownership: 'pending', nextStep: { code: 'taken' } })
    expect(JSON.stringify(refused)).not.toContain(fixture.a.tenantId)
    expect((await visit(host)).text).toContain('Brand of bakery')
  })

  it.each([['it is deleted'], ['its host is changed']])(
    'is refused in quarantine after %s, and possible after it',
    async (how) => {
      const host = how === 'it is deleted' ? 'www.given-up.test' : 'www.renamed.test'
      const own = await verify('a', host)
      const others = await add('b', host)
      proof(host, tokenOf(others))
      if (how === 'it is deleted') await ask('a', 'DELETE', `/domains/${own.id}`)
      else await kit.api.call('PATCH', `/api/domains/${own.id}`, { host: 'www.another-name.test' })
      expect(await look('b', others.id)).toMatchObject({
        ownership: 'pending',
        served: false,
        nextStep: { code: 'quarantined' },
      })
      await soon(async () => (await visit(host)).status).toBe(404)
      expect(await look('b', others.id, 29 * DAY)).toMatchObject({ ownership: 'pending' })
      expect(await worker.claims({ host })).toMatchObject([{ tenantId: fixture.a.tenantId }])

      expect(await look('b', others.id, 31 * DAY)).toMatchObject({ ownership: 'verified' })
      await soon(async () => (await visit(host)).text).toContain('Brand of brewery')
    },
  )

  it('is refused in quarantine after the whole site or tenant is gone', async () => {
    const tenantId = await kit.makeTenant('short-lived')
    const site = await kit.makeSite('short-lived', tenantId)
    const made = await kit.api.call<{ domain: Domain }>('POST', '/api/v1/domains', {
      appId: site.id,
      host: 'www.orphan.test',
    })
    const { id, host } = made.domain
    proof(host, tokenOf(made.domain))
    leadHere(host)
    await worker.check({ domainId: id, now: new Date().toISOString() })
    await soon(() => worker.claims({ host })).toMatchObject([{ state: 'held', tenantId }])
    await kit.api.call('DELETE', `/api/tenants/${tenantId}`)
    expect(await worker.claims({ host })).toMatchObject([{ state: 'quarantined', tenantId }])
    const others = await add('b', host)
    proof(host, tokenOf(others))
    expect(await look('b', others.id)).toMatchObject({ nextStep: { code: 'quarantined' } })
  })

  it('leaves the same tenant free to take its name back at once', async () => {
    const host = 'www.back.test'
    const { id } = await verify('a', host)
    await ask('a', 'DELETE', `/domains/${id}`)
    expect(await verify('a', host)).toMatchObject({ ownership: 'verified', served: true })
    expect(await worker.claims({ host })).toHaveLength(1)
  })

  it('leads nowhere by a name that points here and is nobody’s', async () => {
    leadHere('www.dangling.test')
    expect((await visit('www.dangling.test')).status).toBe(404)
    const { id } = await add('b', 'www.dangling.test')
    expect(await look('b', id)).toMatchObject({ ownership: 'pending', routing: 'verified' })
    expect((await visit('www.dangling.test')).status).toBe(404)
  })

  it('below a domain of another tenant takes a proof of that very name', async () => {
    const parent = await verify('a', 'parent.test')
    const below = await add('b', 'shop.parent.test')
    leadHere(below.host)
    proof('parent.test', tokenOf(parent), tokenOf(below))
    expect(await look('b', below.id)).toMatchObject({ ownership: 'pending' })
    proof('shop.parent.test', tokenOf(below))
    expect(await look('b', below.id)).toMatchObject({ ownership: 'verified' })
  })

  it('is won by one of two who prove the same name at the same moment', async () => {
    const now = new Date().toISOString()
    const [a, b] = [fixture.a.tenantId, fixture.b.tenantId]
    for (let round = 0; round < 20; round += 1) {
      const host = `race-${round}.test`
      const answers = await Promise.all([
        worker.claim({ host, tenantId: a, domainId: 'a', now }),
        second.claim({ host, tenantId: b, domainId: 'b', now }),
        second.claim({ host, tenantId: a, domainId: 'a', now }),
        worker.claim({ host, tenantId: b, domainId: 'b', now }),
      ])
      const rows = await worker.claims({ host })
      expect(rows).toHaveLength(1)
      const winner = rows[0]?.tenantId
      expect(answers.map((refusal) => refusal === null)).toEqual(
        [a, b, a, b].map((tenantId) => tenantId === winner),
      )
    }
  })

  it('is won by one of two when a quarantine has just ended', async () => {
    const at = (days: number): string => new Date(Date.now() + days * DAY).toISOString()
    const [a, b] = [fixture.a.tenantId, fixture.b.tenantId]
    for (let round = 0; round < 10; round += 1) {
      const host = `late-${round}.test`
      await worker.claim({ host, tenantId: 'gone', domainId: 'gone', now: at(0) })
      await worker.release({ host, domainId: 'gone', now: at(0) })
      const answers = await Promise.all([
        worker.claim({ host, tenantId: a, domainId: 'a', now: at(31) }),
        second.claim({ host, tenantId: b, domainId: 'b', now: at(31) }),
      ])
      expect(answers.filter((refusal) => refusal === null)).toHaveLength(1)
    }
  })

  it('finds no name held for ever that a killed check has claimed for nothing', async () => {
    const host = 'www.half-done.test'
    const claim = { host, tenantId: fixture.a.tenantId, domainId: 'never-written' }
    await worker.claim({ ...claim, now: new Date().toISOString() })
    await worker.sweep({ now: new Date().toISOString() })
    expect(await worker.claims({ host })).toMatchObject([{ state: 'held' }])
    await worker.sweep({ now: new Date(Date.now() + 60 * MINUTE).toISOString() })
    expect(await worker.claims({ host })).toMatchObject([{ state: 'quarantined' }])
  })
})

describe('the main address', () => {
  it('is led to from the other names, with path and query, and stands in the pages', async () => {
    const { status, body } = await ask('a', 'POST', '/domains', {
      appId: sites.a.id,
      host: 'loaf.test',
      withWww: true,
    })
    expect(status).toBe(201)
    const { domain: apex, www } = body as { domain: Domain; www: Domain }
    expect([apex.apex, www.apex, www.host]).toEqual([true, false, 'www.loaf.test'])
    for (const one of [apex, www]) {
      proof(one.host, tokenOf(one))
      leadHere(one.host)
      expect(await look('a', one.id)).toMatchObject({ live: true })
    }
    expect((await visit('loaf.test')).status).toBe(200)

    const set = await ask('a', 'POST', `/domains/${www.id}/primary`)
    expect(set.body).toMatchObject({ domain: { primary: true }, notice: null })
    await soon(async () => {
      const { status: code, headers } = await visit('loaf.test', '/shop/?a=b&c=%20d')
      return [code, headers.location]
    }).toEqual([308, `http://www.loaf.test:${app.port}/shop/?a=b&c=%20d`])
    expect((await visit(`bakery.${SITES_DOMAIN}`)).status).toBe(200)

    expect(await kit.deployEnd(set.body.deploymentId)).toMatchObject({ status: 'active' })
    const canonical = `<link rel="canonical" href="http://www.loaf.test:${app.port}/"`
    await soon(async () => (await visit('www.loaf.test')).text).toContain(canonical)
    expect((await visit('www.loaf.test', '/sitemap.xml')).text).toContain('http://www.loaf.test')

    const main = `http://www.loaf.test:${app.port}`
    const atPlatform = `http://bakery.${SITES_DOMAIN}:${app.port}`
    const deployment = (await ask('a', 'GET', `/deploy/${set.body.deploymentId}`)).body
    expect(deployment.url).toBe(main)
    const { items } = (await ask('a', 'GET', `/deploy/${deployment.id}/logs`)).body
    expect(JSON.stringify(items)).toContain(`Live at ${main}.`)
    expect((await ask('a', 'GET', '/deploy')).body.items[0].url).toBe(main)
    const shown = (await ask('a', 'GET', `/apps/${sites.a.id}`)).body
    expect([shown.url, shown.lastDeployment.url]).toEqual([main, main])
    expect(shown.previewUrl).toContain(`${atPlatform}/_preview/`)
    expect((await ask('a', 'GET', '/apps')).body.items[0].url).toBe(main)
    const link = (environment: string) =>
      ask('a', 'POST', `/apps/${sites.a.id}/access-links`, { environment })
    expect((await link('production')).body.url).toMatch(new RegExp(`^${main}/`))
    expect((await link('staging')).body.url).toContain(`bakery--staging.${SITES_DOMAIN}`)
    const content = async (): Promise<unknown> =>
      (await ask('a', 'GET', `/content/${sites.a.id}/`)).body.site.url
    expect(await content()).toBe(main)
    await ask('a', 'PATCH', `/apps/${sites.a.id}/delivery`, { publicContent: true })
    const publicContent = async (): Promise<unknown> =>
      JSON.parse((await httpGet(`${app.url}/api/v1/content/bakery/`)).text).site.url
    await soon(publicContent).toBe(main)

    await ask('a', 'PATCH', `/domains/${apex.id}`, { redirectToPrimary: false })
    await soon(async () => (await visit('loaf.test')).status).toBe(200)
    const unset = await ask('a', 'DELETE', `/domains/${www.id}/primary`)
    expect(unset.body).toMatchObject({ domain: { primary: false } })
    expect((await ask('a', 'DELETE', `/domains/${www.id}/primary`)).status).toBe(409)
    await kit.deployEnd(unset.body.deploymentId)
    expect((await ask('a', 'GET', `/apps/${sites.a.id}`)).body.url).toBe(atPlatform)
    await soon(publicContent).toBe(atPlatform)
  })

  it('is one of a site’s, also when two are chosen at once', async () => {
    const [one, two] = await Promise.all([add('b', 'one.test'), add('b', 'two.test')])
    const answers = await Promise.all(
      [one, two].map(({ id }) => ask('b', 'POST', `/domains/${id}/primary`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { body } = await ask('b', 'GET', `/domains?appId=${sites.b.id}&limit=100`)
    expect((body.items as Domain[]).filter(({ primary }) => primary)).toHaveLength(1)
  })

  it('is not led to before it is live', async () => {
    const live = await verify('b', 'www.early.test')
    const later = await add('b', 'www.later.test', { primary: true })
    expect(await read('b', later.id)).toMatchObject({ primary: true, live: false })
    expect((await visit(live.host)).status).toBe(200)

    proof(later.host, tokenOf(later))
    leadHere(later.host)
    expect(await look('b', later.id)).toMatchObject({ primary: true, live: true })
    await soon(async () => (await visit(live.host)).headers.location).toBe(
      `http://www.later.test:${app.port}/`,
    )
    // Nobody has to think of deploying the site again.
    const canonical = `<link rel="canonical" href="http://www.later.test:${app.port}/"`
    await soon(async () => (await visit(later.host)).text).toContain(canonical)
  })
})

describe('names', () => {
  it('in other scripts are shown both ways', async () => {
    const domain = await add('a', 'Bücher.test')
    expect(domain).toMatchObject({ host: 'xn--bcher-kva.test', unicode: 'bücher.test' })
  })

  it.each([
    '*.example.com',
    'co.uk',
    'pаypal.com',
    'аррӏе.com',
    `x.${SITES_DOMAIN}`,
    EDGE_HOST,
    '10.0.0.1',
  ])('that are none of one’s own are refused with a reason: %s', async (host) => {
    const { status, body } = await ask('a', 'POST', '/domains', { appId: sites.a.id, host })
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/host'])
  })

  it('that look like one of another tenant are refused', async () => {
    await verify('a', 'paypal.test')
    const input = { appId: sites.b.id, host: 'paypɑl.test' }
    expect((await ask('b', 'POST', '/domains', input)).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/host' }],
    })
    // Of the tenant itself it is none of our business.
    expect(await add('a', 'paypɑl.test')).toMatchObject({ unicode: 'paypɑl.test' })
  })
})

describe('a certificate authority', () => {
  const HOUR = 60 * MINUTE
  const PAGE = '<html>Bad gateway</html>'
  const at = (after: number): string => new Date(Date.now() + after).toISOString()
  const ordersOf = (host: string): number => authority.orders.filter((one) => one === host).length

  const certify = async ({ id, host }: Domain, after = 0): Promise<RunOutcome> =>
    second.certify({ host, domainId: id, tenantId: fixture.a.tenantId, now: at(after) })

  afterEach(() => {
    authority.instead = {}
  })

  it('that refuses an account is said to, and not to have seen anything wrong with the host', async () => {
    const domain = await verify('a', 'www.no-account.test')
    const type = 'urn:ietf:params:acme:error:unauthorized'
    const text = JSON.stringify({ type, detail: 'The key of the binding is wrong' })
    authority.instead = { account: { status: 403, text } }
    const refused = await certify(domain)
    expect(refused).toMatchObject({ outcome: 'failed', problem: { code: 'account' } })
    expect(JSON.stringify(refused)).toContain('ACME_EAB_KEY if it gave you them. The key of')
  })

  it('is not asked while CAA records forbid it, and they are told in plain words', async () => {
    const domain = await verify('a', 'shop.caa.test')
    dns.zone.set('caa.test', { CAA: ['issue other.example', 'iodef mailto:a@caa.test'] })
    const refused = await certify(domain)
    expect(refused).toMatchObject({ outcome: 'failed', problem: { code: 'caa' } })
    const { message } = (refused as { problem: { message: string } }).problem
    expect(message).toContain('A CAA record of shop.caa.test forbids')
    expect(message).toContain('Found: issue "other.example"')
    expect(message).toContain(`Wanted: issue "${CAA_NAME}"`)
    expect(ordersOf(domain.host)).toBe(0)
    dns.zone.set('caa.test', { CAA: ['issue other.example', `issue ${CAA_NAME}`] })
    expect(await certify(domain, HOUR)).toMatchObject({ outcome: 'issued' })
    expect(ordersOf(domain.host)).toBe(1)
  })

  it('that is down costs nothing of its limits', async () => {
    const domain = await verify('a', 'www.authority-down.test')
    const counted = (): Promise<unknown> =>
      second.ordersCounted({ host: domain.host, now: at(2 * HOUR) })
    const before = await counted()
    authority.instead = { directory: null }
    for (const hours of [0, 1])
      expect(await certify(domain, hours * HOUR)).toMatchObject({
        outcome: 'failed',
        problem: { code: 'unreachable' },
      })
    expect(await counted()).toBe(before)
  })

  it('is asked again when it wants, also by a date, and never later than in days', async () => {
    const domain = await verify('a', 'www.limited.test')
    const refuse = (wait: string): void => {
      const text = JSON.stringify({
        type: 'urn:ietf:params:acme:error:rateLimited',
        detail: 'Later',
      })
      authority.instead = { newOrder: { status: 429, headers: { 'retry-after': wait }, text } }
    }
    const until = new Date(Math.ceil(Date.now() / SECOND) * SECOND + 30 * HOUR)
    refuse(until.toUTCString())
    const first = await certify(domain)
    expect(first).toMatchObject({ outcome: 'failed', problem: { code: 'rateLimited' } })
    const next = Date.parse((first as { nextAttemptAt: string }).nextAttemptAt)
    expect(Math.abs(next - until.getTime())).toBeLessThan(MINUTE)
    refuse('9'.repeat(30))
    const never = await certify(domain, 31 * HOUR)
    expect(Date.parse((never as { nextAttemptAt: string }).nextAttemptAt)).toBeLessThan(
      Date.now() + 11 * DAY,
    )
  })

  it('that answers with pages in place of an order or a certificate is asked for the same one again, and for another after a day', async () => {
    const domain = await verify('a', 'www.pages.test')
    const page = { status: 200, text: PAGE }
    authority.instead = { certificate: page }
    const unusable = { outcome: 'failed', problem: { code: 'unreachable' } }
    expect(await certify(domain)).toMatchObject(unusable)
    authority.instead = { order: { status: 429, text: PAGE } }
    expect(await certify(domain, HOUR)).toMatchObject({ outcome: 'failed' })
    authority.instead = { order: page }
    expect(await certify(domain, 2 * HOUR)).toMatchObject(unusable)
    authority.instead = { certificate: page }
    expect(await certify(domain, 3 * HOUR)).toMatchObject(unusable)
    expect(ordersOf(domain.host)).toBe(1)
    authority.instead = {}
    expect(await certify(domain, 25 * HOUR)).toMatchObject({ outcome: 'issued' })
    expect(ordersOf(domain.host)).toBe(2)
  })
})

it(
  'comes to the same when checks are killed at any point',
  async () => {
    const names = Array.from({ length: 9 }, (_, index) => `www.killed-${index}.test`)
    for (const [round, moment] of ['asked', 'proved', 'claimed'].entries()) {
      const victim = await startWorker(env)
      const domains: Domain[] = []
      for (const host of names.slice(round * 3, round * 3 + 3)) {
        const domain = await add('a', host)
        proof(host, tokenOf(domain))
        leadHere(host)
        domains.push(domain)
      }
      const hosts = domains.map(({ host }) => host)
      const reached: Record<string, () => Promise<boolean>> = {
        asked: () => Promise.resolve(dns.asked.includes(`TXT _tause.${hosts[0]}`)),
        proved: () => Promise.resolve(allAsked(hosts)),
        claimed: async () => (await worker.claims({ host: hosts[0] ?? '' })).length > 0,
      }
      const due = victim.checkDue({ now: new Date().toISOString() }).catch(() => undefined)
      await poll({
        ask: reached[moment] ?? (() => Promise.resolve(true)),
        accept: (is) => is,
        what: `The moment "${moment}"`,
      })
      victim.kill('SIGKILL')
      await Promise.all([victim.ended, due])
    }
    // Later than a killed look is waited for; nobody is asked to do anything.
    const later = Date.now() + 6 * MINUTE
    for (const host of names)
      await poll({
        ask: async () => {
          await worker.checkDue({ now: new Date(later).toISOString() })
          return (await ask('a', 'GET', `/domains?host=${host}`)).body.items[0] as Domain
        },
        accept: ({ served }) => served,
        what: host,
      })
    await worker.sweep({ now: new Date(later + 60 * MINUTE).toISOString() })
    for (const host of names) {
      const { id } = (await ask('a', 'GET', `/domains?host=${host}`)).body.items[0] as Domain
      expect(await worker.claims({ host })).toMatchObject([{ state: 'held', domainId: id }])
    }
  },
  2 * MINUTE,
)

it('takes fifty domains of a site, and not one more', async () => {
  const site = await kit.makeSite('full', fixture.b.tenantId)
  const make = (index: number): Promise<ApiAnswer> =>
    ask('b', 'POST', '/domains', { appId: site.id, host: `www.full-${index}.test` })
  for (let index = 0; index < 50; index += 10) {
    const tens = Array.from({ length: 10 }, (_, one) => make(index + one))
    for (const { status } of await Promise.all(tens)) expect(status).toBe(201)
  }
  const { status, body } = await make(50)
  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/site'])
  expect(JSON.stringify(body)).toContain('50 is the most')
}, 60_000)

const allAsked = (hosts: readonly string[]): boolean =>
  hosts.every((host) => dns.asked.includes(`TXT _tause.${host}`))

describe('who may', () => {
  it('add, check and choose domains is as the table says', async () => {
    const { id } = await add('a', 'www.roles.test')
    const statuses = async (method: string, path: string, body?: unknown): Promise<number[]> => {
      const found: number[] = []
      for (const role of ['editor', 'author', 'viewer'] as const)
        found.push((await ask('a', method, path, body, role)).status)
      found.push((await ask('b', method, path, body)).status)
      return found
    }
    const input = { appId: sites.a.id, host: 'www.nobody.test' }
    expect(await statuses('POST', '/domains', input)).toEqual([403, 403, 403, 404])
    expect(await statuses('POST', `/domains/${id}/check`)).toEqual([202, 403, 403, 404])
    expect(await statuses('POST', `/domains/${id}/primary`)).toEqual([403, 403, 403, 404])
    expect(await statuses('GET', '/domains/platform')).toEqual([403, 403, 403, 403])
    const { body } = await call('GET', '/domains/platform', { authorization: fixture.admin })
    expect(body.records).toEqual([
      { type: 'A', name: `*.${SITES_DOMAIN}`, value: '127.0.0.1', ttl: 3600 },
    ])
  })
})
