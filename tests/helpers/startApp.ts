import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './freePort'
import { NODE_OPTIONS } from './nodeOptions'

const SECOND = 1000

const ROOT = resolve(import.meta.dirname, '../..')
const ADMIN_EMAIL = 'admin@example.com'
const ADMIN_PASSWORD = 'a long enough password 4711'

export type StartAppOptions = {
  /** Without the admin panel: boots in a few seconds. @default true */
  headless?: boolean
  /** Of an earlier run, to start on its data again; it is then never removed. */
  dataDir?: string
  port?: number
  /** Seed the demo tenant. @default false */
  demo?: boolean
  env?: Record<string, string>
  /** More arguments of `tause start`. */
  args?: string[]
  /** Longest wait for the `ready` line. Milliseconds. */
  timeout?: number
}

export type RunningApp = {
  url: string
  port: number
  pid: number
  dataDir: string
  adminEmail: string
  adminPassword: string
  /** PAYLOAD_SECRET, where it was given one; otherwise the file `secret` of its data folder has it. */
  secret: string | undefined
  /** From the start of the process to its `ready` line. */
  readySeconds: number
  siteUrl: (slug: string) => string
  /** All that it has printed so far. */
  output: () => string
  /** SIGTERM, wait for the end, and remove a data folder of our own making (`keepData: false`). */
  stop: (options?: { keepData?: boolean }) => Promise<void>
  /** SIGKILL; the data folder stays for the next start. */
  kill9: () => Promise<void>
}

/** Starts the real application in a process of its own: what `npm start` runs, on a temporary data folder. */
export const startApp = async ({
  headless = true,
  dataDir: givenDataDir,
  port: givenPort,
  demo = false,
  env = {},
  args = [],
  timeout = 120 * SECOND,
}: StartAppOptions = {}): Promise<RunningApp> => {
  const dataDir = givenDataDir ?? (await mkdtemp(join(tmpdir(), 'tause-app-')))
  const port = givenPort ?? (await freePort())
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['bin/tause.mjs', 'start', ...(headless ? HEADLESS : []), ...args],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS,
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        SITES_DOMAIN: 'localhost',
        TAUSE_ADMIN_EMAIL: ADMIN_EMAIL,
        TAUSE_ADMIN_PASSWORD: ADMIN_PASSWORD,
        TAUSE_DEMO: demo ? '1' : '0',
        ...databaseEnv(dataDir),
        ...env,
      },
    },
  )
  let output = ''
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)

  const removeData = async (): Promise<void> => {
    if (!givenDataDir) await rm(dataDir, { recursive: true, force: true })
  }

  const url = await new Promise<string>((ready, fail) => {
    const giveUp = (why: string): void => fail(new Error(`The app ${why}. It printed:\n${output}`))
    const timer = setTimeout(() => {
      kill()
      giveUp(`was not ready after ${timeout / SECOND} s`)
    }, timeout)
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(timer)
      giveUp(`ended with code ${code} before it was ready`)
    })
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`
        const match = /^ready\b.*?(https?:\/\/[^\s/]+)/.exec(line)
        if (!match?.[1]) return
        clearTimeout(timer)
        ready(match[1])
      })
    }
  }).catch(async (error: unknown) => {
    process.off('exit', kill)
    await removeData()
    throw error
  })

  return {
    url,
    port,
    pid: child.pid ?? 0,
    dataDir,
    adminEmail: env.TAUSE_ADMIN_EMAIL ?? ADMIN_EMAIL,
    adminPassword: env.TAUSE_ADMIN_PASSWORD ?? ADMIN_PASSWORD,
    secret: env.PAYLOAD_SECRET ?? databaseEnv(dataDir).PAYLOAD_SECRET,
    readySeconds: (performance.now() - started) / SECOND,
    siteUrl: (slug) => `http://${slug}.${env.SITES_DOMAIN ?? 'localhost'}:${port}`,
    output: () => output,
    stop: async ({ keepData = false } = {}) => {
      child.kill('SIGTERM')
      const timer = setTimeout(kill, 30 * SECOND)
      await ended
      clearTimeout(timer)
      process.off('exit', kill)
      if (!keepData) await removeData()
    },
    kill9: async () => {
      kill()
      await ended
      process.off('exit', kill)
    },
  }
}

/** With TEST_MONGODB_URL: a database of that server for each data folder, instead of SQLite in it. */
export const databaseEnv = (dataDir: string): Record<string, string> => {
  if (!process.env.TEST_MONGODB_URL) return {}
  const url = new URL(process.env.TEST_MONGODB_URL)
  url.pathname = `/${basename(dataDir)}`
  return { DATABASE_URL: String(url), PAYLOAD_SECRET: 'only for tests: one secret of many words' }
}

const HEADLESS = ['--role', 'front,worker', '--headless']
