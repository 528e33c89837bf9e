import type { Digest, ReleaseRoute } from '../core/release/types'

type Encoding = ReleaseRoute['encodings'][number]

/** What building a release needs of a blob store; `storage/BlobStore` is the whole contract. */
export type ReleaseBlobs = {
  put: (
    bytes: Uint8Array,
    options: { type: string },
  ) => Promise<{ digest: Digest; size: number; encodings: Encoding[]; written: boolean }>
  flush: () => Promise<void>
  get: (digest: Digest, encoding?: Encoding) => Promise<Buffer>
  stat: (digest: Digest) => Promise<{ encodings: Encoding[] } | null>
  open: (digest: Digest) => Promise<{ stream: { destroy: () => unknown } }>
}
