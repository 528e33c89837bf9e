import { lstat, readdir, realpath, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { enqueue } from '../enqueue'
import type { JobContext, JobKind } from '../types'
import { REMOVE_FILES, type TargetDocument } from './documents'
import { foldersOf, placeOnServer } from './filesOfTarget'
import { targetsFolder, type TargetSettings } from './targetsFolder'

const MINUTE = 60 * 1000

/** When files are removed: at once, and again when a push that was under way has certainly ended. Milliseconds. */
const TIMES = [0, 10 * MINUTE]

/** What the folders `nginx.d` and `caddy.d` of a folder target hold is its administrator's. */
const OWN_FOLDERS = ['nginx.d', 'caddy.d']

const ID = /^[\w-]+$/
const NAME = /^[a-z0-9][a-z0-9._-]*$/i

type RemoveFilesInput = {
  tenantId: string
  /** Absent: the whole tenant has gone. */
  target?: Pick<TargetDocument, 'id' | 'kind' | 'settings'>
}

/**
 * Queues the removal of what a deleted target, or all targets of a deleted tenant, had on this server. It is
 * the platform's own work: the jobs of a tenant go with it.
 */
export const startFileRemoval = async (
  input: RemoveFilesInput & { req: PayloadRequest },
): Promise<void> => {
  const { req, tenantId, target } = input
  for (const delay of TIMES)
    await enqueue({
      payload: req.payload,
      req,
      kind: REMOVE_FILES,
      input: {
        tenantId,
        ...(target && {
          target: { id: String(target.id), kind: target.kind, settings: target.settings },
        }),
      } satisfies RemoveFilesInput,
      tenantId: null,
      actor: null,
      runAt: new Date(Date.now() + delay),
    })
}

/** Removes files of what is certainly gone; a deletion that was taken back leaves everything as it is. */
export const removeFilesJob = ({ settings }: { settings: TargetSettings }): JobKind => ({
  kind: REMOVE_FILES,
  system: true,
  limits: { perWorker: 1 },
  run: async (context) => {
    const { payload, input } = context as JobContext<RemoveFilesInput>
    const { tenantId, target } = input
    const root = await realpath(targetsFolder(settings)).catch(() => null)
    if (root === null || !ID.test(tenantId)) return { removed: [] }
    const own = join(root, tenantId)
    if (!target) {
      if (!(await isFolder(own)) || (await isThere(payload, 'tenants', tenantId)))
        return { removed: [] }
      await rm(own, { recursive: true, force: true })
      return { removed: [tenantId] }
    }
    if (await isThere(payload, 'deploy-targets', target.id)) return { removed: [] }
    const taken = await placesOf(payload, tenantId)
    const removed: string[] = []
    for (const name of foldersOf(target)) {
      const folder = join(own, name)
      if (!NAME.test(name) || taken.has(name)) continue
      // A link is not followed, whatever it leads to.
      if (!(await isFolder(own)) || !(await isFolder(folder))) continue
      await clear(folder)
      removed.push(name)
    }
    return { removed }
  },
})

const isFolder = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => null))?.isDirectory() === true

const isThere = async (payload: Payload, collection: CollectionSlug, id: string) =>
  (await payload.db.count({ collection, where: { id: { equals: id } } })).totalDocs > 0

/** Folders of the tenant's other targets: one may have been made anew in the same place. */
const placesOf = async (payload: Payload, tenantId: string): Promise<Set<string>> => {
  const { docs } = await payload.db.find<TargetDocument & Record<string, unknown>>({
    collection: 'deploy-targets' as CollectionSlug,
    where: { tenant: { equals: tenantId } },
    limit: 0,
    pagination: false,
  })
  return new Set(docs.flatMap((target) => placeOnServer(target) ?? []))
}

const clear = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (!OWN_FOLDERS.includes(name)) await rm(join(folder, name), { recursive: true, force: true })
  for (const path of [...OWN_FOLDERS.map((name) => join(folder, name)), folder])
    await rmdir(path).catch((error: NodeJS.ErrnoException) => {
      if (!['ENOENT', 'ENOTEMPTY'].includes(error.code ?? '')) throw error
    })
}
