import type { RequestListener, Server } from 'node:http'
import type nextFactory from 'next'

/** The admin panel: the Next app in `admin/`, built. */
export const createNextHandler = async ({
  dir,
  dev,
  port,
  hostname,
  server,
}: {
  dir: string
  /** Compile on request and reload in the browser, for work on the panel itself. */
  dev: boolean
  port: number
  hostname: string
  server: Server
}): Promise<RequestListener> => {
  const { default: next } = await import('next')
  // The package is CommonJS: under a bundler's interop the function is one level deeper.
  const createNext = (typeof next === 'function'
    ? next
    : (next as { default: typeof next }).default) as unknown as typeof nextFactory
  const app = createNext({ dir, dev, port, hostname, httpServer: server, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  if (dev) {
    const upgrade = app.getUpgradeHandler()
    server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  }
  return (request, response) => void handle(request, response)
}
