import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseEnv, type RunningApp } from './startApp'
import { NODE_OPTIONS } from './nodeOptions'

const ROOT = resolve(import.meta.dirname, '../..')

export type DeliverWorker = {
  stop: () => Promise<void>
  /** SIGKILL: what it was doing stays as it was. */
  kill9: () => Promise<void>
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>
}

/** Starts `deliverWorker.ts`, or another worker of this folder, beside an app that has none of its own. */
export const startDeliverWorker = async (
  app: Pick<RunningApp, 'port' | 'dataDir'>,
  env: Record<string, string> = {},
  file = 'deliverWorker.ts',
): Promise<DeliverWorker> => {
  const child = spawn(
    process.execPath,
    ['tests/helpers/runCompiled.mjs', `tests/helpers/${file}`],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS,
        PORT: String(app.port),
        DATA_DIR: app.dataDir,
        ...databaseEnv(app.dataDir),
        ...env,
      },
    },
  )
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  await new Promise<void>((ready, fail) => {
    child.once('close', (code) => fail(new Error(`The worker ended with code ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) =>
      line === 'ready' ? ready() : process.stderr.write(`${line}\n`),
    )
  })
  return { stop: () => end('SIGTERM'), kill9: () => end('SIGKILL'), ended }
}
