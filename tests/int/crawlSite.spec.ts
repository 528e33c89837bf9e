import { crawlSite } from '../../src/jobs/scan/crawlSite'
import { startTestServer, type TestServer } from '../helpers/testServer'

const policy = { allowsAddress: (a: string) => a === '127.0.0.1', allowsPort: () => true }

let site: TestServer
const asked: string[] = []

beforeAll(async () => {
  site = await startTestServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    asked.push(pathname)
    if (pathname === '/robots.txt') return void response.writeHead(404).end()
    // Never answered.
    if (pathname.startsWith('/slow')) return
    const links = Array.from({ length: 30 }, (_, n) => `<a href="/page-${n}">${n}</a>`).join('')
    const slow = pathname === '/stuck' ? '<a href="/slow">x</a><a href="/slow-too">y</a>' : links
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${pathname}</h1>${slow}`)
  })
})
afterAll(() => site?.close())

const crawl = (path: string, timeout: number) =>
  crawlSite({ url: `${site.url}${path}`, timeout, policy, onStep: async () => undefined })

describe('crawlSite', () => {
  it('reads twelve pages and no more', async () => {
    const { pages, issues } = await crawl('/', 20_000)
    expect([pages.length, issues]).toEqual([12, []])
    expect(asked.filter((path) => path.startsWith('/page-'))).toHaveLength(11)
  })

  it('keeps what it has when the time is up, and says so', async () => {
    const started = performance.now()
    const { pages, issues } = await crawl('/stuck', 900)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(['/stuck'])
    expect(issues.map(({ code }) => code)).toContain('timeout')
  })
})
