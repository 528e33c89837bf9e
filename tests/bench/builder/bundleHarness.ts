import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Harness = { url: string; close: () => Promise<void> }

/** Bundles the harness as it would be shipped and serves it on loopback. */
export const serveHarness = async (): Promise<Harness> => {
  const { outputFiles } = await build({
    entryPoints: ['tests/bench/builder/harness.tsx'],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'css' },
    logLevel: 'error',
  })
  const files = new Map(
    outputFiles.map(({ path, contents }) => [`/${path.split(/[\\/]/).at(-1)}`, contents]),
  )
  const page =
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/harness.css"><div id="host"></div><script type="module" src="/harness.js"></script>'
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(url)
    const type = url.endsWith('.js')
      ? 'text/javascript'
      : url.endsWith('.css')
        ? 'text/css'
        : 'text/html'
    response.writeHead(file || url === '/' ? 200 : 404, { 'content-type': type })
    response.end(file ?? (url === '/' ? page : ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
