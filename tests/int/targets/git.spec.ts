import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TargetAccount } from '../../../src/targets/contract'
import { gitTarget } from '../../../src/targets/git/gitTarget'
import { releaseOf } from '../../helpers/targets/releaseOf'
import { targetContext } from '../../helpers/targets/targetContext'
import type { TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import { describeTarget } from './targetContract'

const run = promisify(execFile)
const AUTHOR = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com']

const accountOf = (settings: object = {}): TargetAccount => ({
  id: 'target-1',
  tenantId: 'tenant-1',
  kind: 'git',
  name: 'Our repository',
  settings: gitTarget.parseSettings({ repository: 'site.git', ...settings }).settings,
  secret: null,
})

const git = async (folder: string, ...args: string[]): Promise<string> =>
  (await run('git', ['-C', folder, ...AUTHOR, ...args])).stdout.trim()

const visitIn = async (repository: string, path: string, branch = 'main') => {
  const decoded = decodeURI(path)
  const names = [decoded.slice(1), join(decoded.slice(1), 'index.html')].filter(
    (name) => name !== '',
  )
  const read = (name: string): Promise<string | null> =>
    run('git', ['-C', repository, 'cat-file', 'blob', `${branch}:${name}`]).then(
      ({ stdout }) => stdout,
      () => null,
    )
  for (const name of names) {
    const body = await read(name)
    const type = name.endsWith('.css')
      ? 'text/css'
      : name.endsWith('.txt')
        ? 'text/plain'
        : 'text/html'
    if (body !== null) return { status: 200, headers: new Headers({ 'content-type': type }), body }
  }
  return { status: 404, headers: new Headers(), body: (await read('404.html')) ?? '' }
}

const start = async (): Promise<TargetFixture> => {
  const targetsDir = await mkdtemp(join(tmpdir(), 'git-target-'))
  const repository = join(targetsDir, 'tenant-1', 'site.git')
  let head = ''
  return {
    account: accountOf(),
    targetsDir,
    visit: async (path) => {
      head = await git(repository, 'rev-parse', 'main').catch(() => '')
      return visitIn(repository, path)
    },
    snapshot: () => head,
    close: () => rm(targetsDir, { recursive: true, force: true }),
  }
}

describeTarget(gitTarget, { name: 'A Git repository', start })

describe('a Git repository', () => {
  let targetsDir = ''
  let repository = ''
  const net = testNet()
  beforeEach(async () => {
    targetsDir = await mkdtemp(join(tmpdir(), 'git-target-'))
    repository = join(targetsDir, 'tenant-1', 'site.git')
    await run('git', ['init', '-q', '--bare', '-b', 'main', repository])
  })
  afterEach(() => rm(targetsDir, { recursive: true, force: true }))

  /** Commits files from a clone, as a person does. */
  const commit = async (files: Record<string, string>): Promise<void> => {
    const clone = await mkdtemp(join(tmpdir(), 'git-clone-'))
    await run('git', ['clone', '-q', repository, clone])
    await git(clone, 'checkout', '-q', '-B', 'main')
    for (const [name, text] of Object.entries(files)) await writeFile(join(clone, name), text)
    await git(clone, 'add', '.')
    await git(clone, 'commit', '-q', '-m', 'By hand')
    await git(clone, 'push', '-q', 'origin', 'main')
    await rm(clone, { recursive: true })
  }

  const contextOf = (from: ReturnType<typeof releaseOf>, settings: object = {}) =>
    targetContext({ account: accountOf(settings), net, from, targetsDir })
  const push = async (context: ReturnType<typeof contextOf>) =>
    gitTarget.push(context, await gitTarget.plan(context))
  const one = releaseOf({ id: 'rel-one', paths: { '/': 'one', '/gone': 'gone' } })
  const two = releaseOf({ id: 'rel-two', paths: { '/': 'two' } })

  it('keeps the files that its settings name, and no others', async () => {
    await commit({ CNAME: 'www.example.com\n', 'README.md': 'Read me', 'old.html': 'old' })
    const context = contextOf(one)
    const plan = await gitTarget.plan(context)
    expect(plan.removed).toEqual(['old.html'])
    await gitTarget.activate(context, await gitTarget.push(context, plan))
    const names = (await git(repository, 'ls-tree', '-r', '--name-only', 'main')).split('\n')
    expect(names).toEqual([
      '.nojekyll',
      '404.html',
      'CNAME',
      'README.md',
      'gone/index.html',
      'index.html',
    ])
    expect(await git(repository, 'log', '-1', '--format=%s', 'main')).toBe('Release rel-one')
  })

  it('makes one commit on top of the branch for each release, also for one it goes back to', async () => {
    const first = await push(contextOf(one))
    await gitTarget.activate(contextOf(one), first)
    const second = await push(contextOf(two))
    await gitTarget.activate(contextOf(two), second)
    await gitTarget.activate(contextOf(one), first)
    await gitTarget.activate(contextOf(one), first)
    const log = await git(repository, 'log', '--format=%s', 'main')
    expect(log.split('\n')).toEqual(['Release rel-one', 'Release rel-two', 'Release rel-one'])
    expect((await visitIn(repository, '/gone')).body).toBe('gone')
  })

  it('loses no commit that somebody else makes between its look and its push', async () => {
    const first = await push(contextOf(one))
    await gitTarget.activate(contextOf(one), first)
    const context = contextOf(two)
    const second = await push(context)
    // A hook of the repository lets somebody else be faster, once.
    const marker = join(targetsDir, 'once')
    const other = await git(repository, 'commit-tree', 'main^{tree}', '-p', 'main', '-m', 'Faster')
    await writeFile(
      join(repository, 'hooks', 'pre-receive'),
      `#!/bin/sh\n[ -e ${marker} ] && exit 0\ntouch ${marker}\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/main ${other}\n`,
      { mode: 0o755 },
    )
    await gitTarget.activate(context, second)
    const log = await git(repository, 'log', '--format=%s', 'main')
    expect(log.split('\n')).toEqual(['Release rel-two', 'Faster', 'Release rel-one'])
  })

  it('says why when the repository refuses, and leaves the branch as it is', async () => {
    await writeFile(
      join(repository, 'hooks', 'pre-receive'),
      '#!/bin/sh\necho "This branch is protected branch" >&2\nexit 1\n',
      { mode: 0o755 },
    )
    const context = contextOf(one)
    const pushed = await push(context)
    await expect(gitTarget.activate(context, pushed)).rejects.toMatchObject({
      code: 'target_forbidden',
    })
    await expect(git(repository, 'rev-parse', '--verify', '-q', 'main')).rejects.toBeDefined()
  })

  it.each(['-x', '../up', 'a..b', 'a.lock', 'a b', 'HEAD^', 'a//b', '/a', 'a/', '@{u}'])(
    'refuses the branch %j',
    (branch) => {
      const { issues } = gitTarget.parseSettings({ repository: 'site.git', branch })
      expect(issues).toMatchObject([{ pointer: '/branch' }])
    },
  )

  it.each([
    '../other.git',
    '/etc/x.git',
    'ext::sh -c touch% /tmp/x',
    'file:///etc',
    'ssh://git@example.com/x.git',
    'git@example.com:x.git',
    'https://user:pass@example.com/x.git',
    '--upload-pack=touch',
    'https://example.com/x y',
  ])('refuses the repository %j', (repository) => {
    const { issues } = gitTarget.parseSettings({ repository })
    expect(issues[0]).toMatchObject({ pointer: '/repository' })
  })

  it.each(['.git/hooks/x', 'a/.GIT/config', '.gitmodules', 'git~1/x'])(
    'refuses a file named %j, which means something to git',
    async (file) => {
      const from = releaseOf({ id: 'evil', paths: { '/': 'x' } })
      const files = [{ ...from.release.files[0]!, path: '/evil', file }]
      const context = contextOf({ ...from, release: { ...from.release, files } })
      const plan = await gitTarget.plan(context)
      expect(plan.issues[0]).toMatchObject({ level: 'error' })
      await expect(gitTarget.push(context, plan)).rejects.toMatchObject({ code: 'invalid' })
    },
  )
})
