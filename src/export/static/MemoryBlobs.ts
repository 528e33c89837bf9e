import { notFound } from '../../core/errors'
import { sha256 } from '../../core/release/manifestDigest'
import type { ReleaseBlobs } from '../../render/ReleaseBlobs'

/** Holds the files of one release until they are handed over. Nothing is compressed. */
export class MemoryBlobs implements ReleaseBlobs {
  readonly #blobs = new Map<string, Buffer>()

  readonly put: ReleaseBlobs['put'] = async (bytes) => {
    const digest = sha256(bytes)
    const written = !this.#blobs.has(digest)
    if (written) this.#blobs.set(digest, Buffer.from(bytes))
    return { digest, size: bytes.length, encodings: [], written }
  }

  readonly flush = async (): Promise<void> => undefined

  readonly get: ReleaseBlobs['get'] = async (digest) => this.read(digest)

  readonly look: ReleaseBlobs['look'] = (digest) =>
    this.#blobs.has(digest) ? 'verified' : 'missing'

  readonly verify: ReleaseBlobs['verify'] = async (digest) => this.#blobs.has(digest)

  /** @throws TauseError `not_found` for bytes that were never put. */
  read(digest: string): Buffer {
    const bytes = this.#blobs.get(digest)
    if (!bytes) throw notFound('blob', digest)
    return bytes
  }
}
