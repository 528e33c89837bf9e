import { isTauseError } from '../../core/errors'
import type { Digest, ReleaseManifest } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'
import { recentManifest, rememberManifest } from '../../storage/recentManifests'

/** Why a blob that a release was to be built upon cannot be used. */
const SPOILT = ['blob_corrupt', 'blob_missing', 'not_found']

/** A stored manifest, or what a failed build had rendered; `null` when the store has lost it. Not to be changed. */
export const readManifest = async <Stored extends object = ReleaseManifest>(
  blobs: BlobStore,
  digest: Digest | null | undefined,
): Promise<Stored | null> => {
  if (!digest) return null
  const known = recentManifest<Stored>(digest)
  if (known) return known
  try {
    const manifest = JSON.parse((await blobs.get(digest)).toString('utf8')) as Stored
    rememberManifest(digest, manifest)
    return manifest
  } catch (error) {
    if (isTauseError(error) && SPOILT.includes(error.code)) return null
    throw error
  }
}
