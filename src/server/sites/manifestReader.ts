import type { ReleaseManifest } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'

/** Reads manifests by their digest. @throws TauseError when a blob is missing or corrupt. */
export const manifestReader =
  (blobs: Pick<BlobStore, 'get'>) =>
  async (digest: string): Promise<ReleaseManifest> =>
    JSON.parse((await blobs.get(digest)).toString('utf8')) as ReleaseManifest
