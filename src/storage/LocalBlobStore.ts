import { createReadStream, type Stats } from 'node:fs'
import { mkdir, opendir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join, sep } from 'node:path'
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
import {
  COMPRESSED_ENCODINGS,
  compress,
  compressedForms,
  decompress,
  FILE_SUFFIX,
  formsOf,
} from './compression'
import { fileState, stateOf } from './fileState'
import { LaterForms } from './LaterForms'
import { PendingFiles } from './PendingFiles'
import { writeWhole } from './writeWhole'

const DIGEST = /^[0-9a-f]{64}$/

/** Files whose verification is remembered. */
const VERIFIED_FILES = 50_000

/**
 * Blobs in a local folder: `sha256/<first two digits>/<digest>`, with `.br` and `.gz` beside it.
 * A compressed form carries no digest of its own: it is right when it unpacks to the blob's.
 * Bytes wait in memory and as files in `tmp/` until `flush` has synced them and gives them their names.
 */
export class LocalBlobStore implements BlobStore {
  readonly #root: string
  /** With a separator at its end: paths are made by the thousand. */
  readonly #folder: string
  readonly #pending: PendingFiles
  readonly #forms = new LaterForms((digest, encoding) => this.#makeForm(digest, encoding))
  /** Digest → size, time and inode of the file that was last found to be right. */
  readonly #verified = new LRUCache<Digest, string>({ max: VERIFIED_FILES })

  constructor({ root }: { root: string }) {
    this.#root = root
    this.#folder = join(root, 'sha256') + sep
    this.#pending = new PendingFiles({
      folder: join(root, 'tmp'),
      onPlaced: ({ digest, state }) => {
        if (digest && state) this.#verified.set(digest, state)
      },
    })
  }

  async put(
    bytes: Uint8Array,
    { type, forms: when = 'now' }: { type: string; forms?: 'now' | 'later' },
  ): Promise<PutResult> {
    const digest = sha256(bytes)
    if (when === 'later') return this.#putPlain(digest, bytes, formsOf(bytes.length, type))
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
      { path: this.#path(digest), bytes, digest },
    ])
    return { ...result, written: true }
  }

  /** Takes the bytes as they are; their forms are made after the commit. */
  async #putPlain(
    digest: Digest,
    bytes: Uint8Array,
    encodings: CompressedEncoding[],
  ): Promise<PutResult> {
    const result = { digest, size: bytes.length, encodings }
    if (this.has(digest) && (await this.#holds(digest, this.#formsThere(digest, encodings)))) {
      await this.#touch(digest)
      return { ...result, written: false }
    }
    // A form that is spoilt would be found again and again: it is made anew with the bytes.
    for (const form of this.#formsThere(digest, encodings))
      await rm(this.#path(digest, form), { force: true })
    await this.#pending.add(digest, [{ path: this.#path(digest), bytes, digest }])
    if (encodings.length > 0) this.#forms.add(digest, encodings)
    return { ...result, written: true }
  }

  async flush(): Promise<void> {
    await this.#pending.commit()
  }

  formsMade(): Promise<void> {
    return this.#forms.made()
  }

  has(digest: Digest): boolean {
    return this.look(digest) !== 'missing'
  }

  look(digest: Digest): 'missing' | 'unread' | 'verified' {
    const waiting = this.#pending.find(this.#path(digest))
    if (waiting) return waiting.state === null ? 'unread' : 'verified'
    const state = stateOf(this.#path(digest))
    if (state === null) return 'missing'
    return this.#verified.get(digest) === state ? 'verified' : 'unread'
  }

  async verify(digest: Digest): Promise<boolean> {
    const found = this.look(digest)
    if (found !== 'unread') return found === 'verified'
    const state = stateOf(this.#path(digest))
    await this.get(digest)
    if (state !== null) this.#verified.set(digest, state)
    return true
  }

  #formsThere(digest: Digest, encodings: CompressedEncoding[]): CompressedEncoding[] {
    return encodings.filter((form) => stateOf(this.#path(digest, form)) !== null)
  }

  /** Makes a form of a blob that is there without it, and keeps it. */
  async #makeForm(digest: Digest, encoding: CompressedEncoding): Promise<Buffer> {
    const form = await compress(await this.get(digest), encoding)
    // The form is right whether or not it can be kept: a full disk is no reason not to serve it.
    const path = this.#path(digest, encoding)
    await writeWhole(path, form, join(this.#root, 'tmp')).catch(() => undefined)
    return form
  }

  async get(digest: Digest, encoding: BlobEncoding = 'identity'): Promise<Buffer> {
    const path = this.#path(digest, encoding)
    const bytes = await this.#read(path).catch((error: unknown) => {
      if (!isMissing(error)) throw error
      if (encoding === 'identity' || !this.has(digest))
        throw notFound('blob', `${digest} (${encoding})`)
      return null
    })
    if (encoding === 'identity') {
      if (bytes === null) throw notFound('blob', digest)
      if (sha256(bytes) !== digest) throw corrupt(digest, encoding)
      return bytes
    }
    if (bytes === null) return this.#makeForm(digest, encoding)
    const size = (await this.stat(digest))?.size
    if (size === undefined) throw notFound('blob', digest)
    const plain = await decompress(bytes, encoding, size).catch((cause: unknown) => {
      throw corrupt(digest, encoding, cause)
    })
    if (sha256(plain) !== digest) throw corrupt(digest, encoding)
    return bytes
  }

  async #read(path: string): Promise<Buffer> {
    const waiting = this.#pending.find(path)
    if (!waiting) return readFile(path)
    const { bytes, temporary } = waiting
    if (bytes) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return readFile(temporary).catch((error: unknown) => {
      // A commit may have renamed the file between the look-up and the read.
      if (isMissing(error)) return readFile(path)
      throw error
    })
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
    const found = await stat(path).catch(nullWhenMissing)
    if (!found) throw notFound('blob', digest)
    const { start, end } = range ?? { start: 0, end: found.size - 1 }
    if (range && !(Number.isSafeInteger(start) && 0 <= start && start <= end && end < found.size))
      throw invalid(`Blob ${digest} has ${found.size} bytes: no range ${start}-${end}.`)
    const state = fileState(found)
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
    return `${this.#folder}${digest.slice(0, 2)}${sep}${digest}${suffix}`
  }

  async #statFile(path: string): Promise<Pick<Stats, 'size' | 'mtime'> | null> {
    const waiting = this.#pending.find(path)
    if (waiting) return { size: waiting.size, mtime: waiting.addedAt }
    return stat(path).catch(nullWhenMissing)
  }

  /** Marks it as new, for whoever removes what is old. */
  async #touch(digest: Digest): Promise<void> {
    const now = new Date()
    const path = this.#path(digest)
    if (!this.#pending.find(path)) await utimes(path, now, now).catch(nullWhenMissing)
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

const nullWhenMissing = (error: unknown): null => {
  if (isMissing(error)) return null
  throw error
}

async function* entriesOf(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
