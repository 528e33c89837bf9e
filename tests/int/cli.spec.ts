import { jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ON_SQLITE } from '../helpers/openDatabase'
import { startApp } from '../helpers/startApp'
import { NODE_OPTIONS } from '../helpers/nodeOptions'

const MINUTE = 60_000
const ROOT = resolve(import.meta.dirname, '../..')

jest.setTimeout(MINUTE)

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tause-cli-'))
  await writeFile(join(folder, 'file'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `tause` to its end. */
const run = async (
  args: string[],
  dataDir = join(folder, 'data'),
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bin/tause.mjs', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS,
        DATABASE_URL: '',
        PAYLOAD_SECRET: '',
        DATA_DIR: dataDir,
      },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
    child.once('error', fail)
    child.once('close', (code) => done({ code, out, err }))
  })

const STACK = /^\s+at /m

const onSqlite = ON_SQLITE ? it : it.skip

it('says its version', async () => {
  expect(await run(['--version'])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: '',
  })
})

describe('what cannot be run', () => {
  it.each([
    ['nope', "unknown command 'nope'"],
    ['depoly', 'Did you mean deploy?'],
    ['strat', 'Did you mean start?'],
  ])('is refused with a way on: tause %s', async (word, words) => {
    const { code, out, err } = await run([word])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err).toContain('Run "tause --help" to see the commands.')
    expect(err).not.toContain('Usage')
  })

  it.each([
    [['template', 'validate'], "missing required argument 'folder'"],
    [['deploy'], "missing required argument 'app'"],
    [['rollback'], "missing required argument 'deployment'"],
    [['app', 'create', 'X'], "required option '--template <id>' not specified"],
    [['start', 'now'], "too many arguments for 'start'"],
  ])('is refused with the usage of the command: tause %j', async (args, words) => {
    const { code, err } = await run(args)
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err).toContain(`Usage: tause ${args[0]}`)
    expect(err).not.toMatch(STACK)
  })

  it('is refused when the template to validate is not there, with the path', async () => {
    for (const [path, words] of [
      ['/nope', 'There is no folder "/nope"'],
      [folder, `There is no file "template.json" in "${folder}"`],
      [join(folder, 'file'), 'is no folder'],
    ] as const) {
      const { code, err } = await run(['template', 'validate', path])
      expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]])
    }
  })

  it('is refused on an empty data folder, which says how to begin', async () => {
    for (const args of [
      ['deploy', 'nope'],
      ['rollback', 'nope'],
      ['export', 'nope', '--out', join(folder, 'out')],
    ]) {
      const { code, err } = await run(args)
      expect([code, err.trim().split('\n')]).toEqual([
        1,
        [expect.stringMatching(/^There is nothing here yet.*"tause start".*DATA_DIR/)],
      ])
    }
  })

  onSqlite(
    'is refused in words when the app, the deployment or the input is not right',
    async () => {
      const app = await startApp()
      try {
        for (const [args, words] of [
          [['deploy', 'nope'], /^There is no app "nope"/],
          [['rollback', 'nope'], /^No deployment "nope"/],
          [['tenant', 'create', 'X', '--slug', 'Bad Slug'], /Short name\n {2}slug: /],
        ] as const) {
          const { code, err } = await run([...args], app.dataDir)
          expect(code).toBe(1)
          expect(err).toMatch(words)
          expect(err).not.toMatch(STACK)
        }
      } finally {
        await app.stop()
      }
    },
  )
})
