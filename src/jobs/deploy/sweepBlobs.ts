import type { CollectionSlug, Payload } from 'payload'
import { blobsOf } from '../../core/release/blobsOf'
import type { Digest, ReleaseManifest } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import type { BlobStore } from '../../storage/BlobStore'
import { pointerOf } from './flip'
import { readManifest } from './readManifest'
import { logEntry, moveRelease, type ReleaseDocument } from './releaseLog'

const HOUR = 60 * 60 * 1000

/** Releases that can be gone back to, for each site and environment; what is live comes on top. */
const KEPT_RELEASES = 20

/**
 * A blob is younger than this when a release may yet name it: far longer than any build takes.
 * Milliseconds.
 */
const GRACE = 24 * HOUR

const PORTION = 200

type Row = ReleaseDocument & Record<string, unknown>

export type Sweep = {
  /** Blobs that releases need, and others that are young. */
  kept: number
  removed: number
  /** Uncompressed bytes of what was removed. */
  removedBytes: number
  /** Releases whose files are no longer kept. */
  releasesLetGo: number
}

/**
 * Removes the blobs that no release needs any more: mark and sweep, with a grace period. The roots are
 * the manifests of what is live, of the last {@link KEPT_RELEASES} releases of each site and
 * environment, and of all that are being built. Any number may run at once.
 *
 * @throws when the manifest of a kept release cannot be read: then nothing is removed.
 */
export const sweepBlobs = async ({
  payload,
  blobs,
  grace = GRACE,
}: {
  payload: Payload
  blobs: BlobStore
  /** Milliseconds. 0 removes what a running deploy has just written: only while none runs. */
  grace?: number
}): Promise<Sweep> => {
  // Before the roots are read: what is put from now on is young.
  const before = Date.now() - grace
  const { roots, releasesLetGo } = await readRoots({ payload, blobs, before })
  const needed = new Set<Digest>(roots)
  for (const digest of roots) {
    const manifest = JSON.parse((await blobs.get(digest)).toString('utf8')) as ReleaseManifest
    for (const blob of blobsOf(manifest)) needed.add(blob)
  }
  const sweep: Sweep = { kept: 0, removed: 0, removedBytes: 0, releasesLetGo }
  for await (const { digest, size, modifiedAt } of blobs.list()) {
    if (needed.has(digest) || modifiedAt.getTime() > before) {
      sweep.kept += 1
      continue
    }
    await blobs.delete(digest)
    sweep.removed += 1
    sweep.removedBytes += size
  }
  return sweep
}

const readRoots = async ({
  payload,
  blobs,
  before,
}: {
  payload: Payload
  blobs: BlobStore
  /** Younger than this is kept for a retry. Milliseconds since 1970. */
  before: number
}): Promise<{ roots: Set<Digest>; releasesLetGo: number }> => {
  const roots = new Set<Digest>()
  const counts = new Map<string, number>()
  let releasesLetGo = 0
  for await (const release of releasesWithFiles(payload)) {
    const { site, environment, digest, status } = release
    if (STOPPED.includes(status)) {
      // A retry goes on from its manifest; what it names is younger than that, or of a release kept.
      if (await isRetryable(blobs, release, before)) roots.add(digest as Digest)
      continue
    }
    const place = `${idOf(site)} ${environment}`
    const isRunning = ['pending', 'building', 'deploying'].includes(status)
    const count = (counts.get(place) ?? 0) + (isRunning ? 0 : 1)
    counts.set(place, count)
    if (isRunning || count <= KEPT_RELEASES || (await isLive(payload, release)))
      roots.add(digest as Digest)
    else if (await letGo(payload, release)) releasesLetGo += 1
  }
  return { roots, releasesLetGo }
}

/** States of releases that a retry may take up, or nothing ever will. */
const STOPPED: readonly string[] = ['failed', 'cancelled', 'superseded']

/** Whether a retry may yet go on from a release's manifest, which is still there. */
const isRetryable = async (
  blobs: BlobStore,
  { status, digest, updatedAt }: Row,
  before: number,
): Promise<boolean> =>
  status !== 'superseded' &&
  new Date(updatedAt).getTime() > before &&
  (await readManifest(blobs, digest)) !== null

/** Those that are or were live and those on their way, the last to be live first. */
async function* releasesWithFiles(payload: Payload): AsyncIterable<Row> {
  const { docs } = await payload.db.find<{ id: string; [key: string]: unknown }>({
    collection: 'releases' as CollectionSlug,
    where: { digest: { exists: true } },
    sort: ['-activatedAt', '-createdAt'],
    // The logs of all of them would be long.
    select: { site: true },
    pagination: false,
    limit: 0,
  })
  for (let start = 0; start < docs.length; start += PORTION) {
    const ids = docs.slice(start, start + PORTION).map(({ id }) => id)
    const { docs: rows } = await payload.db.find<Row>({
      collection: 'releases' as CollectionSlug,
      where: { id: { in: ids } },
      sort: ['-activatedAt', '-createdAt'],
      pagination: false,
      limit: 0,
    })
    yield* rows
  }
}

const isLive = async (payload: Payload, release: ReleaseDocument): Promise<boolean> => {
  const site = await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: idOf(release.site) } },
  })
  return pointerOf(site, release.environment) === String(release.id)
}

/** From now on it cannot be gone back to; `false` when it is on its way to be live again. */
const letGo = async (payload: Payload, release: ReleaseDocument): Promise<boolean> =>
  (await moveRelease({
    payload,
    release,
    from: ['active', 'rolled_back'],
    data: { digest: null },
    log: [logEntry('Its files are not kept any more.')],
  })) !== null
