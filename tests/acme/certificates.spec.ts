import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import type { CertificateAuthority } from '../../src/core/api/certificates'
import type { Domain } from '../../src/core/api/domains'
import {
  type CertificateKit,
  createCertificateKit,
  PANEL,
  SITES_DOMAIN,
  startWithAuthority,
} from '../helpers/acme/certificateKit'
import { http2Get, httpsGet, shakeHands } from '../helpers/acme/httpsGet'
import { makeCertificate } from '../helpers/acme/makeCertificate'
import { pebbleKnowsAri } from '../helpers/acme/startPebble'
import { type Authority, startAuthority } from '../helpers/acme/startAuthority'
import { toPem } from '../../src/core/certificates/toPem'
import { httpGet } from '../helpers/httpGet'
import { openDatabase } from '../helpers/openDatabase'
import { soon } from '../helpers/soon'
import type { RunningApp } from '../helpers/startApp'

const MINUTE = 60_000
const HOST = 'www.bakery-tause.net'

let authority: Authority
let app: RunningApp
let kit: CertificateKit
let root: string
let hooks: string

beforeAll(async () => {
  authority = await startAuthority({ rejectNonces: 5 })
  hooks = await mkdtemp(join(tmpdir(), 'tause-hook-'))
  const hook = join(hooks, 'dns-hook')
  const { dnsUrl } = authority.pebble
  await writeFile(
    hook,
    `#!/usr/bin/env node
const [action, name, value] = process.argv.slice(2)
const path = action === 'present' ? 'set-txt' : 'clear-txt'
fetch('${dnsUrl}/' + path, { method: 'POST', body: JSON.stringify({ host: name + '.', value }) })
  .then((answer) => process.exit(answer.ok ? 0 : 1))
`,
  )
  await chmod(hook, 0o755)
  app = await startWithAuthority(authority, { env: { ACME_DNS_HOOK: hook } })
  kit = await createCertificateKit(app)
  root = await authority.pebble.root()
}, 3 * MINUTE)
afterAll(async () => {
  await app?.stop()
  await authority?.pebble.stop()
  await rm(hooks, { recursive: true, force: true })
})

const at = (host: string) => ({ host, port: authority.httpsPort, root })

it('issues a certificate for a verified domain, and answers with it by HTTP/2 and HTTP/1.1', async () => {
  const domainId = await kit.addDomain(HOST)
  const certificate = await kit.issued(HOST)
  await served(HOST)
  expect(certificate).toMatchObject({
    names: [HOST],
    source: 'acme',
    state: 'issued',
    problem: null,
    domainId,
  })
  const answers = [await http2Get(at(HOST)), await httpsGet(at(HOST))]
  expect(answers.map(({ protocol, status }) => [protocol, status])).toEqual([
    ['h2', 200],
    ['http/1.1', 200],
  ])
  for (const { fingerprint } of answers) expect(fingerprint).toBe(certificate.fingerprint)
  expect(answers[0]?.body).toContain('<html')
  expect(answers[0]?.body).toBe(answers[1]?.body)
  const domain = await kit.api.call<{ certificate: string }>('GET', `/api/domains/${domainId}`)
  expect(domain.certificate).toBe('verified')
})

it('leads plain requests to HTTPS once the host has a certificate, but not the authority', async () => {
  const url = `http://${HOST}:${authority.httpPort}`
  const { status, headers } = await httpGet(`${url}/menu?day=1`)
  expect([status, headers.location]).toEqual([
    308,
    `https://${HOST}:${authority.httpsPort}/menu?day=1`,
  ])
  const challenge = await httpGet(`${url}/.well-known/acme-challenge/${'x'.repeat(43)}`)
  expect(challenge.status).toBe(404)
  // Nor who looks whether the host leads here.
  const probe = await httpGet(`${url}/.well-known/tause-routing/${'x'.repeat(43)}`)
  expect(probe.status).not.toBe(308)
})

it('sends HSTS only by HTTPS, and only for a domain whose owner wants it', async () => {
  const strict = 'www.strict-tause.net'
  await kit.addDomain(strict, { ownership: 'verified', routing: 'verified', hsts: true })
  await served(strict)
  const { headers } = await httpsGet(at(strict))
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  const plain = await httpGet(`http://${strict}:${authority.httpPort}/`)
  expect(plain.headers['strict-transport-security']).toBeUndefined()
  expect((await http2Get(at(HOST))).headers['strict-transport-security']).toBeUndefined()
})

it('orders nothing while ownership or routing is not verified', async () => {
  const orders = authority.pebble.orders()
  const halves = ['ownership', 'routing'].map((part) => ({ [part]: 'verified' }))
  for (const [index, states] of halves.entries()) {
    const host = `www.half-${index}-tause.net`
    await kit.addDomain(host, states)
    await expect(kit.api.call('POST', '/api/v1/certificates/order', { host })).rejects.toThrow(
      /409.*not both verified/s,
    )
  }
  // A domain that is all right is looked at after those: once it has its certificate, they had their turn.
  await kit.addDomain('www.after-tause.net')
  await kit.issued('www.after-tause.net')
  expect(authority.pebble.orders()).toBe(orders + 1)
  expect(await kit.find('www.half-0-tause.net')).toBeUndefined()
})

it('places no order for a host that leads elsewhere, says so, and tries again later', async () => {
  const host = 'www.elsewhere-tause.net'
  await fetch(`${authority.pebble.dnsUrl}/add-a`, {
    method: 'POST',
    body: JSON.stringify({ host: `${host}.`, addresses: ['127.0.0.9'] }),
  })
  await kit.addDomain(host)
  const { problem, state, nextAttemptAt } = await kit.until(host, (found) => found.problem !== null)
  expect(state).toBe('failed')
  expect(problem?.code).toBe('check_http')
  expect(problem?.message).toContain('127.0.0.9')
  expect(new Date(nextAttemptAt ?? 0).getTime()).toBeGreaterThan(Date.now())
  // The authority itself, unlike its DNS server, never heard of it; other hosts may be renewed meanwhile.
  const heard = authority.pebble
    .output()
    .split('\n')
    .filter((line) => line.startsWith('Pebble '))
    .join('\n')
  expect(heard).toContain('www.after-tause.net')
  expect(heard).not.toContain(host)
  const english = problem?.message
  const spanish = await kit.api.call<{ items: { problem: { message: string } }[] }>(
    'GET',
    `/api/v1/certificates?host=${host}&language=es`,
  )
  expect(spanish.items[0]?.problem.message).not.toBe(english)
  expect(spanish.items[0]?.problem.message).toContain('no conduce a esta plataforma')
})

it('refuses TLS 1.1, and handshakes for names that nobody has, without an order', async () => {
  const orders = authority.pebble.orders()
  const port = authority.httpsPort
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' } as const
  const ciphers = 'DEFAULT@SECLEVEL=0'
  expect((await shakeHands({ host: HOST, port, root, ...old, ciphers })).ok).toBe(false)
  const newer = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const
  expect((await shakeHands({ host: HOST, port, root, ...newer })).ok).toBe(true)
  // Without a name, also with protocols to choose from: an alert, and not an error of ours.
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const)
    expect(
      await shakeHands({
        host: '',
        port,
        ALPNProtocols: ['h2', 'http/1.1'],
        minVersion: version,
        maxVersion: version,
      }),
    ).toEqual({ ok: false, said: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' })
  expect((await shakeHands({ host: HOST.toUpperCase(), port, root })).ok).toBe(true)
  const attempts = Array.from({ length: 1000 }, (_, index) => `nobody-${index}.tause-test.com`)
  for (let from = 0; from < attempts.length; from += 50) {
    const answers = await Promise.all(
      attempts.slice(from, from + 50).map((host) => shakeHands({ host, port })),
    )
    expect(answers.filter(({ ok }) => ok)).toEqual([])
  }
  expect(authority.pebble.orders()).toBe(orders)
  expect((await http2Get(at(HOST))).status).toBe(200)
})

it('proves a wildcard by the DNS hook, and serves sites below the domain with it', async () => {
  const wildcard = await kit.issued(`*.${SITES_DOMAIN}`)
  expect(wildcard).toMatchObject({ tenantId: null, names: [`*.${SITES_DOMAIN}`] })
  const host = `${kit.site.slug}.${SITES_DOMAIN}`
  await served(host)
  const { status, fingerprint } = await http2Get(at(host))
  expect([status, fingerprint]).toEqual([200, wildcard.fingerprint])
})

it('serves the panel by HTTP/1.1 only, and sends stray HTTP/2 requests for it away', async () => {
  await kit.issued(PANEL)
  await served(PANEL)
  const port = authority.httpsPort
  const offer = { host: PANEL, port, root, ALPNProtocols: ['h2', 'http/1.1'] }
  expect(await shakeHands(offer)).toEqual({ ok: true, said: 'http/1.1' })
  expect((await httpsGet({ ...at(PANEL), path: '/healthz' })).status).toBe(200)
  const api = await httpsGet({ ...at(PANEL), path: '/api/v1/certificates' })
  expect([api.status, JSON.parse(api.body)]).toMatchObject([401, { code: 'unauthorized' }])
  const stray = await http2Get({ ...at(HOST), authority: PANEL, path: '/healthz' })
  expect(stray.status).toBe(421)
})

it('uses an uploaded certificate at once, and refuses one that would not work', async () => {
  const ca = makeCertificate({ name: 'Own root' })
  const middle = makeCertificate({ name: 'Own intermediate', issuer: ca, authority: true })
  const own = makeCertificate({ names: [HOST], issuer: middle })
  const upload = (body: object): Promise<{ warnings: string[]; fingerprint: string }> =>
    kit.api.call('POST', '/api/v1/certificates/upload', { host: HOST, ...body })
  const chain = own.certificate + middle.certificate
  await expect(upload({ chain, key: middle.key })).rejects.toThrow(/422.*good for|422.*no host/s)
  const { key } = makeCertificate({ names: [HOST] })
  await expect(upload({ chain, key })).rejects.toThrow(/422.*belongs to none/s)
  const other = makeCertificate({ names: ['www.other.net'], issuer: ca })
  await expect(upload({ chain: other.certificate, key: other.key })).rejects.toThrow(
    /422.*not for www\.bakery/s,
  )
  const made = await upload({ chain: middle.certificate + own.certificate, key: own.key })
  expect(made.warnings).toEqual(['reordered'])
  root += ca.certificate
  await soon(async () => (await httpsGet(at(HOST))).fingerprint).toBe(made.fingerprint)
  const text = JSON.stringify(await kit.find(HOST))
  expect(text).not.toMatch(/PRIVATE KEY|sealed/)

  // Back to one that is issued: the uploaded one serves until then.
  await kit.renew((await kit.find(HOST))?.id ?? '')
  const issued = await kit.until(HOST, (found) => found.fingerprint !== made.fingerprint)
  await soon(async () => (await httpsGet(at(HOST))).fingerprint).toBe(issued.fingerprint)
  root = await authority.pebble.root()
})

it('says at /readyz when a certificate cannot be opened, and stays ready', async () => {
  const host = 'www.strict-tause.net'
  const checkOf = async (): Promise<object> => {
    const { status, text } = await httpGet(`${app.url}/readyz`)
    expect(status).toBe(200)
    return (JSON.parse(text) as { checks: { certificates: object } }).checks.certificates
  }
  const database = openDatabase(app)
  const { rows } = await database.execute({
    sql: 'select sealed_key from certificates where host = ?',
    args: [host],
  })
  const seal = (value: unknown) =>
    database.execute({
      sql: 'update certificates set sealed_key = ?, version = version + 1, updated_at = ? where host = ?',
      args: [String(value), new Date().toISOString(), host],
    })
  try {
    expect(await checkOf()).toEqual({ ok: true })
    await seal('of another PAYLOAD_SECRET')
    await soon(async () => (await shakeHands(at(host))).ok).toBe(false)
    expect(await checkOf()).toMatchObject({ ok: true, note: expect.stringContaining(': 1.') })
    expect((await http2Get(at(HOST))).status).toBe(200)
    // Nobody is led to where no handshake can succeed.
    expect((await httpGet(`http://${host}:${authority.httpPort}/`)).status).toBe(200)
    await seal(rows[0]?.sealed_key)
    await soon(async () => (await shakeHands(at(host))).ok).toBe(true)
    expect(await checkOf()).toEqual({ ok: true })
  } finally {
    database.close()
  }
})

it('shows how far the limits of the authority are used up', async () => {
  const budget = await kit.api.call<CertificateAuthority>(
    'GET',
    `/api/v1/certificates/authority?host=${HOST}`,
  )
  expect(budget).toMatchObject({ enabled: true, https: true, wildcard: true })
  const lines = Object.fromEntries(budget.budget.map((line) => [line.name, line]))
  expect(lines.orders?.used).toBe(authority.pebble.orders())
  expect(lines.orders).toMatchObject({ limit: 300, windowSeconds: 10_800, freeAt: null })
  expect(lines.set).toMatchObject({ used: 2, limit: 5, subject: HOST })
  expect(lines.domain).toMatchObject({ used: 2, limit: 50, subject: 'bakery-tause.net' })
})

/** Debian's Pebble is older than ARI: `npm run test:acme` says so. */
const withAri = pebbleKnowsAri() ? it : it.skip

withAri(
  'renews when the authority wants it, as a replacement that its limits do not count',
  async () => {
    const host = 'www.after-tause.net'
    const before = await kit.issued(host)
    const { budget } = await kit.api.call<CertificateAuthority>(
      'GET',
      '/api/v1/certificates/authority',
    )
    const at = Date.now()
    await authority.pebble.setRenewal(await leafOf(host), {
      start: new Date(at - MINUTE),
      end: new Date(at + MINUTE),
    })
    await kit.wake(host)
    const after = await kit.until(host, ({ fingerprint }) => fingerprint !== before.fingerprint)
    expect(after.problem).toBeNull()
    expect(authority.pebble.output()).toContain('is a replacement of')
    const then = await kit.api.call<CertificateAuthority>('GET', '/api/v1/certificates/authority')
    expect(then.budget[0]).toEqual(budget[0])
  },
)

it('serves the old certificate while the authority is down, and says when it tries again', async () => {
  const host = 'www.after-tause.net'
  const before = await kit.issued(host)
  const counted = await ordersCounted()
  await authority.pebble.kill()
  await kit.renew(before.id)
  const failed = await kit.until(host, ({ problem }) => problem !== null)
  expect(failed).toMatchObject({ state: 'issued', live: true, attempts: 1 })
  expect(failed.problem?.code).toBe('unreachable')
  expect(new Date(failed.nextAttemptAt ?? 0).getTime()).toBeGreaterThan(Date.now())
  expect((await http2Get(at(host))).fingerprint).toBe(before.fingerprint)

  // A domain that waits for its first one says so, too.
  const late = 'www.late-tause.net'
  const id = await kit.addDomain(late)
  await kit.until(late, ({ problem }) => problem !== null)
  const domain = await kit.api.call<Domain>('GET', `/api/v1/domains/${id}`)
  expect(domain.nextStep).toMatchObject({ part: 'certificate', code: 'certificate_delayed' })
  expect(domain.nextStep.text).toContain('The certificate authority does not answer')
  // What nobody was asked for is not counted.
  expect(await ordersCounted()).toBe(counted)
})

const ordersCounted = async (): Promise<number | undefined> => {
  const path = '/api/v1/certificates/authority'
  const { budget } = await kit.api.call<CertificateAuthority>('GET', path)
  return budget.find(({ name }) => name === 'orders')?.used
}

/** Waits until fronts have a certificate that was issued, a second at most. */
const served = async (host: string): Promise<void> => {
  await kit.issued(host.endsWith(`.${SITES_DOMAIN}`) ? `*.${SITES_DOMAIN}` : host)
  await soon(async () => (await shakeHands({ ...at(host) })).ok).toBe(true)
}

/** PEM of the certificate that a host shows. */
const leafOf = (host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port: authority.httpsPort,
      servername: host,
      ca: root,
    })
    socket.once('error', reject)
    socket.once('secureConnect', () => {
      resolve(toPem(socket.getPeerCertificate().raw))
      socket.destroy()
    })
  })
