import type { Server } from 'node:http'
import type { PlainConnections } from './http/plainConnections'

const SECOND = 1000

/** Longest a stop waits for the requests that are under way. Milliseconds. */
const DRAIN_TIMEOUT = 5 * SECOND

/** Takes no more connections and resolves when those that are open have ended. */
export const closeServer = (server: Server, plain?: PlainConnections | null): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    plain?.end()
    setTimeout(() => {
      server.closeAllConnections()
      plain?.destroy()
    }, DRAIN_TIMEOUT).unref()
  })
