import type { Digest } from '../core/release/types'
import type { CompressedEncoding } from './BlobStore'

/**
 * Compressed forms that are still to be made, one at a time: whoever publishes need not wait for them.
 * Lost with the process, and no harm done: a form that is asked for is made then.
 */
export class LaterForms {
  readonly #make: (digest: Digest, encoding: CompressedEncoding) => Promise<unknown>
  readonly #waiting = new Map<Digest, readonly CompressedEncoding[]>()
  #making: Promise<void> | null = null

  constructor(make: (digest: Digest, encoding: CompressedEncoding) => Promise<unknown>) {
    this.#make = make
  }

  add(digest: Digest, encodings: readonly CompressedEncoding[]): void {
    this.#waiting.set(digest, encodings)
  }

  /** Makes all that wait. */
  made(): Promise<void> {
    this.#making ??= this.#run().finally(() => (this.#making = null))
    return this.#making
  }

  async #run(): Promise<void> {
    for (const [digest, encodings] of this.#waiting) {
      this.#waiting.delete(digest)
      for (const encoding of encodings)
        // Whoever asks for it gets the reason: a blob that was removed meanwhile, a full disk.
        await this.#make(digest, encoding).catch(() => undefined)
    }
  }
}
