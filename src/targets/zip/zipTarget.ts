import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, constants, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { conflict, isTauseError } from '../../core/errors'
import { sealFiles } from '../../export/sealFiles'
import { zipOf } from '../../export/zipOf'
import type { DeployTarget, TargetContext, TargetPlan } from '../contract'
import { allFiles } from '../parts/allFiles'
import { readSettings } from '../parts/readSettings'
import { refusePlan } from '../parts/refusePlan'
import { targetPlace } from '../parts/targetPlace'
import { archiveName, zipFolderName } from '../../core/targets/zipFolder'

const MEGABYTE = 1024 * 1024

/** Of all files together: they are in memory while they are packed. */
const MAX_BYTES = 512 * MEGABYTE

/** GitHub Pages leaves out folders that start with "_" unless this file is there. */
const EXTRA = { path: '.nojekyll', bytes: Buffer.alloc(0) }

/** The link to the archive of what is live. */
const LATEST = 'latest.zip'

const placeOf = ({ account, services }: Pick<TargetContext, 'account' | 'services'>) =>
  targetPlace({ account, services, name: zipFolderName(account.id) })

/**
 * An archive of each release, to be fetched from here: `about/index.html` for `/about`, for any web server.
 * The same release has the same bytes.
 */
export const zipTarget: DeployTarget = {
  kind: 'zip',
  abilities: { atomic: true, rollback: true, redirects: false, headers: false, forms: 'absolute' },
  parseSettings: (settings) => readSettings(z.strictObject({}), settings),
  secretProblem: (secret) => (secret ? 'An archive needs no token or key.' : undefined),

  test: async (context) => {
    await access(await placeOf(context), constants.W_OK)
    return { ok: true, detail: 'Archives can be written.' }
  },

  plan: async ({ release }) => {
    const files = allFiles(release)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    return { upload: files, unchanged: 0, removed: [], bytes, issues: issuesOf(files, bytes) }
  },

  push: async (context, plan) => {
    const { read, release, progress, signal, state } = context
    const issues = issuesOf(allFiles(release), plan.bytes)
    refusePlan({ issues: [...plan.issues, ...issues] })
    const folder = await placeOf(context)
    const remoteId = stringOf(state.get().name) ?? `${release.digest.slice(0, 12)}-${randomUUID()}`
    await state.set({ ...state.get(), name: remoteId })
    const path = join(folder, archiveName(remoteId))
    const packed = async (): Promise<number> => (await stat(path)).size
    if (await stat(path).catch(() => null)) return { remoteId, detail: { bytes: await packed() } }
    // Of pushes whose worker died: one push works on a target at a time.
    for (const name of await readdir(folder))
      if (name.endsWith('.partial')) await rm(join(folder, name), { force: true })
    const all = allFiles(release)
    const files = []
    let bytes = 0
    for (const { file, digest, size } of all) {
      signal.throwIfAborted()
      files.push({ path: file, bytes: await read(digest) })
      bytes += size
      await progress({ done: files.length, total: all.length, bytes, step: 'packing' })
    }
    // Under another name first: a file of the right one is always whole.
    const partial = `${path}.${randomUUID()}.partial`
    try {
      await pipeline(zipOf([...files, EXTRA]), createWriteStream(partial, { flush: true }), {
        signal,
      })
      await rename(partial, path)
    } finally {
      await rm(partial, { force: true })
    }
    return { remoteId, detail: { bytes: await packed() } }
  },

  activate: async (context, { remoteId }) => {
    const folder = await placeOf(context)
    const name = archiveName(remoteId)
    if (!(await stat(join(folder, name)).catch(() => null)))
      throw conflict('The archive is not there any more. Push that release again.')
    const temporary = join(folder, `.${randomUUID()}`)
    await symlink(name, temporary)
    await rename(temporary, join(folder, LATEST))
    return { url: null }
  },

  remove: async (context, { remoteId }) => {
    const folder = await placeOf(context)
    const name = archiveName(remoteId)
    if ((await readlink(join(folder, LATEST)).catch(() => null)) === name)
      throw conflict(`${name} is the latest archive.`)
    await rm(join(folder, name), { force: true })
  },
}

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Names that not every system can unpack, and too much of it. */
const issuesOf = (files: readonly { file: string }[], bytes: number): TargetPlan['issues'] => {
  const issues: { pointer: string; message: string; level: 'error' }[] = []
  if (bytes > MAX_BYTES)
    issues.push({
      pointer: '/files',
      level: 'error',
      message: `The release has ${Math.ceil(bytes / MEGABYTE)} MiB; archives hold up to ${MAX_BYTES / MEGABYTE}. Use a folder or a store instead.`,
    })
  try {
    sealFiles([...files.map(({ file }) => ({ path: file, bytes: EXTRA.bytes })), EXTRA])
  } catch (error) {
    if (!isTauseError(error)) throw error
    issues.push({ pointer: '/files', level: 'error', message: error.message })
  }
  return issues
}
