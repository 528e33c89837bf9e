import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { HTML, putFile, storeRelease } from '../../../tests/helpers/storeRelease'
import { LocalBlobStore } from '../../storage/LocalBlobStore'
import { closeServer } from '../closeServer'
import { answerPlainRequests, type PlainConnections } from '../http/plainConnections'
import type { HostState } from './hostEntry'
import { hostOf } from './hostNames'
import { createPlainAnswers } from './plainAnswers'
import { createReleaseCache } from './releaseCache'
import { createBodyCache } from './sendBody'
import { createSiteDirectory } from './siteDirectory'
import { createSiteHandler } from './siteHandler'

// The same requests, byte for byte, to Node's server alone and to one with the shorter way before it.

const ACCEPT = 'Accept-Encoding: gzip, deflate\r\n'

let folder: string
let etag: string
let ours: Server
let nodes: Server
let plain: PlainConnections
/** Requests that were left to Node's parser, by `ours`. */
let left: string[] = []
const errors: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tause-plain-'))
  const blobs = new LocalBlobStore({ root: folder })
  const put = (text: string, type: string) => putFile(blobs, text, type)
  const home = await put('<p>Home</p>'.repeat(100), HTML)
  etag = `"${home.blob}-gzip"`
  const digest = await storeRelease(blobs, {
    routes: {
      '/': home,
      '/large': await put(Array.from({ length: 9000 }, (_, index) => index).join(' '), HTML),
      '/film': await put('0123456789'.repeat(5000), 'video/mp4'),
      '/été': await put('<p>Summer</p>', HTML),
      '/_forms/x': await put('<p>Not a form</p>', HTML),
      '/_assets/0.css': await put('p{}', 'text/css'),
    },
    headers: [{ path: '/large', name: 'X-Own', value: 'yes' }],
  })
  const live: HostState = {
    kind: 'live',
    siteId: 's',
    slug: 's',
    tenantId: 't',
    environment: 'production',
    releaseId: 'r',
    manifestDigest: digest,
    version: '1',
  }
  const states: Record<string, HostState> = {
    'site.example': live,
    'locked.example': { ...live, protection: { lock: 'l' } },
    'away.example': { ...live, maintenance: { text: null } },
    'paused.example': { kind: 'suspended', siteId: 's', tenantId: 't' },
    'www.example': { kind: 'redirect', to: 'https://site.example', siteId: 's', tenantId: 't' },
  }
  const onError = (error: unknown): void => void errors.push(error)
  const directory = createSiteDirectory({
    readState: (host) => Promise.resolve(states[host] ?? { kind: 'unknown' }),
    releases: createReleaseCache({
      readManifest: async (blob) => JSON.parse((await blobs.get(blob)).toString('utf8')),
      maxBytes: 1e6,
    }),
    onError,
  })
  const bodies = createBodyCache()
  const handle = createSiteHandler({
    directory,
    blobs,
    bodies,
    protect: ({ site, response }) => {
      if (!site.protection) return null
      response.writeHead(401, { 'content-length': 0 })
      response.end()
      return Promise.resolve()
    },
    history: { find: () => Promise.resolve(undefined) },
    onForm: ({ response }) => Promise.resolve(void response.writeHead(303).end()),
    onPreview: () => Promise.reject(new Error('not asked for')),
    onFeed: () => Promise.resolve(false),
    onError,
  })
  nodes = createServer((request, response) => handle(request, response, hostOf(request)))
  ours = createServer((request, response) => {
    left.push(`${request.method} ${request.url}`)
    handle(request, response, hostOf(request))
  })
  plain = answerPlainRequests({ server: ours, answer: createPlainAnswers({ directory, bodies }) })
  for (const server of [nodes, ours])
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  // What is asked for first is not in memory yet.
  for (const path of ['/', '/large', '/film', '/_assets/0.css'])
    for (const accept of ['', ACCEPT]) await ask(nodes, get(path, accept))
})

afterAll(async () => {
  await Promise.all([closeServer(nodes), closeServer(ours, plain)])
  await rm(folder, { recursive: true, force: true })
})

/** A request that is not the last of its connection. */
const get = (path: string, headers = '', host = 'site.example'): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`

/** Ends a connection, so that all of its answers can be waited for. */
const LAST = 'GET /none HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n'

/** All that a connection gets for chunks that are sent one after the other. */
const ask = (server: Server, ...chunks: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    let text = ''
    let sent = 0
    const next = (): void => {
      const chunk = chunks[sent++]
      if (chunk === undefined) socket.write(LAST)
      else socket.write(chunk, 'latin1')
    }
    socket.setNoDelay(true)
    socket.on('connect', next)
    socket.on('data', (data) => {
      text += data.toString('latin1')
      // An answer has begun; whether it is whole is what the comparison shows.
      if (sent <= chunks.length && text.split('HTTP/1.1 ').length > sent) next()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text.replace(/^Date: .*$/gm, 'Date: now')))
  })

describe('plain requests', () => {
  beforeEach(() => (left = []))

  it.each([
    ['a page', () => get('/')],
    ['a page with a query and a port', () => get('/?a=%20b&c', ACCEPT, 'SITE.example.:8080')],
    ['a compressed page', () => get('/', ACCEPT)],
    ['a page with a header of the site', () => get('/large', ACCEPT)],
    ['a page larger than what is copied', () => get('/large')],
    ['a file', () => get('/film')],
    ['an asset', () => get('/_assets/0.css', 'Connection: Keep-Alive\r\n')],
    ['an unchanged page', () => get('/', `${ACCEPT}If-None-Match: W/${etag}\r\n`)],
    ['a changed page', () => get('/', `If-None-Match: ${etag}\r\n`)],
    ['a page for a browser', () => get('/', `Accept: */*\r\nCookie:  a=b \r\nDNT:\r\n${ACCEPT}`)],
  ])('are answered as by Node alone: %s', async (_name, make) => {
    const answer = await ask(ours, make())
    expect(answer).toBe(await ask(nodes, make()))
    expect(left).toEqual(['GET /none'])
  })

  it.each([
    ['HEAD', () => 'HEAD / HTTP/1.1\r\nHost: site.example\r\n\r\n'],
    ['a part', () => get('/film', 'Range: bytes=3-6\r\n')],
    [
      'a form',
      () => `POST /_forms/x HTTP/1.1\r\nHost: site.example\r\nContent-Length: 3\r\n\r\na=b`,
    ],
    ['a path of forms', () => get('/_forms/x')],
    ['an encoded path', () => get('/%C3%A9t%C3%A9', ACCEPT)],
    ['an address that is not written correctly', () => get('/%E9')],
    ['a page that is not there', () => get('/lost', ACCEPT)],
    ['a redirect', () => get('/old')],
    ['a protected site', () => get('/', '', 'locked.example')],
    ['a site under maintenance', () => get('/', '', 'away.example')],
    ['a suspended site', () => get('/', '', 'paused.example')],
    ['another name', () => get('/', '', 'www.example')],
    ["a name that is nobody's", () => get('/', '', 'nobody.example')],
    ['encodings in two fields', () => get('/', 'Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n')],
    ['a body', () => get('/', 'Content-Length: 3\r\n') + 'abc'],
    ['a body in chunks', () => get('/', 'Transfer-Encoding: chunked\r\n') + '0\r\n\r\n'],
  ])('are left to Node when they are more than that: %s', async (_name, make) => {
    const answer = await ask(ours, make())
    expect(answer).toBe(await ask(nodes, make()))
    expect(left).toHaveLength(2)
  })

  it.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a field without a name', get('/', ': x\r\n')],
    ['a field with a space before its colon', get('/', 'Range : bytes=0-1\r\n')],
    ['a control character', get('/', 'X: a\u0000b\r\n')],
    ['a bare line feed', get('/', 'X: a\nContent-Length: 3\r\n')],
    ['a method that does not exist', 'GOT / HTTP/1.1\r\nHost: site.example\r\n\r\n'],
    ['no version', 'GET /\r\n\r\n'],
    ['a length that is none', get('/', 'Content-Length: x\r\n')],
    ['a head beyond the limit', get('/', `X: ${'x'.repeat(20_000)}\r\n`)],
  ])('are refused as by Node alone: %s', async (_name, request) => {
    expect(await ask(ours, request)).toBe(await ask(nodes, request))
  })

  it('are answered in turn, with others in between or at once', async () => {
    const page = get('/', ACCEPT)
    const conversations = [
      [page, page, page],
      [page, get('/old'), page, get('/film')],
      [page + page + get('/large')],
      [page + get('/old'), page],
    ]
    for (const chunks of conversations) {
      const answer = await ask(ours, ...chunks)
      expect(answer).toBe(await ask(nodes, ...chunks))
      expect(answer.split('HTTP/1.1 200').length).toBeGreaterThan(2)
    }
  })

  it('are answered once they are whole', async () => {
    const [page, answers] = [get('/', ACCEPT), [] as string[]]
    for (const server of [ours, nodes]) {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      const ended = new Promise((done) => socket.once('close', done))
      let text = ''
      socket.setNoDelay(true).on('data', (data) => (text += data.toString('latin1')))
      for (const part of [page.slice(0, 9), page.slice(9, 40), page.slice(40) + LAST])
        await new Promise<void>((done) => socket.write(part, () => setImmediate(done)))
      await ended
      answers.push(text.replace(/^Date: .*$/gm, 'Date: now'))
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('HTTP/1.1 200')
  })

  it('have whole bodies', async () => {
    const answer = Buffer.from(await ask(ours, get('/', ACCEPT)), 'latin1')
    const start = answer.indexOf('\r\n\r\n') + 4
    const length = Number(/content-length: (\d+)/.exec(answer.toString('latin1'))?.[1])
    expect(gunzipSync(answer.subarray(start, start + length)).toString()).toHaveLength(1100)
  })

  it('leave nothing open when the server ends', async () => {
    const server = createServer()
    const connections = answerPlainRequests({
      server,
      answer: () => ({ head: Buffer.from('HTTP/1.1 204 No Content\r\n'), body: null }),
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(get('/'))
    const ended = new Promise((done) => socket.once('close', done))
    await new Promise((done) => socket.once('data', done))
    await closeServer(server, connections)
    await ended
    expect(errors).toEqual([])
  })
})
