import { schedule } from 'node-cron'
import type { Payload } from 'payload'
import type { Settings } from '../../core/settings'
import type { BlobStore } from '../../storage/BlobStore'
import { leaseOwner } from '../deadLeases'
import {
  beginTask,
  CLOCK_LEASE,
  giveClockBack,
  type HeldClock,
  keepClock,
  takeClock,
} from './clockLease'
import type { ClockTask } from './types'

const SECOND = 1000

/** How often the clock is renewed, or asked for. Milliseconds. */
const LOOK = 5 * SECOND

export type RunningClock = {
  isHeld: () => boolean
  /** Lets the running tasks end, and lets the clock go. */
  stop: () => Promise<void>
}

/**
 * Runs the housekeeping by node-cron on whichever worker holds the clock's lease. Any number of workers
 * may start one: the others wait for the holder's end.
 */
export const startClock = ({
  payload,
  blobs,
  settings,
  tasks,
  lease = CLOCK_LEASE,
  look: pause = Math.min(LOOK, lease / 3),
}: {
  payload: Payload
  blobs: BlobStore
  settings: Settings
  tasks: readonly ClockTask[]
  /** Milliseconds. @default 30 s */
  lease?: number
  /** Milliseconds. @default 5 s, at most a third of the lease */
  look?: number
}): RunningClock => {
  const owner = leaseOwner()
  const running = new Map<string, Promise<void>>()
  let holding: { held: HeldClock; abort: AbortController; keptAt: number } | null = null
  let stopped = false

  const letGo = (): void => {
    holding?.abort.abort()
    holding = null
  }

  const run = (task: ClockTask): void => {
    const mine = holding
    if (!mine || stopped || running.has(task.name)) return
    const done = (async () => {
      if (!(await beginTask({ payload, held: mine.held, task: task.name }))) return letGo()
      await task.run({ payload, blobs, settings, signal: mine.abort.signal })
    })()
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: `Housekeeping of ${task.name} failed.` }),
      )
      .finally(() => running.delete(task.name))
    running.set(task.name, done)
  }

  const look = async (): Promise<void> => {
    const now = performance.now()
    if (holding && now - holding.keptAt > lease) letGo()
    if (holding) {
      if (await keepClock({ payload, held: holding.held, lease })) holding.keptAt = now
      else letGo()
      return
    }
    const held = await takeClock({ payload, owner, lease })
    if (!held || stopped) return void (held && (await giveClockBack(payload, held)))
    holding = { held, abort: new AbortController(), keptAt: now }
    for (const task of tasks) if (task.atStart) run(task)
  }
  let looking: Promise<void> | undefined
  const lookOnce = (): void => {
    looking ??= look()
      .catch((error: unknown) =>
        payload.logger.warn({
          err: error,
          msg: 'The clock of the housekeeping could not be read.',
        }),
      )
      .finally(() => (looking = undefined))
  }

  const timer = setInterval(lookOnce, pause)
  const crons = tasks.map((task) =>
    schedule(task.cron, () => run(task), {
      name: task.name,
      timezone: 'UTC',
      unref: true,
      suppressMissedWarning: true,
    }),
  )
  lookOnce()

  return {
    isHeld: () => holding !== null,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      for (const cron of crons) await cron.destroy()
      await looking
      const mine = holding
      letGo()
      await Promise.all(running.values())
      if (mine)
        await giveClockBack(payload, mine.held).catch((error: unknown) =>
          payload.logger.warn({ err: error, msg: 'The clock waits for the end of its lease.' }),
        )
    },
  }
}
