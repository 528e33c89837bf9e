import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitFolderName } from '../../core/targets/zipFolder'
import { invalid } from '../../core/errors'
import type { TargetContext } from '../contract'
import { targetPlace } from '../parts/targetPlace'
import { gitRefusal } from './gitRefusal'
import { type GitSettings, isLocal } from './gitSettings'
import { type GitResult, gitRunner, type RunGit } from './runGit'

/** The first version of git that connects to the address it is given (`http.curloptResolve`). */
const PINNING = [2, 37] as const

type Context = Pick<TargetContext, 'account' | 'services' | 'signal'>

/** Where the branch of the repository is fetched to. */
export const REMOTE_REF = 'refs/remote/branch'

/**
 * The target's own bare repository beside the one that it pushes to: it holds the files of releases that
 * can be gone back to, so that a rollback needs no upload.
 */
export class GitMirror {
  readonly #account: Context['account']
  readonly run: RunGit
  /** What the branch is pushed to: an address or a path. */
  readonly remote: string

  private constructor(account: Context['account'], run: RunGit, remote: string) {
    this.#account = account
    this.run = run
    this.remote = remote
  }

  static async open({ account, services, signal }: Context): Promise<GitMirror> {
    const settings = account.settings as GitSettings
    const home = await targetPlace({ account, services, name: gitFolderName(account.id) })
    const remote = isLocal(settings)
      ? await targetPlace({ account, services, name: settings.repository })
      : settings.repository
    const globalConfig = join(home, 'gitconfig')
    const repository = join(home, 'mirror.git')
    await mkdir(repository, { recursive: true })
    // What a repository on this machine needs to hear too; nothing of it is secret.
    await writeFile(globalConfig, `[safe]\n\tdirectory = *\n[core]\n\thooksPath = hooks\n`)
    const config = await configOf({ account, services, settings })
    const run = gitRunner({ repository, config, globalConfig, signal })
    if (!isLocal(settings)) await assertPins(run)
    const mirror = new GitMirror(account, run, remote)
    for (const folder of [repository, ...(isLocal(settings) ? [remote] : [])])
      if (!(await stat(join(folder, 'HEAD')).catch(() => null)))
        await mirror.must('make the repository', ['init', '--quiet', '--bare', folder])
    return mirror
  }

  /** @throws TauseError when the command fails. */
  async must(action: string, ...rest: Parameters<RunGit>): Promise<GitResult> {
    const result = await this.run(...rest)
    if (result.code !== 0) throw this.refusal(action, result)
    return result
  }

  refusal(action: string, { stderr }: Pick<GitResult, 'stderr'>): Error {
    const { secret } = this.#account
    const basic = secret === null ? null : basicOf(this.#account)
    return gitRefusal({ action, stderr, secrets: [secret, basic] })
  }

  /** Fetches the branch. @returns its commit; `null` when there is no such branch yet. */
  async fetchBranch(): Promise<string | null> {
    const { branch } = this.#account.settings as GitSettings
    const listed = await this.must('list the branches', [
      'ls-remote',
      this.remote,
      `refs/heads/${branch}`,
    ])
    const commit = /^([0-9a-f]{40,64})\t/.exec(listed.stdout.toString('utf8'))?.[1]
    if (!commit) return null
    await this.must('fetch the branch', [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--depth=1',
      '--update-shallow',
      this.remote,
      `+refs/heads/${branch}:${REMOTE_REF}`,
    ])
    return this.resolve(REMOTE_REF)
  }

  async resolve(revision: string): Promise<string | null> {
    const { code, stdout } = await this.run(['rev-parse', '--verify', '--quiet', revision])
    return code === 0 ? stdout.toString('utf8').trim() : null
  }
}

/** Git ignores settings that it does not know, and would then connect to wherever the name leads. */
const assertPins = async (run: RunGit): Promise<void> => {
  const { stdout } = await run(['version'])
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout.toString('utf8'))?.map(Number) ?? []
  if (major < PINNING[0] || (major === PINNING[0] && minor < PINNING[1]))
    throw invalid(
      `Repositories elsewhere need git ${PINNING.join('.')} or newer; this server has ${major}.${minor}.`,
    )
}

const basicOf = ({ settings, secret }: Context['account']): string =>
  Buffer.from(`${(settings as GitSettings).user}:${secret ?? ''}`).toString('base64')

const configOf = async ({
  account,
  services,
  settings,
}: Pick<Context, 'account' | 'services'> & { settings: GitSettings }): Promise<
  Record<string, string>
> => {
  const common = { 'protocol.allow': 'never', 'gc.auto': '0', 'core.quotePath': 'false' }
  if (isLocal(settings)) return { ...common, 'protocol.file.allow': 'always' }
  const url = new URL(settings.repository)
  if (url.protocol !== 'https:' && account.secret)
    throw invalid(
      'A token is sent to https:// addresses only. Change the address of the repository.',
      [{ pointer: '/settings/repository', message: 'must be https:// with a token' }],
    )
  // The address that was checked is the one connected to, whatever the name leads to a moment later.
  const { address } = (await services.resolve?.(settings.repository)) ?? {}
  if (!address) throw invalid('This installation cannot reach repositories elsewhere.')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    ...common,
    [`protocol.${url.protocol.slice(0, -1)}.allow`]: 'always',
    'http.followRedirects': 'false',
    'http.curloptResolve': `${host}:${port}:${address.includes(':') ? `[${address}]` : address}`,
    'http.proxy': '',
    ...(account.secret && { 'http.extraHeader': `Authorization: Basic ${basicOf(account)}` }),
  }
}
