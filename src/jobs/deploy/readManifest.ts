import { LRUCache } from 'lru-cache'
import { isTauseError } from '../../core/errors'
import type { Digest, ReleaseManifest } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'

/** Why a blob that a release was to be built upon cannot be used. */
const SPOILT = ['blob_corrupt', 'blob_missing', 'not_found']

/** The manifests that were read last: the next release of a site is built upon one of them. */
const parsed = new LRUCache<Digest, object>({ max: 4 })

/** A stored manifest, or what a failed build had rendered; `null` when the store has lost it. Not to be changed. */
export const readManifest = async <Stored = ReleaseManifest>(
  blobs: BlobStore,
  digest: Digest | null | undefined,
): Promise<Stored | null> => {
  if (!digest) return null
  const known = parsed.get(digest)
  if (known) return known as Stored
  try {
    const manifest = JSON.parse((await blobs.get(digest)).toString('utf8')) as Stored & object
    parsed.set(digest, manifest)
    return manifest
  } catch (error) {
    if (isTauseError(error) && SPOILT.includes(error.code)) return null
    throw error
  }
}

/** Keeps a manifest that was read elsewhere for whoever builds on it next. */
export const rememberManifest = (digest: Digest, manifest: ReleaseManifest): void =>
  void parsed.set(digest, manifest)
