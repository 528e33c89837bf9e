import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isTauseError } from '../../core/errors'
import type { Digest, ReleaseManifest } from '../../core/release/types'
import {
  buildRelease,
  type BuildReleaseInput,
  type BuiltRelease,
  type RenderedPages,
} from '../../render/buildRelease'
import type { BlobStore } from '../../storage/BlobStore'
import { rememberManifest } from '../../storage/recentManifests'

/** Loads media from the folder of the uploads. */
export const mediaLoader =
  (mediaDir: string): BuildReleaseInput['loadMedia'] =>
  (key) =>
    readFile(join(mediaDir, basename(key)))

/**
 * Builds upon the last release; when the store has spoilt its bytes, everything anew, which repairs them.
 */
export const buildOrRepair = async (options: BuildReleaseInput): Promise<BuiltRelease> => {
  try {
    return await buildRelease(options)
  } catch (error) {
    const spoilt = isTauseError(error) && ['blob_corrupt', 'blob_missing'].includes(error.code)
    if (!spoilt || !options.previous) throw error
    return buildRelease({ ...options, previous: null })
  }
}

/** Writes a manifest and makes it, and all that was put before it, durable. */
export const storeManifest = async (
  blobs: BlobStore,
  manifest: ReleaseManifest | RenderedPages,
): Promise<Digest> => {
  const bytes = Buffer.from(JSON.stringify(manifest))
  // Nobody is sent it over the network: a type that is not compressed.
  const { digest } = await blobs.put(bytes, { type: 'application/octet-stream' })
  await blobs.flush()
  rememberManifest(digest, manifest)
  return digest
}

/** Beside the last release, the pages that a failed attempt of this one had rendered already. */
export const withRendered = (
  previous: ReleaseManifest | null,
  rendered: RenderedPages | null,
): BuildReleaseInput['previous'] =>
  rendered
    ? {
        pages: { ...previous?.pages, ...rendered.pages },
        routes: { ...previous?.routes, ...rendered.routes },
      }
    : previous
