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
          [['promote', 'nope', '--to', 'prod'], /^"prod" is not one of: production, /],
          [['domain', 'check', 'nope.test'], /^No domain "nope.test"/],
          [
            ['certificate', 'upload', 'x.test', '--chain', '/nope', '--key', '/nope'],
            /^The file "\/nope" cannot be read/,
          ],
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
    3 * MINUTE,
  )
})

onSqlite(
  'does with commands what the panel does with releases, domains, targets and webhooks',
  async () => {
    const app = await startApp({ demo: true })
    const tause = async <Result>(...args: string[]): Promise<Result> => {
      const { code, out, err } = await run([...args, '--json'], app.dataDir)
      if (code !== 0) throw new Error(`tause ${args.join(' ')}: ${code} ${err}`)
      return JSON.parse(out) as Result
    }
    type One = { id: string; status: string; state: string; url: string }
    type Page = { items: One[] }

    const releases = async (): Promise<void> => {
      const first = (await tause<Page>('deployments', 'demo')).items[0]!
      const staged = await tause<One>('promote', first.id, '--to', 'staging')
      expect(staged).toMatchObject({ status: 'active', promotedFromId: first.id })
      expect(await tause('diff', staged.id, '--against', first.id)).toMatchObject({ pages: [] })
      const second = await tause<One>('deploy', 'demo')
      expect(await tause('rollback', second.id)).toMatchObject({ id: first.id, live: true })
      const { code, err } = await run(['cancel', second.id], app.dataDir)
      expect([code, err]).toEqual([1, expect.stringContaining('nothing to cancel')])
      const { pages } = await tause<{ pages: { path: string }[] }>('content', 'get', 'demo')
      expect(pages.map(({ path }) => path)).toContain('/shop')
      expect(await tause('content', 'get', 'demo', '/shop')).toMatchObject({ path: '/shop' })
      const link = await tause<One>('content', 'link', 'demo', '--environment', 'staging')
      expect(link.url).toContain('//demo--staging.')
    }

    const others = async (): Promise<void> => {
      await tause('domain', 'add', 'own-shop.com', '--app', 'demo')
      const again = await run(['domain', 'add', 'own-shop.com', '--app', 'demo'], app.dataDir)
      expect(again.err).toMatch(/^"own-shop.com" is one of your domains already\. Its id is/)
      expect(await tause('domain', 'primary', 'own-shop.com')).toMatchObject({
        domain: { primary: true },
        notice: expect.stringContaining('as soon as it is live'),
      })
      await tause('domain', 'remove', 'own-shop.com')
      expect(await tause('domain', 'list')).toEqual([])

      const target = await tause<One>(
        'target',
        'create',
        'demo',
        'Zip',
        '--kind',
        'zip',
        '--disabled',
      )
      const off = await tause('target', 'change', target.id, '--name', 'Archive')
      expect(off).toMatchObject({ enabled: false, name: 'Archive' })
      expect(await tause('target', 'test', target.id)).toMatchObject({ ok: true })
      const plan = await tause<{ upload: number }>('target', 'plan', target.id)
      expect(plan).toMatchObject({ unchanged: 0, removed: [] })
      expect(plan.upload).toBeGreaterThan(10)
      expect(await tause('target', 'config', target.id)).toMatchObject({ nginx: null })
      const pushed = await tause<One>('target', 'push', target.id)
      expect((await tause<Page>('target', 'pushes', target.id)).items).toMatchObject([
        { id: pushed.id, state: 'live' },
      ])
      for (const [command, words] of [
        ['cancel', /is live/],
        ['retry', /is live/],
      ] as const) {
        const { code, err } = await run(['target', command, pushed.id], app.dataDir)
        expect([code, err]).toEqual([1, expect.stringMatching(words)])
      }
      await tause('target', 'remove', target.id)

      const hook = await tause<One>('webhook', 'create', 'demo', 'https://hooks.example.org/x')
      await tause('webhook', 'test', hook.id)
      expect((await tause<Page>('webhook', 'deliveries', hook.id)).items).toHaveLength(1)
      await tause('webhook', 'delete', hook.id)
      expect((await tause<Page>('webhook', 'list')).items).toEqual([])
      expect(await tause('certificate', 'list')).toEqual([])
      expect(await tause('certificate', 'authority')).toMatchObject({ enabled: false })
    }

    try {
      // Both to their ends: a command that still runs would write into the folder as it is removed.
      for (const end of await Promise.allSettled([releases(), others()]))
        if (end.status === 'rejected') throw end.reason
    } finally {
      await app.stop()
    }
  },
  4 * MINUTE,
)
