import { Redis, type RedisOptions } from 'ioredis'
import type { Payload } from 'payload'
import { signals } from '../signals'
import { openLink } from './openLink'

const SECOND = 1000

/** How often the connections are tried. Milliseconds. */
const WATCH = 5 * SECOND

/** Longest that Redis may take for an answer before it counts as gone. Milliseconds. */
const PATIENCE = 2 * SECOND

export type RedisNews = { close: () => Promise<void> }

/**
 * Tells other processes through Redis whose pointer has moved, and hears it from them: a `site` signal
 * of one is `siteElsewhere` in all others. Only to be quick: fronts look for changes as well, so that a
 * Redis that is gone, hung or never there delays the news by a second. Nothing here throws or waits.
 */
export const startRedisNews = ({
  url,
  prefix,
  listens,
  logger,
}: {
  url: string
  /** Tells installations apart that share a Redis. */
  prefix: string
  /** False in a process that serves no sites. */
  listens: boolean
  logger: Payload['logger']
}): RedisNews => {
  const channel = `${prefix}:sites`
  const own = `${process.pid}-${Math.random().toString(36).slice(2)}`
  let link: { publisher: Redis; subscriber: Redis | null } | null = null
  let isConnected = false
  let closed = false

  const hear = (_channel: string, message: string): void => {
    const [from, ...siteIds] = message.split(' ')
    if (from === own) return
    for (const siteId of siteIds) signals.emit('siteElsewhere', siteId)
  }

  const open = (): void => {
    const { client: publisher, options } = openLink(url)
    const subscriber = listens ? new Redis({ ...options, lazyConnect: true } as RedisOptions) : null
    // Told by the failing calls.
    subscriber?.on('error', () => undefined)
    subscriber?.on('message', hear)
    link = { publisher, subscriber }
    // Joins its channels again by itself when the connection was lost in between.
    subscriber?.subscribe(channel).catch(() => undefined)
  }

  const drop = (): void => {
    // A hung Redis answers no goodbye: nobody waits for it.
    link?.publisher.disconnect()
    link?.subscriber?.disconnect()
    link = null
  }

  const look = async (): Promise<void> => {
    if (!link) open()
    try {
      await within(Promise.all([link?.publisher.ping(), link?.subscriber?.ping()]))
      isConnected = !closed
    } catch {
      if (isConnected && !closed)
        logger.warn('Redis does not answer: fronts find changes of sites by looking each second.')
      isConnected = false
      // Built anew at the next look: a connection into nothing may take minutes to notice.
      drop()
    }
  }

  /** Sites that moved in one turn of the event loop go out together. */
  let waiting = new Set<string>()
  const tell = (siteId: string): void => {
    if (closed || !link) return
    if (waiting.size === 0) setImmediate(send)
    waiting.add(siteId)
  }
  const send = (): void => {
    const message = [own, ...waiting].join(' ')
    waiting = new Set()
    link?.publisher.publish(channel, message).catch(() => undefined)
  }

  signals.on('site', tell)
  let looking = look()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, WATCH)
  timer.unref()

  return {
    close: async () => {
      closed = true
      isConnected = false
      clearInterval(timer)
      signals.off('site', tell)
      drop()
    },
  }
}

const within = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / SECOND} s`)), PATIENCE)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
