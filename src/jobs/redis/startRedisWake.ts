import { Queue, Worker as WakeWorker } from 'bullmq'
import type { Payload } from 'payload'
import { signals } from '../signals'
import { openLink, type RedisLink } from './openLink'

const SECOND = 1000

/** How often the link to Redis is tried. Milliseconds. */
const WATCH = 5 * SECOND

/** Longest that Redis may take for an answer before it counts as gone. Milliseconds. */
const PATIENCE = 2 * SECOND

/** Wake-ups that wait in Redis at most: so many workers are woken at once, and a flood of jobs adds no more. */
const TOKENS = 16

const QUEUE = 'wake'

export type RedisWake = {
  /** Whether Redis answered when it was asked last. */
  isConnected: () => boolean
  /** Tells another worker that there is work. */
  announce: () => void
  close: () => Promise<void>
}

/**
 * Wakes workers through BullMQ on Redis, and spreads work among them: a job that was queued anywhere wakes
 * one of them. Only that: what is to be done, and who does it, the job's document decides. Without Redis
 * (gone, hung, never there) workers find their jobs by looking each second; it is joined again as soon as it
 * answers. Nothing here throws, nor waits for Redis.
 */
export const startRedisWake = ({
  url,
  prefix,
  logger,
  wake,
}: {
  url: string
  /** Tells installations apart that share a Redis. */
  prefix: string
  logger: Payload['logger']
  /** Called when there may be work; undefined in a process that only queues jobs. */
  wake?: () => void
}): RedisWake => {
  const place = new URL(url).host
  let link: (RedisLink & { queue: Queue; worker?: WakeWorker }) | null = null
  let isConnected = false
  let wasTold = false
  let closed = false
  let sending = false
  let again = false
  let token = 0

  const open = (): void => {
    const opened = openLink(url)
    const options = { connection: opened.client, prefix, skipVersionCheck: true }
    const queue = new Queue(QUEUE, options)
    queue.on('error', ignore)
    const worker =
      wake &&
      new WakeWorker(QUEUE, () => Promise.resolve(), {
        ...options,
        connection: opened.options,
        concurrency: 1,
      })
    worker?.on('error', ignore)
    // Only once its token is gone: what is queued from then on brings a new one.
    worker?.on('completed', () => wake?.())
    link = { ...opened, queue, worker }
  }

  const drop = (): void => {
    const old = link
    link = null
    if (!old) return
    // A hung Redis answers no goodbye: nobody waits for it.
    void old.worker?.close(true).catch(ignore)
    void old.queue.close().catch(ignore)
    old.client.disconnect()
  }

  const tell = (connected: boolean, why = ''): void => {
    if (connected !== isConnected || !wasTold) {
      if (connected) logger.info(`Redis at ${place} wakes the workers.`)
      else
        logger.warn(
          `Redis at ${place} does not answer${why}: jobs are found by looking each second.`,
        )
    }
    wasTold = true
    isConnected = connected
  }

  const look = async (): Promise<void> => {
    if (!link) open()
    const client = link?.client
    if (!client) return
    try {
      await within(client.ping())
      if (closed) return
      tell(true)
    } catch (error) {
      if (closed) return
      tell(false, error instanceof Error && error.message ? ` (${error.message})` : '')
      // Built anew at the next look: a connection into nothing may take minutes to notice.
      drop()
    }
  }

  const send = async (): Promise<void> => {
    sending = true
    do {
      again = false
      token = (token + 1) % TOKENS
      const options = { jobId: `wake-${token}`, removeOnComplete: true, removeOnFail: true }
      await within(link?.queue.add('wake', {}, options)).catch(ignore)
    } while (again && isConnected)
    sending = false
  }
  const announce = (): void => {
    if (!isConnected || closed) return
    if (sending) again = true
    else void send()
  }

  signals.on('job', announce)
  let looking = look()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, WATCH)
  timer.unref()

  return {
    isConnected: () => isConnected,
    announce,
    close: async () => {
      closed = true
      isConnected = false
      clearInterval(timer)
      signals.off('job', announce)
      const old = link
      link = null
      if (!old) return
      // Asked kindly first, so that a wake-up that is being taken is not left to stall.
      await within(Promise.all([old.worker?.close(), old.queue.close()])).catch(ignore)
      void old.worker?.close(true).catch(ignore)
      old.client.disconnect()
    },
  }
}

const ignore = (): void => undefined

const within = async <Value>(work: Promise<Value> | undefined): Promise<Value | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / SECOND} s`)), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
