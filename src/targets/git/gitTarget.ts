import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { conflict } from '../../core/errors'
import { gitFolderName } from '../../core/targets/zipFolder'
import type {
  DeployTarget,
  PushedRelease,
  TargetContext,
  TargetFile,
  TargetPlan,
} from '../contract'
import { allFiles } from '../parts/allFiles'
import { nameErrors } from '../parts/nameErrors'
import { otherDigest } from '../parts/otherDigest'
import { readSettings } from '../parts/readSettings'
import { refusePlan } from '../parts/refusePlan'
import { targetPlace } from '../parts/targetPlace'
import { fastImport } from './fastImport'
import { GitMirror, REMOTE_REF } from './GitMirror'
import { wasMoved } from './gitRefusal'
import { gitSettings, type GitSettings } from './gitSettings'

/** Tries when the branch is moved by somebody else at the same time. */
const MAX_TRIES = 4

/** Says in a commit which push it is: a push that is made live twice is one commit. */
const TRAILER = 'Tause-Push'

const refOf = (remoteId: string): string => {
  if (!/^[0-9a-f]{12}-[0-9a-f]{16}$/.test(remoteId)) throw new RangeError('No push of this target.')
  return `refs/tause/${remoteId}`
}

/**
 * A branch of a Git repository whose tree is the site: `about/index.html` for `/about`, as GitHub Pages and
 * its like serve it. Going live is one commit on top of the branch, never a forced one; going back is a new
 * commit with the earlier files. Files of the repository that the settings name are kept.
 */
export const gitTarget: DeployTarget = {
  kind: 'git',
  abilities: { atomic: true, rollback: true, redirects: false, headers: false, forms: 'absolute' },
  parseSettings: (settings) => readSettings(gitSettings, settings),
  secretProblem: () => undefined,

  test: async (context) => {
    const mirror = await GitMirror.open(context)
    const { branch } = context.account.settings as GitSettings
    const commit = await mirror.fetchBranch()
    return {
      ok: true,
      detail: commit
        ? `The branch "${branch}" is at ${commit.slice(0, 12)}. Whether it may be written shows with the first push.`
        : `The repository has no branch "${branch}" yet: the first push makes it.`,
    }
  },

  plan: async (context) => {
    const { release, read, signal } = context
    const mirror = await GitMirror.open(context)
    const files = allFiles(release)
    const there = (await mirror.fetchBranch()) ? await treeOf(mirror, REMOTE_REF) : new Map()
    const upload: TargetFile[] = []
    for (const file of files) {
      signal.throwIfAborted()
      const id = await otherDigest({ file, kind: 'git-blob', read, digest: blobId })
      if (there.get(file.file) !== id) upload.push(file)
    }
    const names = new Set([...files.map(({ file }) => file), '.nojekyll'])
    const { keep } = context.account.settings as GitSettings
    return {
      upload,
      unchanged: files.length - upload.length,
      removed: [...there.keys()].filter((name) => !names.has(name) && !isKept(name, keep)).sort(),
      bytes: upload.reduce((sum, { size }) => sum + size, 0),
      issues: nameIssues(files),
    }
  },

  push: async (context, plan) => {
    refusePlan({ issues: [...plan.issues, ...nameIssues(allFiles(context.release))] })
    const { release, read, state, progress, signal } = context
    const mirror = await GitMirror.open(context)
    const known = state.get().name
    const remoteId =
      typeof known === 'string'
        ? known
        : `${release.digest.slice(0, 12)}-${randomBytes(8).toString('hex')}`
    if (known !== remoteId) await state.set({ ...state.get(), name: remoteId })
    const ref = refOf(remoteId)
    if (await mirror.resolve(ref)) return { remoteId }
    const files = allFiles(release)
    await mirror.must('write the files', ['fast-import', '--quiet', '--done', '--force'], {
      input: fastImport({
        files,
        read,
        ref,
        onFile: async (done, bytes) => {
          signal.throwIfAborted()
          await progress({ done, total: files.length, bytes, step: 'writing files' })
        },
      }),
    })
    return { remoteId }
  },

  activate: async (context, pushed) => {
    const mirror = await GitMirror.open(context)
    for (let attempt = 1; ; attempt += 1) {
      const head = await mirror.fetchBranch()
      if (head && (await trailerOf(mirror, head)) === pushed.remoteId) return { url: null }
      const commit = await makeCommit({ context, mirror, head, pushed })
      const { branch } = context.account.settings as GitSettings
      context.signal.throwIfAborted()
      // Only on top of what was fetched: another commit that came meanwhile is never lost.
      const result = await mirror.run([
        'push',
        '--quiet',
        `--force-with-lease=refs/heads/${branch}:${head ?? ''}`,
        mirror.remote,
        `${commit}:refs/heads/${branch}`,
      ])
      if (result.code === 0) {
        context.log(`Commit ${commit.slice(0, 12)} on the branch "${branch}".`)
        return { url: null }
      }
      if (!wasMoved(result.stderr) || attempt === MAX_TRIES)
        throw mirror.refusal('push the branch', result)
      context.log('The branch was moved by somebody else: trying again on top of it.', 'warning')
    }
  },

  remove: async (context, { remoteId }) => {
    const mirror = await GitMirror.open(context)
    const head = await mirror.fetchBranch()
    if (head && (await trailerOf(mirror, head)) === remoteId)
      throw conflict(`Push "${remoteId}" is the last commit of the branch: it is live.`)
    if (await mirror.resolve(refOf(remoteId)))
      await mirror.must('forget the files', ['update-ref', '-d', refOf(remoteId)])
    await mirror.must('clean up', ['gc', '--quiet', '--prune=now'])
  },
}

/** A commit of the release's files and the kept ones of the branch, on top of it. */
const makeCommit = async ({
  context: { account, release, services },
  mirror,
  head,
  pushed: { remoteId },
}: {
  context: TargetContext
  mirror: GitMirror
  head: string | null
  pushed: PushedRelease
}): Promise<string> => {
  const { keep, authorName, authorEmail } = account.settings as GitSettings
  const content = await mirror.resolve(`${refOf(remoteId)}^{tree}`)
  if (!content) throw conflict(`The files of push "${remoteId}" are gone. Push that release again.`)
  const home = await targetPlace({ account, services, name: gitFolderName(account.id) })
  const index = join(home, `index-${randomBytes(6).toString('hex')}`)
  const env = { GIT_INDEX_FILE: index }
  try {
    await mirror.must('read the files', ['read-tree', content], { env })
    if (head && keep.length > 0) {
      const own = await treeOf(mirror, content)
      const listed = await mirror.must('list the kept files', [
        'ls-tree',
        '-r',
        '-z',
        head,
        '--',
        ...keep,
      ])
      const kept = listed.stdout
        .toString('utf8')
        .split('\0')
        .filter((line) => line !== '' && !own.has(line.slice(line.indexOf('\t') + 1)))
      const input = [Buffer.from(kept.map((line) => `${line}\0`).join(''))]
      await mirror.must('keep files', ['update-index', '-z', '--index-info'], { env, input })
    }
    const tree = (await mirror.must('write the tree', ['write-tree'], { env })).stdout
      .toString()
      .trim()
    const message = `Release ${release.id}\n\nTause-Release: ${release.id}\n${TRAILER}: ${remoteId}\n`
    const made = await mirror.must(
      'commit',
      ['commit-tree', tree, ...(head ? ['-p', head] : []), '-F', '-'],
      {
        input: [Buffer.from(message)],
        env: {
          GIT_AUTHOR_NAME: authorName,
          GIT_AUTHOR_EMAIL: authorEmail,
          GIT_COMMITTER_NAME: authorName,
          GIT_COMMITTER_EMAIL: authorEmail,
        },
      },
    )
    return made.stdout.toString('utf8').trim()
  } finally {
    await rm(index, { force: true })
  }
}

const trailerOf = async (mirror: GitMirror, commit: string): Promise<string | undefined> => {
  const { stdout } = await mirror.must('read the commit', ['cat-file', 'commit', commit])
  return new RegExp(`^${TRAILER}: (\\S+)$`, 'm').exec(stdout.toString('utf8'))?.[1]
}

/** Path → id of the blob. */
const treeOf = async (mirror: GitMirror, revision: string): Promise<Map<string, string>> => {
  const { stdout } = await mirror.must('list the files', ['ls-tree', '-r', '-z', revision])
  return new Map(
    stdout
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const tab = line.indexOf('\t')
        return [line.slice(tab + 1), line.slice(0, tab).split(' ')[2] ?? '']
      }),
  )
}

const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

const isKept = (name: string, keep: readonly string[]): boolean =>
  keep.some((path) => name === path || name.startsWith(`${path.replace(/\/+$/, '')}/`))

/** Names that have a meaning for git itself, wherever they stand. */
const nameIssues = (files: readonly TargetFile[]): TargetPlan['issues'] => [
  ...nameErrors(files),
  ...files
    .filter(({ file }) => file.split('/').some((part) => /^(\.git|git~\d)/i.test(part)))
    .map(({ path }) => ({
      pointer: '/files',
      level: 'error' as const,
      message: `The path "${path.slice(0, 100)}" has a part with a meaning for git. Give the page another one.`,
    })),
]
