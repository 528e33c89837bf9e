import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TestServer = {
  /** Origin, without a trailing slash. */
  url: string
  port: number
  /** Connections so far. */
  connections: () => number
  close: () => Promise<void>
}

/** A real HTTP server on this machine. */
export const startTestServer = async (
  listener: RequestListener,
  host = '127.0.0.1',
): Promise<TestServer> => {
  const server = createServer(listener)
  let connections = 0
  server.on('connection', () => (connections += 1))
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(0, host, () => ready())
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
