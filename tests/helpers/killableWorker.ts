import { type ChildProcess, spawn } from 'node:child_process'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NODE_OPTIONS } from './nodeOptions'
import { databaseEnv, type RunningApp } from './startApp'

const ROOT = resolve(import.meta.dirname, '../..')

export type KillPoint = {
  /** A step of a deployment (`core/release/steps`). */
  step: string
  /** After it has begun. Milliseconds; 0: at once. */
  delay: number
}

export type KillableWorker = {
  /** Has the worker end itself by SIGKILL at that point of the next deployment that reaches it. */
  arm: (point: KillPoint) => Promise<void>
  /** Takes back what has not come to pass. @returns whether there was something to take back. */
  disarm: () => Promise<boolean>
  /** Kills that have taken place. */
  kills: () => number
  /** Resolves with the moment of the next kill, by `performance.now()`. */
  nextKill: () => Promise<number>
  stop: () => Promise<void>
}

/**
 * Two worker processes beside an app that has none, as an installation has them that is to go on when one
 * is lost. One that is killed is started again at once.
 */
export const startKillableWorkers = (app: RunningApp, count = 2): KillableWorker => {
  const file = join(app.dataDir, 'kill.json')
  const probe = pathToFileURL(join(import.meta.dirname, 'killAtStep.mjs')).href
  const waiting = new Set<(moment: number) => void>()
  let kills = 0
  let stopped = false
  const running = new Map<ChildProcess, Promise<void>>()

  const start = (): void => {
    const worker = spawn(process.execPath, ['bin/tause.mjs', 'worker'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: `${NODE_OPTIONS} --import=${probe}`,
        PORT: String(app.port),
        DATA_DIR: app.dataDir,
        SITES_DOMAIN: 'localhost',
        TAUSE_DEMO: '0',
        WORKERS: '1',
        KILL_FILE: file,
        ...databaseEnv(app.dataDir),
      },
    })
    const ended = new Promise<void>((done) =>
      worker.once('close', (_code, signal) => {
        running.delete(worker)
        if (!stopped) {
          if (signal === 'SIGKILL') {
            kills += 1
            for (const tell of waiting) tell(performance.now())
            waiting.clear()
          }
          start()
        }
        done()
      }),
    )
    running.set(worker, ended)
  }
  const kill = (): void => {
    for (const worker of running.keys()) worker.kill('SIGKILL')
  }
  process.once('exit', kill)
  for (let n = 0; n < count; n += 1) start()

  return {
    arm: async (point) => {
      await writeFile(`${file}.new`, JSON.stringify(point))
      await rename(`${file}.new`, file)
    },
    disarm: () =>
      rm(file).then(
        () => true,
        () => false,
      ),
    kills: () => kills,
    nextKill: () => new Promise((tell) => waiting.add(tell)),
    stop: async () => {
      stopped = true
      for (const worker of running.keys()) worker.kill('SIGTERM')
      const timer = setTimeout(kill, 20_000)
      await Promise.all(running.values())
      clearTimeout(timer)
      process.off('exit', kill)
    },
  }
}
