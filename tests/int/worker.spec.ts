import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { poll } from '../helpers/apiClient'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { databaseEnv, type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000
const ROOT = resolve(import.meta.dirname, '../..')

let app: RunningApp
let kit: SiteKit
let site: TestSite
let supervisor: ChildProcess
let ended: Promise<number | null>
let output = ''

/** Processes that the supervisor has started and that are alive. Linux: from /proc. */
const workers = async (): Promise<number[]> => {
  const { pid } = supervisor
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return children.split(' ').filter(Boolean).map(Number)
}

const readyLines = (): number => output.match(/^\[worker \d\] .*ready/gm)?.length ?? 0

beforeAll(async () => {
  app = await startApp({ args: ['--role', 'front'] })
  kit = await createSiteKit(app)
  site = await kit.makeSite('staffed')
  supervisor = spawn(process.execPath, ['bin/tause.mjs', 'worker', '--count', '2'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      PORT: String(app.port),
      DATA_DIR: app.dataDir,
      ...databaseEnv(app.dataDir),
    },
  })
  ended = new Promise((done) => supervisor.once('close', done))
  for (const stream of [supervisor.stdout, supervisor.stderr])
    createInterface({ input: stream! }).on('line', (line) => (output += `${line}\n`))
}, 3 * MINUTE)

afterAll(async () => {
  supervisor?.kill('SIGTERM')
  await ended
  await app?.stop()
})

// The list of a process's children is Linux's.
const onLinux = process.platform === 'linux' ? describe : describe.skip
onLinux('tause worker --count 2', () => {
  it(
    'runs two processes that deploy what a front without workers was asked for',
    async () => {
      await poll({ ask: async () => readyLines(), accept: (count) => count === 2, what: 'Workers' })
      expect(await workers()).toHaveLength(2)
      expect((await kit.deploy(site)).status).toBe('active')
    },
    2 * MINUTE,
  )

  it(
    'starts one again that was killed, while the other goes on',
    async () => {
      const [victim = 0, survivor = 0] = await workers()
      process.kill(victim, 'SIGKILL')
      expect((await kit.deploy(site)).status).toBe('active')
      const now = await poll({
        ask: workers,
        accept: (all) => all.length === 2 && !all.includes(victim),
        what: 'Two workers',
      })
      expect(now).toContain(survivor)
      expect(output).toMatch(/\[worker \d\] ended \(by a signal\); again in 1 s/)
      await poll({ ask: async () => readyLines(), accept: (count) => count === 3, what: 'It' })
    },
    2 * MINUTE,
  )

  it(
    'ends with its workers when it is told to',
    async () => {
      const before = await workers()
      supervisor.kill('SIGTERM')
      expect(await ended).toBe(0)
      for (const pid of before) expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
    },
    MINUTE,
  )
})
