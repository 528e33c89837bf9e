import { TauseError } from '../core/errors'
import type { Digest, ReleaseManifest } from '../core/release/types'
import { missingBlobs } from '../core/release/verifyManifest'
import { breathe } from './breathe'
import type { ReleaseBlobs } from './ReleaseBlobs'

/** Longest time without a look at other work. Milliseconds. */
const TURN = 4

/**
 * Has the store see every blob of a manifest: a release goes live on bytes that were read, not on writes
 * that returned. What the store has read before and not changed since, it need not read again.
 *
 * @throws TauseError `blob_missing`; `blob_corrupt`.
 */
export const verifyBlobs = async ({
  manifest,
  blobs,
  isVerified = () => false,
  signal,
}: {
  manifest: ReleaseManifest
  blobs: Pick<ReleaseBlobs, 'verify'>
  /** Of blobs that were looked at a moment ago. @default none */
  isVerified?: (blob: Digest) => boolean
  signal: AbortSignal | undefined
}): Promise<void> => {
  let turn = performance.now()
  const look = async (blob: Digest): Promise<boolean> => {
    if (performance.now() - turn > TURN) {
      await breathe(signal)
      turn = performance.now()
    }
    return blobs.verify(blob)
  }
  const issues = await missingBlobs({
    manifest,
    has: (blob) => isVerified(blob) || look(blob),
  })
  if (issues.length > 0)
    throw new TauseError({
      code: 'blob_missing',
      status: 500,
      message: `The store lost what was just written: ${issues[0]?.pointer} ${issues[0]?.message}`,
      issues,
    })
}
