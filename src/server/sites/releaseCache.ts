import { LRUCache } from 'lru-cache'
import type { ReleaseManifest } from '../../core/release/types'
import { packRelease, type PackedRelease } from './packedRelease'

export type ReleaseCache = {
  /** What is in memory. */
  peek: (digest: string) => PackedRelease | undefined
  /** @throws whatever reading the manifest throws, when it is not in memory. */
  load: (digest: string) => Promise<PackedRelease>
  /** Bytes that the releases in memory take, about. */
  bytes: () => number
}

/** Releases by the digest of their manifest; those asked for last, up to a number of bytes. */
export const createReleaseCache = ({
  readManifest,
  maxBytes,
}: {
  /** @throws when the manifest's blob is missing or corrupt. */
  readManifest: (digest: string) => Promise<ReleaseManifest>
  maxBytes: number
}): ReleaseCache => {
  const releases = new LRUCache<string, PackedRelease>({
    maxSize: maxBytes,
    sizeCalculation: (release) => release.bytes(),
  })
  const loading = new Map<string, Promise<PackedRelease>>()

  const read = async (digest: string): Promise<PackedRelease> => {
    const release = packRelease(await readManifest(digest), (grown) => {
      // One that was pushed out meanwhile stays out.
      if (releases.peek(digest) !== grown) return
      // Setting the same value would not count it again.
      releases.delete(digest)
      releases.set(digest, grown)
    })
    releases.set(digest, release)
    return release
  }

  return {
    peek: (digest) => releases.get(digest),
    load: (digest) => {
      const known = releases.get(digest)
      if (known) return Promise.resolve(known)
      const running = loading.get(digest)
      if (running) return running
      const promise = read(digest).finally(() => loading.delete(digest))
      loading.set(digest, promise)
      return promise
    },
    bytes: () => releases.calculatedSize,
  }
}
