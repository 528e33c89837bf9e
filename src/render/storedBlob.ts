import { isTauseError } from '../core/errors'
import type { Digest, ReleaseRoute } from '../core/release/types'
import type { ReleaseBlobs } from './ReleaseBlobs'

/** Whether a blob and its compressed forms are in the store; throws when one is corrupt. */
export const storedBlob = async ({
  blobs,
  blob,
  encodings,
}: {
  blobs: ReleaseBlobs
  blob: Digest
  encodings: ReleaseRoute['encodings']
}): Promise<boolean> => {
  try {
    // Opening verifies without holding a video in memory.
    const { stream } = await blobs.open(blob)
    stream.destroy()
    for (const encoding of encodings) await blobs.get(blob, encoding)
    return true
  } catch (error) {
    if (isTauseError(error) && error.code === 'not_found') return false
    throw error
  }
}
