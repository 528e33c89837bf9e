import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TargetAccount } from '../../../src/targets/contract'
import { gitTarget } from '../../../src/targets/git/gitTarget'
import { type GitServer, startGitServer } from '../../helpers/targets/gitServer'
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
    'https://:pass@example.com/x.git',
    'https://',
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

describe('a Git repository over https', () => {
  const HOST = 'git.tests.example'
  const TOKEN = 'ghp_0123456789abcdef'
  const kept = process.env.GIT_SSL_CAINFO
  const net = testNet()
  const one = releaseOf({ id: 'rel-one', paths: { '/': 'one', '/gone': 'gone' } })
  const two = releaseOf({ id: 'rel-two', paths: { '/': 'two' } })
  let folder = ''
  let repository = ''
  let server: GitServer

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'git-https-'))
    repository = join(folder, 'served', 'site.git')
    await run('git', ['init', '-q', '--bare', '-b', 'main', repository])
    server = await startGitServer({
      root: join(folder, 'served'),
      host: HOST,
      user: 'x-access-token',
      token: TOKEN,
    })
    await writeFile(join(folder, 'authority.pem'), server.authority)
    process.env.GIT_SSL_CAINFO = join(folder, 'authority.pem')
  })
  afterEach(async () => {
    if (kept === undefined) delete process.env.GIT_SSL_CAINFO
    else process.env.GIT_SSL_CAINFO = kept
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const contextOf = (from: ReturnType<typeof releaseOf>, secret: string | null = TOKEN) =>
    targetContext({
      account: { ...accountOf({ repository: `https://${HOST}:${server.port}/site.git` }), secret },
      net,
      from,
      targetsDir: join(folder, 'targets'),
      // The name is in no DNS: git connects to the address that was checked, or to none.
      resolve: () => Promise.resolve({ address: '127.0.0.1' }),
    })
  const push = async (context: ReturnType<typeof contextOf>) =>
    gitTarget.push(context, await gitTarget.plan(context))

  it('goes live, sends what changed, and goes back, with the token', async () => {
    const context = contextOf(one)
    expect(await gitTarget.test(context)).toMatchObject({ ok: true })
    const first = await push(context)
    await gitTarget.activate(context, first)
    const second = await push(contextOf(two))
    await gitTarget.activate(contextOf(two), second)
    expect((await visitIn(repository, '/')).body).toBe('two')
    await gitTarget.activate(contextOf(one), first)
    expect((await visitIn(repository, '/gone')).body).toBe('gone')
    const log = await git(repository, 'log', '--format=%s', 'main')
    expect(log.split('\n')).toEqual(['Release rel-one', 'Release rel-two', 'Release rel-one'])
    await gitTarget.remove(contextOf(one), second)
  })

  it.each([
    ['another', 'ghp_wrong_0123456789'],
    ['no', null],
  ])('says that %s token is not accepted, and does not repeat it', async (_, secret) => {
    const refused = await gitTarget.test(contextOf(one, secret)).catch((error: Error) => error)
    expect(refused).toMatchObject({ code: 'target_unauthorized' })
    const said = JSON.stringify([refused, (refused as Error).message, (refused as Error).stack])
    if (secret) {
      expect(said).not.toContain(secret)
      expect(said).not.toContain(Buffer.from(`x-access-token:${secret}`).toString('base64'))
    }
  })

  it('follows no redirect, with which the token would go along', async () => {
    const other = await startGitServer({ root: folder, host: HOST, user: 'a', token: 'b' })
    server.redirectTo = `https://${HOST}:${other.port}`
    await expect(gitTarget.test(contextOf(one))).rejects.toMatchObject({
      code: expect.stringMatching(/^target_/),
    })
    expect(server.requests.length).toBeGreaterThan(0)
    expect(other.requests).toEqual([])
    await other.close()
  })

  it('sends nothing to a server whose certificate is from nobody that is trusted', async () => {
    delete process.env.GIT_SSL_CAINFO
    await expect(gitTarget.test(contextOf(one))).rejects.toMatchObject({
      code: expect.stringMatching(/^target_/),
      message: expect.stringMatching(/certificate/i),
    })
    expect(server.requests).toEqual([])
  })

  it('never leaves its token in a file of its own', async () => {
    await push(contextOf(one))
    const found = await run('grep', ['-rlF', TOKEN, join(folder, 'targets')]).catch(
      ({ stdout }: { stdout: string }) => ({ stdout }),
    )
    expect(found.stdout).toBe('')
  })
})
