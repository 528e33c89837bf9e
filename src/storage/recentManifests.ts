import { LRUCache } from 'lru-cache'
import type { Digest } from '../core/release/types'

const parsed = new LRUCache<Digest, object>({ max: 4 })

/**
 * A manifest that this process has written or read just now, which need not be read and parsed again:
 * whoever goes live with it, builds on it or serves it asks in the same second. Not to be changed.
 */
export const recentManifest = <Stored extends object>(digest: Digest): Stored | undefined =>
  parsed.get(digest) as Stored | undefined

/** Keeps a manifest whose bytes have this digest for {@link recentManifest}. */
export const rememberManifest = (digest: Digest, manifest: object): void =>
  void parsed.set(digest, manifest)
