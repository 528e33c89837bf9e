import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseEnv, type RunningApp } from './startApp'
import { NODE_OPTIONS } from './nodeOptions'

const ROOT = resolve(import.meta.dirname, '../..')

/** Starts `scanWorker.ts` beside an app that has no worker of its own. Resolves with its end. */
export const startScanWorker = async (app: RunningApp): Promise<() => Promise<void>> => {
  const child = spawn(
    process.execPath,
    ['tests/helpers/runCompiled.mjs', 'tests/helpers/scanWorker.ts'],
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
      },
    },
  )
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  await new Promise<void>((ready, fail) => {
    child.once('close', (code) => fail(new Error(`The scan worker ended with code ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) =>
      line === 'ready' ? ready() : process.stderr.write(`${line}\n`),
    )
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
