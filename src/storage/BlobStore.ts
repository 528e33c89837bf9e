import type { Readable } from 'node:stream'
import type { Digest } from '../core/release/types'

/** How stored bytes are compressed; `identity` is as they were put. */
export type BlobEncoding = 'identity' | 'br' | 'gzip'

export type CompressedEncoding = Exclude<BlobEncoding, 'identity'>

export type PutResult = {
  digest: Digest
  /** Bytes, uncompressed. */
  size: number
  /** Which compressed forms the store answers. Empty where compression does not pay. */
  encodings: CompressedEncoding[]
  /** False when the very bytes were there already. */
  written: boolean
}

export type BlobStat = {
  /** Bytes, uncompressed. */
  size: number
  encodings: CompressedEncoding[]
  modifiedAt: Date
}

/** Both ends included, as in HTTP. */
export type ByteRange = { start: number; end: number }

/**
 * Bytes under the SHA-256 of themselves. Any number of processes may use one store at once.
 *
 * - A digest names bytes, never a document: who may see them is decided by whoever knows the digest.
 * - A store never answers other bytes than were put. Bytes that no longer match their digest are
 *   refused with a {@link TauseError} of code `blob_corrupt` (500); a missing blob is `not_found` (404).
 *   A missing form of a blob that is there is made.
 * - A blob is there wholly or not at all, also after `kill -9` or a power cut: half-written bytes
 *   are never visible under a digest.
 */
export interface BlobStore {
  /**
   * Takes bytes. They are visible to this store at once, to others and after a crash only when
   * {@link flush} has resolved. Putting the same bytes again writes nothing but makes them young
   * (`modifiedAt`), so that they are not removed as old; putting them over a corrupt copy repairs it.
   * `type` (a Content-Type) decides whether there are compressed forms; `forms: 'later'` has them made
   * after `flush`, or when one is first asked for: they follow from the bytes, so none is ever lost.
   */
  put: (bytes: Uint8Array, options: { type: string; forms?: 'now' | 'later' }) => Promise<PutResult>

  /** Resolves when everything put before the call, by anyone in this process, is durable. */
  flush: () => Promise<void>

  /** The bytes, verified on every call. `encoding` defaults to `identity`. */
  get: (digest: Digest, encoding?: BlobEncoding) => Promise<Buffer>

  /** Whether a blob is there, at once. Says nothing about its integrity. */
  has: (digest: Digest) => boolean

  /**
   * What is known of a blob without reading it: `verified` when it was read, found right and has not
   * changed since (same file, size and time). `unread` is answered of one that is there and no more.
   */
  look: (digest: Digest) => 'missing' | 'unread' | 'verified'

  /**
   * Whether a blob is there and right: reads it, unless it is `verified`. Forms are not looked at: they can
   * be made again.
   *
   * @throws TauseError `blob_corrupt`.
   */
  verify: (digest: Digest) => Promise<boolean>

  /** Resolves when the forms that were to be made later are made. */
  formsMade: () => Promise<void>

  /** What is known without reading the bytes, or `null`. Says nothing about their integrity. */
  stat: (digest: Digest) => Promise<BlobStat | null>

  /**
   * A stream of the uncompressed bytes or of a range in them, for files that should not be held in
   * memory. They are verified before the first byte, once as long as the file stays as it is.
   */
  open: (digest: Digest, range?: ByteRange) => Promise<{ stream: Readable; size: number }>

  /** Every blob, in no order. One that is put or deleted meanwhile may or may not appear. */
  list: () => AsyncIterable<BlobStat & { digest: Digest }>

  /** Removes a blob and its compressed forms. Removing what is not there is no error. */
  delete: (digest: Digest) => Promise<void>
}
