import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../../tests/helpers/acme/makeCertificate'
import { AcmeError } from './AcmeError'
import { createAcmeClient } from './createAcmeClient'
import { parseRetryAfter } from './parseRetryAfter'
import { createSendHttp } from './sendHttp'
import { signJws } from './signJws'
import type { AcmeClient } from './types'

const ROOT = makeCertificate({ name: 'Authority root' })
const OWN = makeCertificate({ names: ['127.0.0.1'], issuer: ROOT })
const { privateKey: accountKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

type Asked = { path: string; nonce: string; url: string; head: Record<string, unknown> }
type Answer = {
  status: number
  headers?: Record<string, string>
  body?: unknown
  /** In place of `body`, as it is. */
  text?: string
}

let server: Server
let origin: string
let asked: Asked[]
let answers: Answer[]
let issuedNonces: number

const client = (): AcmeClient =>
  createAcmeClient({
    directoryUrl: `${origin}/dir`,
    accountKey,
    accountUrl: `${origin}/account/1`,
    roots: [ROOT.certificate],
    userAgent: 'test',
  })

const problem = (type: string, status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { type: `urn:ietf:params:acme:error:${type}`, detail: `because of ${type}` },
})

const order = (): Answer => ({
  status: 201,
  headers: { location: `${origin}/order/1` },
  body: {
    status: 'pending',
    identifiers: [{ type: 'dns', value: 'www.example.com' }],
    authorizations: [`${origin}/authz/1`],
    finalize: `${origin}/finalize/1`,
  },
})

beforeAll(async () => {
  server = createServer({ cert: OWN.certificate, key: OWN.key }, (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      response.setHeader('replay-nonce', `nonce-${++issuedNonces}`)
      if (request.url === '/nonce') return response.end()
      if (request.url === '/dir')
        return response.end(
          JSON.stringify({
            newNonce: `${origin}/nonce`,
            newAccount: `${origin}/account`,
            newOrder: `${origin}/order`,
          }),
        )
      const { protected: head = '' } = JSON.parse(body) as { protected?: string }
      const parsed = JSON.parse(Buffer.from(head, 'base64url').toString()) as Asked['head']
      asked.push({
        path: request.url ?? '',
        nonce: String(parsed.nonce),
        url: String(parsed.url),
        head: parsed,
      })
      const answer = answers.shift() ?? { status: 500 }
      response.writeHead(answer.status, answer.headers)
      response.end(answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
  answers = []
  issuedNonces = 0
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const NAMES = { names: ['www.example.com'] }

it('repeats a call whose nonce is refused with a fresh one, signed anew', async () => {
  answers = [problem('badNonce', 400), problem('badNonce', 400), order()]
  const { url, status } = await client().newOrder(NAMES)
  expect([url, status]).toEqual([`${origin}/order/1`, 'pending'])
  expect(new Set(asked.map(({ nonce }) => nonce)).size).toBe(3)
})

it('gives up on an authority that refuses every nonce', async () => {
  answers = Array.from({ length: 50 }, () => problem('badNonce', 400))
  await expect(client().newOrder(NAMES)).rejects.toMatchObject({ type: 'badNonce' })
  expect(asked.length).toBe(10)
})

it('waits as long as a busy authority says, with a fresh nonce, when that is short', async () => {
  answers = [problem('rateLimited', 429, { 'retry-after': '0' }), order()]
  await client().newOrder(NAMES)
  expect(asked).toHaveLength(2)
  expect(asked[0]?.nonce).not.toBe(asked[1]?.nonce)
})

it('leaves longer pauses to whoever plans the next try, and says how long', async () => {
  answers = [problem('rateLimited', 429, { 'retry-after': '3600' })]
  await expect(client().newOrder(NAMES)).rejects.toMatchObject({
    type: 'rateLimited',
    status: 429,
    retryAfter: 3_600_000,
    message: 'because of rateLimited',
  })
  expect(asked).toHaveLength(1)
})

it('throws what is no ACME answer as an error of its own, not as a crash', async () => {
  answers = [{ status: 200, body: { status: 'dancing' } }]
  await expect(client().readOrder(`${origin}/order/1`)).rejects.toMatchObject({
    type: 'malformedAnswer',
  })
})

const HTML = '<html><body>Bad gateway</body></html>'

it.each<[string, Answer, object]>([
  ['a page of a proxy', { status: 502, text: HTML }, { type: 'unknown', status: 502 }],
  ['a page that says it is right', { status: 201, text: HTML }, { type: 'malformedAnswer' }],
  ['an order without a place', { ...order(), headers: {} }, { type: 'malformedAnswer' }],
  [
    'an order at no URL',
    { ...order(), headers: { location: '/order/1' } },
    { type: 'malformedAnswer' },
  ],
  [
    'an order in plain',
    { ...order(), headers: { location: 'http://127.0.0.1/order/1' } },
    { type: 'malformedAnswer' },
  ],
  ['a body without end', { status: 201, text: 'x'.repeat(600_000) }, { type: 'connection' }],
  [
    'a problem of the wrong types',
    { status: 403, body: { type: 7, detail: { a: 1 }, subproblems: 'none' } },
    { type: 'unknown', status: 403, message: expect.stringContaining('status 403') },
  ],
  [
    'a problem of which only the type is right',
    { status: 403, body: { type: 'urn:ietf:params:acme:error:caa', status: '403' } },
    { type: 'caa', status: 403 },
  ],
  ['a problem that is a list', { status: 400, text: '[]' }, { type: 'unknown', status: 400 }],
])('takes %s for an error of the authority, never for one of its own', async (_, given, error) => {
  answers = [given]
  const asking = client().newOrder(NAMES)
  await expect(asking).rejects.toBeInstanceOf(AcmeError)
  await expect(asking).rejects.toMatchObject(error)
})

it('reads a list of orders on from a relative link, and ends at one that leads out of HTTPS', async () => {
  const page = (link: string): Answer => ({
    status: 200,
    headers: { link },
    body: { orders: [`${origin}/order/1`] },
  })
  answers = [
    { status: 200, body: { status: 'valid', orders: `${origin}/orders` } },
    page('</orders?page=2>;rel="next"'),
    page('<http://127.0.0.1/orders>;rel="next"'),
  ]
  expect(await client().listOrders()).toHaveLength(2)
  expect(asked.map(({ path }) => path)).toEqual(['/account/1', '/orders', '/orders?page=2'])
})

it('does not wait for an answer that comes in drops', async () => {
  const dripping = createServer({ cert: OWN.certificate, key: OWN.key }, (_, response) => {
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  })
  await new Promise<void>((ready) => dripping.listen(0, '127.0.0.1', () => ready()))
  const { port } = dripping.address() as AddressInfo
  const send = createSendHttp({ roots: [ROOT.certificate], userAgent: 'test', deadline: 100 })
  try {
    await expect(
      send({ url: `https://127.0.0.1:${port}/dir`, method: 'GET' }),
    ).rejects.toMatchObject({ type: 'connection' })
  } finally {
    dripping.closeAllConnections()
    dripping.close()
  }
})

it('says that nobody answers when the root is not trusted, or the port is closed', async () => {
  const stranger = createAcmeClient({
    directoryUrl: `${origin}/dir`,
    accountKey,
    userAgent: 'test',
  })
  await expect(stranger.readDirectory()).rejects.toBeInstanceOf(AcmeError)
  const nobody = createAcmeClient({
    directoryUrl: 'https://127.0.0.1:1/dir',
    accountKey,
    userAgent: 'test',
  })
  await expect(nobody.readDirectory()).rejects.toMatchObject({ type: 'connection', status: 0 })
})

it('signs with ES256 over the URL and the nonce, as the account', () => {
  const text = signJws({
    key: accountKey,
    url: 'https://a/b',
    nonce: 'n',
    accountUrl: 'k',
    payload: null,
  })
  const jws = JSON.parse(text) as Record<'protected' | 'payload' | 'signature', string>
  expect(JSON.parse(Buffer.from(jws.protected, 'base64url').toString())).toEqual({
    alg: 'ES256',
    kid: 'k',
    nonce: 'n',
    url: 'https://a/b',
  })
  expect(jws.payload).toBe('')
  const key = { key: createPublicKey(accountKey), dsaEncoding: 'ieee-p1363' } as const
  const signature = Buffer.from(jws.signature, 'base64url')
  expect(verify('sha256', Buffer.from(`${jws.protected}.`), key, signature)).toBe(true)
})

it.each([
  ['120', 120_000],
  ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
  // Longer than a date can say: it would never be asked again.
  ['99999999999999999999', 8 * 86_400_000],
  ['-5', 0],
  ['soon', undefined],
  [undefined, undefined],
])('reads Retry-After %s', (header, wait) => {
  expect(parseRetryAfter(header, Date.parse('2026-01-01T00:00:00Z'))).toBe(wait)
})
