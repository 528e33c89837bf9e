import type { ReleaseManifest } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'
import { recentManifest } from '../../storage/recentManifests'

/** Reads manifests by their digest. @throws TauseError when a blob is missing or corrupt. */
export const manifestReader =
  (blobs: Pick<BlobStore, 'get'>) =>
  async (digest: string): Promise<ReleaseManifest> =>
    recentManifest<ReleaseManifest>(digest) ??
    (JSON.parse((await blobs.get(digest)).toString('utf8')) as ReleaseManifest)
