import { createReadStream, type Stats } from 'node:fs'
import { mkdir, opendir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import { invalid, notFound, TauseError } from '../core/errors'
import { sha256 } from '../core/release/manifestDigest'
import type { Digest } from '../core/release/types'
import type {
  BlobEncoding,
  BlobStat,
  BlobStore,
  ByteRange,
  CompressedEncoding,
  PutResult,
} from './BlobStore'
import { COMPRESSED_ENCODINGS, compressedForms, decompress, FILE_SUFFIX } from './compression'
import { PendingFiles } from './PendingFiles'

const DIGEST = /^[0-9a-f]{64}$/

/** Files whose verification is remembered. */
const VERIFIED_FILES = 10_000

/**
 * Blobs in a local folder: `sha256/<first two digits>/<digest>`, with `.br` and `.gz` beside it.
 * A compressed form carries no digest of its own: it is right when it unpacks to the blob's.
 * Bytes wait as synced-later files in `tmp/` until `flush` syncs and renames them in one go.
 */
export class LocalBlobStore implements BlobStore {
  readonly #root: string
  readonly #pending: PendingFiles
  /** Digest → size, time and inode of the file that was last found to be right. */
  readonly #verified = new LRUCache<Digest, string>({ max: VERIFIED_FILES })

  constructor({ root }: { root: string }) {
    this.#root = root
    this.#pending = new PendingFiles(join(root, 'tmp'))
  }

  async put(bytes: Uint8Array, { type }: { type: string }): Promise<PutResult> {
    const digest = sha256(bytes)
    const forms = await compressedForms(bytes, type)
    const encodings = forms.map(({ encoding }) => encoding)
    const result = { digest, size: bytes.length, encodings }
    if (await this.#holds(digest, encodings)) {
      await this.#touch(digest)
      return { ...result, written: false }
    }
    // Compressed forms first: a blob whose identity is there is there with all its forms.
    await this.#pending.add(digest, [
      ...forms.map((form) => ({ path: this.#path(digest, form.encoding), bytes: form.bytes })),
      { path: this.#path(digest), bytes },
    ])
    return { ...result, written: true }
  }

  async flush(): Promise<void> {
    await this.#pending.commit()
  }

  async get(digest: Digest, encoding: BlobEncoding = 'identity'): Promise<Buffer> {
    const path = this.#path(digest, encoding)
    const bytes = await readFile(this.#pending.find(path) ?? path)
      .catch(async (error: unknown) => {
        // A commit may have renamed the file between the look-up and the read.
        if (isMissing(error)) return readFile(path)
        throw error
      })
      .catch((error: unknown) => {
        throw isMissing(error) ? notFound('blob', `${digest} (${encoding})`) : error
      })
    if (encoding === 'identity') {
      if (sha256(bytes) !== digest) throw corrupt(digest, encoding)
      return bytes
    }
    const size = (await this.stat(digest))?.size
    if (size === undefined) throw notFound('blob', digest)
    const plain = await decompress(bytes, encoding, size).catch((cause: unknown) => {
      throw corrupt(digest, encoding, cause)
    })
    if (sha256(plain) !== digest) throw corrupt(digest, encoding)
    return bytes
  }

  async stat(digest: Digest): Promise<BlobStat | null> {
    const [plain, ...forms] = await Promise.all(
      (['identity', ...COMPRESSED_ENCODINGS] as const).map((encoding) =>
        this.#statFile(this.#path(digest, encoding)),
      ),
    )
    if (!plain) return null
    const encodings = COMPRESSED_ENCODINGS.filter((_, index) => forms[index])
    return { size: plain.size, encodings, modifiedAt: plain.mtime }
  }

  async open(digest: Digest, range?: ByteRange): Promise<{ stream: Readable; size: number }> {
    await this.#pending.commit()
    const path = this.#path(digest)
    const found = await this.#statFile(path)
    if (!found) throw notFound('blob', digest)
    const { start, end } = range ?? { start: 0, end: found.size - 1 }
    if (range && !(Number.isSafeInteger(start) && 0 <= start && start <= end && end < found.size))
      throw invalid(`Blob ${digest} has ${found.size} bytes: no range ${start}-${end}.`)
    const state = `${found.size} ${found.mtimeMs} ${found.ino}`
    if (this.#verified.get(digest) !== state) {
      const hash = createHash('sha256')
      await pipeline(createReadStream(path), hash)
      if (hash.digest('hex') !== digest) throw corrupt(digest, 'identity')
      this.#verified.set(digest, state)
    }
    // `end: -1` of an empty file would read to the end, which is the same nothing.
    const stream = createReadStream(path, range ? { start, end } : {})
    return { stream, size: found.size }
  }

  async *list(): AsyncIterable<BlobStat & { digest: Digest }> {
    await this.#pending.commit()
    for await (const folder of entriesOf(join(this.#root, 'sha256')))
      for await (const name of entriesOf(join(this.#root, 'sha256', folder))) {
        if (!DIGEST.test(name)) continue
        const found = await this.stat(name)
        if (found) yield { digest: name, ...found }
      }
  }

  async delete(digest: Digest): Promise<void> {
    await this.#pending.commit()
    this.#verified.delete(digest)
    // The identity first: what remains after a crash is not a blob, and `put` writes over it.
    await rm(this.#path(digest), { force: true })
    for (const encoding of COMPRESSED_ENCODINGS)
      await rm(this.#path(digest, encoding), { force: true })
  }

  /** Makes the folder, so that a wrong path shows at the start and not at the first release. */
  async prepare(): Promise<void> {
    await mkdir(join(this.#root, 'sha256'), { recursive: true })
    await this.#pending.sweep()
  }

  #path(digest: Digest, encoding: BlobEncoding = 'identity'): string {
    if (!DIGEST.test(digest)) throw notFound('blob', String(digest).slice(0, 80))
    const suffix = encoding === 'identity' ? '' : FILE_SUFFIX[encoding]
    return join(this.#root, 'sha256', digest.slice(0, 2), digest + suffix)
  }

  async #statFile(path: string): Promise<Stats | null> {
    for (const candidate of [this.#pending.find(path), path])
      if (candidate) {
        const found = await stat(candidate).catch((error: unknown) => {
          if (isMissing(error)) return null
          throw error
        })
        if (found) return found
      }
    return null
  }

  /** Marks it as new, for whoever removes what is old. */
  async #touch(digest: Digest): Promise<void> {
    const now = new Date()
    const path = this.#path(digest)
    await utimes(this.#pending.find(path) ?? path, now, now).catch((error: unknown) => {
      if (!isMissing(error)) throw error
    })
  }

  /** True when the blob and the forms are there and right. */
  async #holds(digest: Digest, encodings: CompressedEncoding[]): Promise<boolean> {
    if (!(await this.#statFile(this.#path(digest)))) return false
    const checks = (['identity', ...encodings] as const).map((encoding) =>
      this.get(digest, encoding).then(
        () => true,
        () => false,
      ),
    )
    return (await Promise.all(checks)).every(Boolean)
  }
}

const corrupt = (digest: Digest, encoding: BlobEncoding, cause?: unknown): TauseError =>
  new TauseError({
    code: 'blob_corrupt',
    status: 500,
    message: `Blob ${digest} (${encoding}) does not match its digest. Deploy the site again to repair it, and check the disk.`,
    cause,
  })

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException)?.code ?? '')

async function* entriesOf(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
