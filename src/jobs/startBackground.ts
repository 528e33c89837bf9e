import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { Settings } from '../core/settings'
import type { BlobStore } from '../storage/BlobStore'
import { clockTasks } from './clock/clockTasks'
import { startClock } from './clock/startClock'
import { jobKinds } from './kinds'
import type { JobKind } from './types'
import { startWorker, type Worker } from './worker/startWorker'

export type Background = {
  /** Null: there is no Redis in the settings. */
  redis: (() => boolean) | null
  /** Lets jobs end; what runs after `timeout` milliseconds is given back. @default 10 s */
  stop: (timeout?: number) => Promise<void>
}

/**
 * What a process does in the background: as a worker its jobs and, when it holds the clock, the
 * housekeeping; in any role it tells others, through Redis if there is one, what was queued and which
 * site has changed.
 */
export const startBackground = async ({
  payload,
  blobs,
  settings,
  kinds = jobKinds({ blobs, settings }),
  lease,
  poll,
}: {
  payload: Payload
  blobs: BlobStore
  settings: Settings
  /** @default all */
  kinds?: readonly JobKind[]
  /** How long a claim holds without a heartbeat, in milliseconds. @default 30 s */
  lease?: number
  /** How often workers look without being woken, in milliseconds. @default 1 s */
  poll?: number
}): Promise<Background> => {
  const { redisUrl: url, roles, worker: options } = settings
  const works = roles.includes('worker')
  let worker: Worker | undefined
  const redis =
    url === undefined
      ? undefined
      : // Only with a Redis: its libraries are hundreds of modules that each start would read.
        (await import('./redis/startRedisWake')).startRedisWake({
          url,
          prefix: prefixOf(payload.secret),
          logger: payload.logger,
          wake: works ? () => worker?.wake() : undefined,
        })
  const news =
    url === undefined
      ? undefined
      : (await import('./redis/startRedisNews')).startRedisNews({
          url,
          prefix: prefixOf(payload.secret),
          listens: roles.includes('front'),
          logger: payload.logger,
        })
  if (works)
    worker = startWorker({
      payload,
      kinds,
      lease,
      poll,
      ...options,
      onFull: redis?.announce,
    })
  const clock = works ? startClock({ payload, blobs, settings, tasks: clockTasks }) : undefined
  return {
    redis: redis?.isConnected ?? null,
    stop: async (timeout) => {
      await Promise.all([worker?.stop(timeout), clock?.stop()])
      await Promise.all([redis?.close(), news?.close()])
    },
  }
}

/** Processes that share a secret share their work; others on the same Redis are none of their business. */
const prefixOf = (secret: string): string =>
  `tause-${createHash('sha256').update(`wake ${secret}`).digest('hex').slice(0, 12)}`
