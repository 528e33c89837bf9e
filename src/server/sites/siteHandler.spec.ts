import { mkdtemp, rm } from 'node:fs/promises'
import {
  connect,
  constants,
  createServer,
  type ClientHttp2Session,
  type Http2Server,
} from 'node:http2'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { soon } from '../../../tests/helpers/soon'
import { HTML, putFile, storeRelease } from '../../../tests/helpers/storeRelease'
import { LocalBlobStore } from '../../storage/LocalBlobStore'
import { hostOf } from './hostNames'
import { createReleaseCache } from './releaseCache'
import { createSiteDirectory } from './siteDirectory'
import { createSiteHandler } from './siteHandler'

// HTTP/2 by Node's compatibility layer: no Host header, no list of headers, no connection of one's own.

const HOST = 'site.example'

let folder: string
let server: Http2Server
let client: ClientHttp2Session
const errors: unknown[] = []
/** Streams of files that were opened, and what is waited for before they are handed out. */
const opened: Readable[] = []
let beforeOpened: () => Promise<void> = () => Promise.resolve()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tause-h2-'))
  const blobs = new LocalBlobStore({ root: folder })
  const put = (text: string, type: string) => putFile(blobs, text, type)
  const digest = await storeRelease(blobs, {
    routes: {
      '/': await put('<p>Home</p>'.repeat(100), HTML),
      '/film': await put('0123456789'.repeat(100), 'video/mp4'),
    },
  })
  const onError = (error: unknown): void => void errors.push(error)
  const store = {
    get: blobs.get.bind(blobs),
    open: async (...asked: Parameters<typeof blobs.open>) => {
      const found = await blobs.open(...asked)
      opened.push(found.stream)
      await beforeOpened()
      return found
    },
  } as unknown as LocalBlobStore
  const none = (): Promise<never> => Promise.reject(new Error('not asked for'))
  const handle = createSiteHandler({
    directory: createSiteDirectory({
      readState: (host) =>
        Promise.resolve(
          host === HOST
            ? {
                kind: 'live',
                siteId: 's',
                slug: 's',
                tenantId: 't',
                environment: 'production',
                releaseId: 'r',
                manifestDigest: digest,
                version: '1',
              }
            : { kind: 'redirect', to: `https://${HOST}`, siteId: 's', tenantId: 't' },
        ),
      releases: createReleaseCache({
        readManifest: async (blob) => JSON.parse((await blobs.get(blob)).toString('utf8')),
        maxBytes: 1e6,
      }),
      onError,
    }),
    blobs: store,
    protect: () => null,
    history: { find: () => Promise.resolve(undefined) },
    onForm: none,
    onPreview: none,
    onFeed: () => Promise.resolve(false),
    onError,
  })
  server = createServer((request, response) =>
    handle(
      request as unknown as IncomingMessage,
      response as unknown as ServerResponse,
      hostOf(request as unknown as IncomingMessage),
    ),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  client.close()
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true, force: true })
})

type Answer = { headers: Record<string, unknown>; status: unknown; text: string }

const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const stream = client.request({ ':path': path, ':authority': HOST, ...headers })
    let answer: Record<string, unknown> = {}
    let text = ''
    stream.setEncoding('utf8')
    stream.on('response', (received) => (answer = received))
    stream.on('data', (chunk: string) => (text += chunk))
    stream.on('error', reject)
    stream.on('end', () => resolve({ headers: answer, status: answer[':status'], text }))
  })

describe('a site over HTTP/2', () => {
  it('answers with its page, from the store and then from memory', async () => {
    for (const time of [1, 2]) {
      const { status, headers, text } = await ask('/')
      expect([time, status, headers['content-type'], text.length]).toEqual([time, 200, HTML, 1100])
      expect(headers['content-length']).toBe('1100')
    }
  })

  it('answers with compressed forms, unchanged pages, HEAD, parts and redirects', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    const same = await ask('/', { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) })
    expect([same.status, same.text]).toEqual([304, ''])
    const head = await ask('/', { ':method': 'HEAD' })
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '1100', ''])
    const part = await ask('/film', { range: 'bytes=3-6' })
    expect([part.status, part.text]).toEqual([206, '3456'])
    const old = await ask('/old?x=1')
    expect([old.status, old.headers.location]).toEqual([301, '/?x=1'])
    const lost = await ask('/none')
    expect([lost.status, lost.text]).toEqual([404, '<p>Lost</p>'])
    const posted = await ask('/', { ':method': 'POST' })
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('leads from another name to the main one with path and query', async () => {
    const { status, headers } = await ask('/a%20b?c=d', { ':authority': 'www.site.example' })
    expect([status, headers.location]).toEqual([308, `https://${HOST}/a%20b?c=d`])
  })

  it('closes the file of a visitor who went before it was opened', async () => {
    let left = (): void => undefined
    const waits = new Promise<void>((done) => (left = done))
    beforeOpened = () => waits
    const before = opened.length
    const stream = client.request({ ':path': '/film', ':authority': HOST, range: 'bytes=0-9' })
    stream.on('error', () => undefined)
    await soon(async () => opened.length).toBe(before + 1)
    stream.close(constants.NGHTTP2_CANCEL)
    await new Promise((done) => stream.on('close', done))
    // Its reset has been read when the answer to a later request is here.
    await ask('/old')
    left()
    await soon(async () => opened.at(-1)?.destroyed).toBe(true)
    beforeOpened = () => Promise.resolve()
  })

  it('sends nothing that HTTP/2 forbids', async () => {
    const warnings: string[] = []
    const onWarning = (warning: Error): void => void warnings.push(warning.message)
    process.on('warning', onWarning)
    for (const path of ['/', '/film', '/none', '/old']) {
      const { headers } = await ask(path)
      for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'])
        expect(headers[name]).toBeUndefined()
    }
    process.off('warning', onWarning)
    expect([warnings, errors]).toEqual([[], []])
  })
})
