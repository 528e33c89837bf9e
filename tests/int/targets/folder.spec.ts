import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TargetAccount } from '../../../src/targets/contract'
import { FileStore } from '../../../src/targets/folder/FileStore'
import { folderTarget } from '../../../src/targets/folder/folderTarget'
import { readTree } from '../../../src/targets/folder/releaseTree'
import { placeProblem } from '../../../src/targets/parts/placeProblem'
import { releaseOf } from '../../helpers/targets/releaseOf'
import { targetContext } from '../../helpers/targets/targetContext'
import type { TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import { describeTarget } from './targetContract'

const accountOf = (settings: object): TargetAccount => ({
  id: 'target-1',
  tenantId: 'tenant-1',
  kind: 'folder',
  name: 'Our folder',
  settings: folderTarget.parseSettings({ folder: 'shop', ...settings }).settings,
  secret: null,
})

/** Answers as a web server that looks a path up among the files of the current release. */
const visitIn = async (folder: string, path: string) => {
  const current = join(folder, 'current')
  const tree = await readTree(current)
  const found = tree?.files.find((file) => file.path === decodeURI(path))
  if (!tree) return { status: 404, headers: new Headers(), body: '' }
  const { file, set } = found ?? tree.missing
  return {
    status: found ? 200 : 404,
    headers: new Headers({ 'content-type': set.type }),
    body: await readFile(join(current, 'site', file), 'utf8'),
  }
}

const start = async (): Promise<TargetFixture> => {
  const targetsDir = await mkdtemp(join(tmpdir(), 'folder-target-'))
  const folder = join(targetsDir, 'tenant-1', 'shop')
  let seen = ''
  return {
    account: accountOf({}),
    targetsDir,
    visit: async (path) => {
      seen = `${await readlink(join(folder, 'current')).catch(() => '')}`
      return visitIn(folder, path)
    },
    snapshot: () => seen,
    close: () => rm(targetsDir, { recursive: true, force: true }),
  }
}

describeTarget(folderTarget, { name: 'A folder', start })

describe('a folder', () => {
  let targetsDir = ''
  const net = testNet()
  beforeEach(async () => {
    targetsDir = await mkdtemp(join(tmpdir(), 'folder-target-'))
  })
  afterEach(() => rm(targetsDir, { recursive: true, force: true }))

  const contextOf = (from: ReturnType<typeof releaseOf>, settings: object = {}) =>
    targetContext({ account: accountOf(settings), net, from, targetsDir })

  const deploy = async (from: ReturnType<typeof releaseOf>) => {
    const context = contextOf(from)
    const pushed = await folderTarget.push(context, await folderTarget.plan(context))
    await folderTarget.activate(context, pushed)
    return pushed
  }

  it.each(['..', '../other', 'a/b', '/etc', '', '.hidden', 'UPPER', 'a\u0000b', 'x'.repeat(65)])(
    'refuses the folder %j in its settings',
    (folder) => {
      expect(folderTarget.parseSettings({ folder }).issues).toMatchObject([{ pointer: '/folder' }])
    },
  )

  it.each([
    'http://127.0.0.1:3000/;} server { listen 81; root /; } #',
    'http://127.0.0.1:3000\n;}',
    'http://a;b{c}',
    'http://user:password@127.0.0.1',
    'http://127.0.0.1:3000/path',
    'file:///etc',
  ])('refuses the platform %j, which would stand in the configuration of a server', (platform) => {
    const { issues } = folderTarget.parseSettings({ folder: 'shop', platform })
    expect(issues).toMatchObject([{ pointer: '/platform' }])
  })

  it('writes no header that a web server could misread, of releases from before names were checked', async () => {
    const headers = { "'x": 'a', '#x': 'b', '-x-frame-options': 'c', $y: 'd', 'x-fine': 'e' }
    await deploy(releaseOf({ id: 'r', paths: { '/': { body: 'x', headers } } }))
    const current = join(targetsDir, 'tenant-1', 'shop', 'current')
    for (const name of ['nginx.conf', 'Caddyfile']) {
      const text = await readFile(join(current, name), 'utf8')
      expect(text).toContain('X-Fine')
      expect(text).not.toMatch(/-x-frame-options|'x |#x |\$y /i)
    }
  })

  it.each([
    [
      'a header that nginx would not start with',
      { '/': { body: 'x', headers: { 'x-long': '$'.repeat(2000) } } },
      /^A header or redirect .* Make it shorter\.$/,
    ],
    [
      'a page in the place of a compressed file',
      { '/a.txt': { body: 'x', type: 'text/plain' }, '/a.txt.gz/b': 'y' },
      /"\/a\.txt\.gz\/b" is the name of a compressed file/,
    ],
  ])('refuses %s before anything is sent', async (_, paths, message) => {
    const from = releaseOf({ id: 'r', paths: paths as unknown as Record<string, string> })
    const files = from.release.files.map((file) => ({ ...file, encodings: ['gzip' as const] }))
    const context = contextOf({ ...from, release: { ...from.release, files } })
    const plan = await folderTarget.plan(context)
    expect(plan.issues.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringMatching(message) },
    ])
    await expect(folderTarget.push(context, plan)).rejects.toMatchObject({ code: 'invalid' })
    expect(await readdir(join(targetsDir, 'tenant-1', 'shop'))).toEqual([])
  })

  it('refuses a folder that is a link to elsewhere, and writes nothing there', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
    await mkdir(join(targetsDir, 'tenant-1'))
    await symlink(elsewhere, join(targetsDir, 'tenant-1', 'shop'))
    const context = contextOf(releaseOf({ id: 'r', paths: { '/': 'x' } }))
    await expect(folderTarget.plan(context)).rejects.toMatchObject({ code: 'folder_refused' })
    await expect(folderTarget.test(context)).rejects.toMatchObject({ code: 'folder_refused' })
    expect(await readdir(elsewhere)).toEqual([])
    await rm(elsewhere, { recursive: true })
  })

  it('refuses the folder of a tenant that is a link to that of another', async () => {
    await mkdir(join(targetsDir, 'tenant-2'))
    await symlink(join(targetsDir, 'tenant-2'), join(targetsDir, 'tenant-1'))
    const context = contextOf(releaseOf({ id: 'r', paths: { '/': 'x' } }))
    await expect(folderTarget.plan(context)).rejects.toMatchObject({ code: 'folder_refused' })
  })

  it('keeps hashed assets of earlier releases reachable, and lets them go after five more', async () => {
    const asset = (index: number): string => `/_assets/${index}.css`
    const release = (index: number) =>
      releaseOf({ id: `r${index}`, paths: { '/': `home ${index}`, [asset(index)]: `p${index}` } })
    const folder = join(targetsDir, 'tenant-1', 'shop')
    for (let index = 0; index < 7; index += 1) await deploy(release(index))
    const present = await Promise.all(
      Array.from({ length: 7 }, async (_, index) => (await visitIn(folder, asset(index))).status),
    )
    expect(present).toEqual([404, 200, 200, 200, 200, 200, 200])
    expect((await visitIn(folder, '/')).body).toBe('home 6')
  })

  it('shares equal files of releases, and frees them with the last one', async () => {
    const one = await deploy(releaseOf({ id: 'r1', paths: { '/': 'one', '/same': 'same' } }))
    await deploy(releaseOf({ id: 'r2', paths: { '/': 'two', '/same': 'same' } }))
    const folder = join(targetsDir, 'tenant-1', 'shop')
    const same = await stat(join(folder, 'current/site/same/index.html'))
    const before = await stat(join(folder, 'releases', one.remoteId, 'site/same/index.html'))
    expect(same.ino).toBe(before.ino)
    const stored = async (): Promise<number> => {
      const folders = await readdir(join(folder, 'store'))
      const files = await Promise.all(folders.map((name) => readdir(join(folder, 'store', name))))
      return files.flat().length
    }
    const held = await stored()
    await folderTarget.remove(contextOf(releaseOf({ id: 'r1', paths: {} })), one)
    expect(await stored()).toBe(held - 1)
    expect((await visitIn(folder, '/same')).body).toBe('same')
  })

  it('leaves no half of a file behind when one cannot be written', async () => {
    const folder = join(targetsDir, 'tenant-1', 'shop')
    const from = releaseOf({ id: 'r', paths: { '/': 'x' } })
    const digest = from.release.files[0]!.digest
    // A folder lies where the file would.
    await mkdir(join(folder, 'store', digest.slice(0, 2), `${digest}.plain`, 'x'), {
      recursive: true,
    })
    const store = new FileStore(folder)
    const failed = await store
      .put(digest, 'plain', Buffer.from('x'))
      .catch((error: unknown) => error)
    expect(placeProblem(failed)).toMatchObject({ code: 'folder_refused' })
    expect(await readdir(join(folder, 'store', digest.slice(0, 2)))).toEqual([`${digest}.plain`])
  })

  it('refuses a release that was removed when it is to be live again', async () => {
    const one = await deploy(releaseOf({ id: 'r1', paths: { '/': 'one' } }))
    await deploy(releaseOf({ id: 'r2', paths: { '/': 'two' } }))
    const context = contextOf(releaseOf({ id: 'r1', paths: {} }))
    await folderTarget.remove(context, one)
    await expect(folderTarget.activate(context, one)).rejects.toMatchObject({ code: 'conflict' })
  })
})
