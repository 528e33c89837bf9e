import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { conflict } from '../../core/errors'
import type { Digest } from '../../core/release/types'
import type { DeployTarget, TargetContext, TargetPlan } from '../contract'
import { readSettings } from '../parts/readSettings'
import { refusePlan } from '../parts/refusePlan'
import { inParallel } from '../parts/inParallel'
import { targetPlace } from '../parts/targetPlace'
import { caddyfile } from './caddyfile'
import { FileStore } from './FileStore'
import { type FolderSettings, folderSettings } from './folderSettings'
import { longNameIssues } from './longNameIssues'
import { longTextIssues } from './longTextIssues'
import { packedNameIssues } from './packedNameIssues'
import { nameErrors } from '../parts/nameErrors'
import { allFiles } from '../parts/allFiles'
import { nginxConf } from './nginxConf'
import { blobsOfTree, readTree, type ReleaseTree, treeOf, writeTree } from './releaseTree'
import { serverRules } from './serverRules'
import { readCurrent, switchCurrent } from './switchCurrent'

const READ_AS = { plain: 'identity', br: 'br', gz: 'gzip' } as const

type Account = Pick<TargetContext, 'account' | 'services'>

const settingsOf = ({ account }: Pick<TargetContext, 'account'>): FolderSettings =>
  account.settings as FolderSettings

const placeOf = ({ account, services }: Account): Promise<string> =>
  targetPlace({ account, services, name: settingsOf({ account }).folder })

const currentTree = async (folder: string): Promise<ReleaseTree | null> => {
  const name = await readCurrent(folder)
  return name === null ? null : readTree(join(folder, 'releases', name))
}

/**
 * A folder of the machine that nginx or Caddy serve from: `releases/<name>` of hard links into a store by
 * digest, a link `current` that is switched by one rename, and configurations of both servers in each release.
 */
export const folderTarget: DeployTarget = {
  kind: 'folder',
  abilities: { atomic: true, rollback: true, redirects: true, headers: true, forms: 'proxy' },
  parseSettings: (settings) => readSettings(folderSettings, settings),
  secretProblem: (secret) => (secret ? 'A folder needs no token or key.' : undefined),

  test: async (context) => {
    const folder = await placeOf(context)
    await access(folder, constants.W_OK)
    return { ok: true, detail: `${folder} can be written. Web servers follow ${folder}/current.` }
  },

  plan: async (context) => {
    const folder = await placeOf(context)
    const store = new FileStore(folder)
    const before = await currentTree(folder)
    const { release } = context
    const all = [...release.files, release.notFound]
    const missing = new Map<Digest, (typeof all)[number]>()
    let unchanged = 0
    for (const file of all)
      if (await store.has(file.digest)) unchanged += 1
      else missing.set(file.digest, file)
    const paths = new Set(release.files.map(({ path }) => path))
    const upload = [...missing.values()]
    const { configs } = preparedFor(context, folder, before)
    return {
      upload,
      unchanged,
      removed: (before?.files ?? [])
        .filter(({ path, age }) => age === 0 && !paths.has(path))
        .map(({ path }) => path)
        .sort(),
      bytes: upload.reduce((sum, { size }) => sum + size, 0),
      issues: [...issuesOf(context.release), ...longTextIssues(configs['nginx.conf'])],
    }
  },

  push: async (context, plan) => {
    refusePlan({ issues: [...plan.issues, ...issuesOf(context.release)] })
    const folder = await placeOf(context)
    const name = await nameOf(context)
    const done = join(folder, 'releases', name)
    if (await exists(join(done, 'release.json'))) return { remoteId: name }
    const store = new FileStore(folder)
    const before = await currentTree(folder)
    const { tree, configs } = preparedFor(context, folder, before)
    refusePlan({ issues: longTextIssues(configs['nginx.conf']) })
    await fillStore({ context, store, tree })
    for (const own of ['nginx.d', 'caddy.d']) await mkdir(join(folder, own), { recursive: true })
    const partial = join(folder, 'releases', `.${name}`)
    await writeTree({ tree, folder: partial, store, texts: configs, signal: context.signal })
    await rename(partial, done)
    return { remoteId: name }
  },

  activate: async (context, { remoteId }) => {
    const folder = await placeOf(context)
    const to = join(folder, 'releases', remoteId)
    if (!(await exists(join(to, 'release.json'))))
      throw conflict(`The folder of release "${remoteId}" is gone. Push that release again.`)
    const before = await readCurrent(folder)
    const changed = await changedConfigs(folder, before, remoteId)
    context.signal.throwIfAborted()
    await switchCurrent(folder, remoteId)
    if (changed.length > 0)
      context.log(
        `The configuration for ${changed.join(' and ')} has changed: load it again ("nginx -s reload", "caddy reload").`,
        before === null ? 'info' : 'warning',
      )
    return { url: settingsOf(context).hosts[0] ? urlOf(settingsOf(context)) : null }
  },

  remove: async (context, { remoteId }) => {
    const folder = await placeOf(context)
    if ((await readCurrent(folder)) === remoteId)
      throw conflict(`Release "${remoteId}" is what ${folder}/current leads to.`)
    await rm(join(folder, 'releases', remoteId), { recursive: true, force: true })
    await sweep(folder)
  },
}

/** What will lie in the folder of the release, and the configurations that it brings. */
const preparedFor = (
  context: TargetContext,
  folder: string,
  before: ReleaseTree | null,
): { tree: ReleaseTree; configs: Record<'nginx.conf' | 'Caddyfile', string> } => {
  const { account, release } = context
  const tree = treeOf(release, before)
  const settings = settingsOf(context)
  const rules = serverRules({ targetId: account.id, folder, settings, release, tree, before })
  return { tree, configs: { 'nginx.conf': nginxConf(rules), Caddyfile: caddyfile(rules) } }
}

const issuesOf = (release: TargetContext['release']): TargetPlan['issues'] => {
  const files = allFiles(release)
  return [...nameErrors(files), ...longNameIssues(files), ...packedNameIssues(files)]
}

/** Made once for each push: two pushes of one release are two folders. */
const nameOf = async ({ release, state }: TargetContext): Promise<string> => {
  const known = state.get().name
  if (typeof known === 'string') return known
  const name = `${release.digest.slice(0, 12)}-${randomBytes(4).toString('hex')}`
  await state.set({ ...state.get(), name })
  return name
}

const fillStore = async ({
  context: { read, progress, signal },
  store,
  tree,
}: {
  context: TargetContext
  store: FileStore
  tree: ReleaseTree
}): Promise<void> => {
  const wanted = [...blobsOfTree(tree)].flatMap(([digest, forms]) =>
    [...forms].map((form) => ({ digest, form })),
  )
  const total = wanted.length
  let [done, bytes] = [0, 0]
  await inParallel(wanted, async ({ digest, form }) => {
    signal.throwIfAborted()
    if (!(await store.has(digest, form))) {
      const content = await read(digest, READ_AS[form])
      await store.put(digest, form, content)
      bytes += content.length
    }
    done += 1
    await progress({ done, total, bytes, step: 'writing files' })
  })
}

const changedConfigs = async (
  folder: string,
  before: string | null,
  after: string,
): Promise<string[]> => {
  const changed: string[] = []
  for (const [name, server] of [
    ['nginx.conf', 'nginx'],
    ['Caddyfile', 'Caddy'],
  ] as const) {
    const read = (release: string): Promise<string> =>
      readFile(join(folder, 'releases', release, name), 'utf8').catch(() => '')
    if (before === null || (await read(before)) !== (await read(after))) changed.push(server)
  }
  return changed
}

const urlOf = ({ hosts: [host], port }: FolderSettings): string =>
  port === 443 ? `https://${host}` : `http://${host}${port === 80 ? '' : `:${port}`}`

/** Takes out of the store what no release that lies there names, and what dead pushes left. */
const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (name.startsWith('.current-')) await rm(join(folder, name), { force: true })
  const needed = new Set<Digest>()
  for (const name of await readdir(join(folder, 'releases')).catch(() => [])) {
    const path = join(folder, 'releases', name)
    if (name.startsWith('.')) {
      await rm(path, { recursive: true, force: true })
      continue
    }
    const tree = await readTree(path)
    // Unreadable: what it has links to stays on the disk anyway.
    if (tree) for (const digest of blobsOfTree(tree).keys()) needed.add(digest)
  }
  await new FileStore(folder).sweep((digest) => needed.has(digest))
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null)) !== null
