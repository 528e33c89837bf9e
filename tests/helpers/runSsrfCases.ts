import { isPublicAddress } from '../../src/core/net/addressPolicy'
import type { Resolve } from '../../src/fetch/checkedLookup'
import { guardedFetch } from '../../src/fetch/guardedFetch'
import { SSRF_CASES } from './ssrfCases'
import { startTestServer } from './testServer'

export type SsrfRun = {
  /** Each address is asked for itself, and as the target of a redirect. */
  cases: number
  /** Cases that ended otherwise than in `address_refused`. */
  notRefused: string[]
  /** Connections that a server of this machine saw. */
  connections: number
}

const LOOPBACK = { address: '127.0.0.1', family: 4 }

/** Where the redirects start: one more address of this machine, and the only one that may be reached. */
const START = '127.0.0.3'

/** Asks for every case, each port allowed, so that a refusal is one of the address. */
export const runSsrfCases = async (): Promise<SsrfRun> => {
  // On every address of this machine: any way in would be seen.
  const sentinel = await startTestServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('secret')
  }, '::')
  const start = await startTestServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://x').searchParams.get('url') ?? ''
    // A header's bytes: what is no ASCII travels as UTF-8.
    response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end()
  }, START)
  const ask = async (name: string, url: string, resolve: Resolve): Promise<string> => {
    const policy = {
      allowsAddress: (address: string) => address === START || isPublicAddress(address),
      allowsPort: () => true,
    }
    const code: unknown = await guardedFetch({ url, type: /html/, policy, resolve }).then(
      () => 'read',
      (error: unknown) => (error as { code?: unknown }).code,
    )
    return `${name}: ${String(code)}`
  }
  const ended = await Promise.all(
    SSRF_CASES.flatMap(({ name, url, resolved = [LOOPBACK] }) => {
      const target = url(sentinel.port)
      const redirected = `http://start.example:${start.port}/?url=${encodeURIComponent(target)}`
      return [
        ask(name, target, async () => resolved),
        ask(`redirect to ${name}`, redirected, async (host) =>
          host === 'start.example' ? [{ address: START, family: 4 }] : resolved,
        ),
      ]
    }),
  )
  const connections = sentinel.connections()
  await Promise.all([sentinel.close(), start.close()])
  return {
    cases: ended.length,
    notRefused: ended.filter((line) => !line.endsWith(': address_refused')),
    connections,
  }
}
