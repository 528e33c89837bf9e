import type { Digest, ReleaseRoute } from '../core/release/types'

type Encoding = ReleaseRoute['encodings'][number]

/** What building a release needs of a blob store; `storage/BlobStore` is the whole contract. */
export type ReleaseBlobs = {
  put: (
    bytes: Uint8Array,
    options: { type: string; forms?: 'now' | 'later' },
  ) => Promise<{ digest: Digest; size: number; encodings: Encoding[]; written: boolean }>
  flush: () => Promise<void>
  get: (digest: Digest, encoding?: Encoding) => Promise<Buffer>
  look: (digest: Digest) => 'missing' | 'unread' | 'verified'
  verify: (digest: Digest) => Promise<boolean>
}
