import { gzipSync } from 'node:zlib'
import type { Resolve } from '../../src/fetch/checkedLookup'
import { guardedFetch } from '../../src/fetch/guardedFetch'
import { runSsrfCases } from '../helpers/runSsrfCases'
import { startTestServer, type TestServer } from '../helpers/testServer'

const MEGABYTE = 1024 * 1024

const onlyHere = { allowsAddress: (a: string) => a === '127.0.0.1', allowsPort: () => true }
const HTML = /^text\/html$/

const fails = async (work: Promise<unknown>): Promise<{ code: string; message: string }> => {
  try {
    await work
  } catch (error) {
    return error as { code: string; message: string }
  }
  return { code: 'no error', message: '' }
}

let sentinel: TestServer
let site: TestServer

beforeAll(async () => {
  // On every address of this machine, so that any way in would be seen.
  sentinel = await startTestServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('secret')
  }, '::')
  site = await startTestServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const send = (body: string | Buffer, headers: Record<string, string> = {}): void => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
    }
    if (url.pathname === '/to')
      response.writeHead(302, { location: url.searchParams.get('url') ?? '' }).end()
    else if (url.pathname.startsWith('/again'))
      response.writeHead(302, { location: `/again${Math.random()}` }).end()
    else if (url.pathname === '/pdf') send('%PDF', { 'content-type': 'application/pdf' })
    else if (url.pathname === '/bomb')
      send(gzipSync(Buffer.alloc(64 * MEGABYTE)), { 'content-encoding': 'gzip' })
    else if (url.pathname === '/broken')
      send(gzipSync('x'.repeat(50_000)).subarray(0, 12), { 'content-encoding': 'gzip' })
    else if (url.pathname === '/odd') send('x', { 'content-encoding': 'zstd' })
    else if (url.pathname === '/endless') {
      response.writeHead(200, { 'content-type': 'text/html' })
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65536)));
        if (!response.destroyed) response.once('drain', write)
      }
      write()
    } else if (url.pathname === '/drip') {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<p>start')
    } else if (url.pathname === '/silent') return
    else send('<p>Hello')
  })
})
afterAll(async () => {
  await sentinel?.close()
  await site?.close()
})

describe('guardedFetch, asked for what is not public', () => {
  it('counts a connection at the sentinel when one is allowed', async () => {
    const before = sentinel.connections()
    const url = `http://127.0.0.1:${sentinel.port}/`
    const { bytes } = await guardedFetch({ url, type: HTML, policy: onlyHere })
    expect(bytes.toString()).toBe('secret')
    expect(sentinel.connections()).toBe(before + 1)
  })

  it('refuses every address, asked for or redirected to, and connects to none', async () => {
    const { cases, notRefused, connections } = await runSsrfCases()
    expect(cases).toBeGreaterThanOrEqual(300)
    expect({ notRefused, connections }).toEqual({ notRefused: [], connections: 0 })
  }, 30_000)

  it('connects to the address that was checked when a name resolves to another one a moment later', async () => {
    const before = sentinel.connections()
    const answers = ['127.0.0.1', '127.0.0.9']
    const resolve: Resolve = async () => [{ address: answers.shift() ?? '', family: 4 }]
    const to = encodeURIComponent(`http://rebind.example:${sentinel.port}/`)
    const url = `http://rebind.example:${site.port}/to?url=${to}`
    const { code } = await fails(guardedFetch({ url, type: HTML, policy: onlyHere, resolve }))
    expect([code, answers]).toEqual(['address_refused', []])
    expect(sentinel.connections()).toBe(before)
  })

  it.each([22, 25, 3306, 6379, 8080, 65535])('refuses port %d of a public host', async (port) => {
    const url = `http://93.184.216.34:${port}/`
    expect((await fails(guardedFetch({ url, type: HTML }))).code).toBe('address_refused')
  })
})

describe('guardedFetch, asked for what is hard to read', () => {
  const ask = (path: string, more: object = {}) =>
    guardedFetch({ url: `${site.url}${path}`, type: HTML, policy: onlyHere, ...more })

  it('follows redirects to where they lead', async () => {
    const to = encodeURIComponent('/page?a=b')
    const { url, bytes, type } = await ask(`/to?url=${to}`)
    expect([url, bytes.toString(), type]).toEqual([`${site.url}/page?a=b`, '<p>Hello', 'text/html'])
  })

  it.each([
    ['/again', 'too_many_redirects'],
    ['/pdf', 'wrong_type'],
    ['/odd', 'unreadable'],
    ['/silent', 'timeout'],
  ])('says %s is %s', async (path, code) => {
    expect((await fails(ask(path, { timeout: 700 }))).code).toBe(code)
  })

  it('stops a body that never ends at its limit', async () => {
    const { bytes, truncated } = await ask('/endless', { maxBytes: MEGABYTE })
    expect([bytes.length, truncated]).toEqual([MEGABYTE, true])
  })

  it('stops a small archive of a huge page at its limit', async () => {
    const { bytes, truncated } = await ask('/bomb', { maxBytes: MEGABYTE })
    expect([bytes.length, truncated]).toEqual([MEGABYTE, true])
  })

  it('keeps what has come of a page that drips, and of one that breaks off', async () => {
    const drip = await ask('/drip', { timeout: 500 })
    expect([drip.bytes.toString(), drip.truncated]).toEqual(['<p>start', true])
    expect((await fails(ask('/broken'))).code).toBe('unreadable')
  })

  it('stops when the bytes of all answers together are used up', async () => {
    const budget = { left: 100_000 }
    const { truncated, bytes } = await ask('/endless', { budget })
    expect([truncated, bytes.length <= 100_000]).toEqual([true, true])
  })

  it('says that nothing can be reached where nothing listens', async () => {
    const url = 'http://127.0.0.1:9/'
    expect((await fails(guardedFetch({ url, type: HTML, policy: onlyHere }))).code).toBe(
      'unreachable',
    )
  })
})
