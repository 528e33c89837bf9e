import type { Server } from 'node:http'

const SECOND = 1000

/** Longest a stop waits for the requests that are under way. Milliseconds. */
const DRAIN_TIMEOUT = 5 * SECOND

/** Takes no more connections and resolves when those that are open have ended. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT).unref()
  })
