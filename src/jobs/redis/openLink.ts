import type { RedisOptions } from 'bullmq'
import { Redis, type RedisOptions as ClientOptions } from 'ioredis'

const SECOND = 1000

export type RedisLink = { client: Redis; options: RedisOptions }

/** A connection to Redis that gives up early, and the options for more of its kind. */
export const openLink = (url: string): RedisLink => {
  const { hostname, port, username, password, pathname, protocol } = new URL(url)
  const options: RedisOptions = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' && { tls: {} }),
    connectTimeout: 2 * SECOND,
    // Longer than BullMQ's blocking read of 5 s.
    commandTimeout: 10 * SECOND,
    keepAlive: 10 * SECOND,
    // BullMQ's condition for workers.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 200, 2 * SECOND),
  }
  const client = new Redis(options as ClientOptions)
  // Told by the failing calls.
  client.on('error', () => undefined)
  return { client, options }
}
