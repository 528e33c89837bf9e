import { jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readSettings } from '../../src/core/settings'
import { logIn } from '../helpers/apiClient'
import { freePort } from '../helpers/freePort'
import { httpGet } from '../helpers/httpGet'
import { startApp } from '../helpers/startApp'
import { NODE_OPTIONS } from '../helpers/nodeOptions'

const SECOND = 1000
const MINUTE = 60 * SECOND

jest.setTimeout(MINUTE)
const ROOT = resolve(import.meta.dirname, '../..')

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tause-settings-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Runs `tause start` until it ends by itself. */
const startUntilEnd = async (
  env: Record<string, string>,
): Promise<{ code: number | null; lines: string[] }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bin/tause.mjs', 'start', '--headless'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS,
        DATABASE_URL: '',
        PAYLOAD_SECRET: '',
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        TAUSE_DEMO: '0',
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
      },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
    const timer = setTimeout(() => child.kill('SIGKILL'), MINUTE)
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(timer)
      done({ code, lines: output.trim().split('\n') })
    })
  })

describe('a start with a bad setting', () => {
  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PAYLOAD_SECRET', { DATABASE_URL: 'mongodb://127.0.0.1:1/x' }],
  ])(
    'ends with code 1 and one line that names %s for %j',
    async (name, env: Record<string, string>) => {
      const { code, lines } = await startUntilEnd(env)
      expect(code).toBe(1)
      expect(lines).toEqual([expect.stringContaining(name)])
    },
    MINUTE,
  )

  it.each([
    ['PORT', '70000'],
    ['TAUSE_ADMIN_PASSWORD', 'short'],
    ['TAUSE_ADMIN_EMAIL', 'nobody'],
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['SITES_DOMAIN', 'not a host'],
    ['PUBLIC_URL', 'example.com'],
    ['TAUSE_DEMO', 'perhaps'],
  ])('is refused in one line that names %s when it is "%s"', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} [^\\n]+$`))
  })

  it(
    'ends with code 1 and a line that names the port when it is in use',
    async () => {
      const holder = await new Promise<Server>((ready) => {
        const server = createServer().listen(0, '127.0.0.1', () => ready(server))
      })
      const { port } = holder.address() as AddressInfo
      try {
        const { code, lines } = await startUntilEnd({ PORT: String(port) })
        expect([code, lines]).toEqual([1, [expect.stringContaining(`PORT ${port} is in use`)]])
      } finally {
        holder.close()
      }
    },
    MINUTE,
  )

  it.each([
    ['HOST "no-such-host.invalid" does not resolve', { HOST: 'no-such-host.invalid', PORT: '0' }],
    // An address that is reserved for documentation: no machine has it.
    ['HOST "203.0.113.7" is no address of this machine', { HOST: '203.0.113.7', PORT: '0' }],
    ['PORT must be a port number', { PORT: '0x1000' }],
    ['PORT must be a port number', { PORT: ' 3000' }],
  ])(
    'ends with code 1 and the one line "%s …" for %j',
    async (start, env: Record<string, string>) => {
      const { code, lines } = await startUntilEnd(env)
      expect([code, lines]).toEqual([1, [expect.stringMatching(new RegExp(`^${start}`))]])
    },
    MINUTE,
  )
})

describe('a start on a data folder that cannot be used', () => {
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tause-unusable-'))
    file = join(folder, 'file')
    await writeFile(file, '')
    await mkdir(join(folder, 'data/secret'), { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each([
    ['is a file', () => ({ DATA_DIR: file }), /^DATA_DIR ".+file" .+ is a file, not a folder/],
    ['lies below a file', () => ({ DATA_DIR: join(file, 'x') }), /^DATA_DIR ".+x" .+ is a file/],
    // Takes no files from anybody, the administrator included.
    ['takes no writes', () => ({ DATA_DIR: '/proc/tausestack' }), /^DATA_DIR "\/proc/],
    [
      'has no file for a secret',
      () => ({ DATA_DIR: join(folder, 'data') }),
      /^PAYLOAD_SECRET is not set, and the file ".+secret" .+ is a folder/,
    ],
    [
      'has a database elsewhere that cannot be made',
      () => ({ DATABASE_URL: `file:${folder}/nowhere/x.db` }),
      /^DATABASE_URL names the file ".+x\.db"/,
    ],
  ])(
    'ends with code 1 and one line that names the variable when it %s',
    async (_, env: () => Record<string, string>, line) => {
      const { code, lines } = await startUntilEnd({ PORT: '0', ...env() })
      expect([code, lines]).toEqual([1, [expect.stringMatching(line)]])
    },
    MINUTE,
  )
})

describe('PORT=0', () => {
  it(
    'takes a free port and says which',
    async () => {
      const app = await startApp({ port: 0 })
      try {
        expect(app.url).toMatch(/^http:\/\/localhost:[1-9]\d+$/)
        expect((await httpGet(`${app.url}/readyz`)).status).toBe(200)
      } finally {
        await app.stop()
      }
    },
    MINUTE,
  )
})

describe('starts on one data folder', () => {
  it(
    'make the secret and the administrator once, and seed nothing without a demo',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tause-twice-'))
      const port = await freePort()
      const secretOf = () => readFile(join(folder, 'secret'), 'utf8')
      try {
        const first = await startApp({
          dataDir: folder,
          port,
          env: { TAUSE_DEMO: '1' },
          args: ['--no-demo'],
        })
        const credentials = {
          baseUrl: first.url,
          email: first.adminEmail,
          password: first.adminPassword,
        }
        expect(first.output()).toMatch(/^Admin: .*e-mail: admin@example\.com/m)
        expect(first.output()).toContain(`Data: ${folder}`)
        expect(first.output()).not.toContain('Demo site')
        const admin = await logIn(credentials)
        for (const collection of ['tenants', 'sites'])
          expect(await admin.call('GET', `/api/${collection}`)).toMatchObject({ totalDocs: 0 })
        await first.stop({ keepData: true })
        const secret = process.env.TEST_MONGODB_URL ? '' : await secretOf()
        if (secret) expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)

        const second = await startApp({
          dataDir: folder,
          port,
          env: { TAUSE_ADMIN_PASSWORD: 'another long password 1', TAUSE_DEMO: '0' },
        })
        expect(second.output()).not.toContain('password')
        expect(second.output()).not.toContain('Demo site')
        if (secret) expect(await secretOf()).toBe(secret)
        const again = await logIn(credentials)
        expect(await again.call('GET', '/api/users')).toMatchObject({ totalDocs: 1 })
        expect((await httpGet(`${second.url}/readyz`)).status).toBe(200)
        await second.stop({ keepData: true })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    2 * MINUTE,
  )
})
