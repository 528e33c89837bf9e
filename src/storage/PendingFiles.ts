import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileState } from './fileState'
import { FileWriter } from './FileWriter'

export type FileToAdd = {
  path: string
  bytes: Uint8Array
  /** SHA-256 of the bytes where they are to be read back. @default not read */
  digest?: string
}

/** A file that is not in its place yet. */
export type PendingFile = {
  readonly path: string
  readonly size: number
  readonly addedAt: Date
  /** Until they are written to `temporary`. */
  bytes: Uint8Array | null
  readonly digest: string | null
  readonly temporary: string
  /** Of the file that was read back and found right; it keeps it in its place. */
  state: string | null
}

const MEBIBYTE = 1024 * 1024

/** So many files or bytes are written while others are still added. */
const WRITE_FILES = 96
const WRITE_BYTES = 2 * MEBIBYTE

/** Whoever adds more than this waits until it is written. */
const MAX_BYTES = 32 * MEBIBYTE

const HOUR = 60 * 60 * 1000
/** A temporary file this old belongs to a process that died. */
const ABANDONED_AFTER = 24 * HOUR

/**
 * Files on their way to their places. They wait in memory until there are some to write and sync together,
 * then as temporary files until `commit` renames them: groups become visible in their order of files, each
 * by one rename.
 */
export class PendingFiles {
  readonly #folder: string
  readonly #writer = new FileWriter()
  readonly #groups = new Map<string, PendingFile[]>()
  /** By final path. */
  readonly #files = new Map<string, PendingFile>()
  readonly #onPlaced: (file: PendingFile) => void
  /** In memory so far. */
  readonly #unwritten = new Set<PendingFile>()
  #unwrittenBytes = 0
  #writing: Promise<void> | null = null
  #committing: Promise<void> = Promise.resolve()

  constructor({
    folder,
    onPlaced,
  }: {
    /** Of the temporary files; on the file system of their places. */
    folder: string
    /** Told of each file that is in its place. */
    onPlaced: (file: PendingFile) => void
  }) {
    this.#folder = folder
    this.#onPlaced = onPlaced
  }

  /**
   * Takes the files of one key. A second call for a key that still waits takes nothing.
   *
   * @throws what keeps files from being written, when too many wait for it.
   */
  async add(key: string, files: readonly FileToAdd[]): Promise<void> {
    if (this.#groups.has(key)) return
    const group = files.map(({ path, bytes, digest = null }): PendingFile => ({
      path,
      bytes,
      digest,
      size: bytes.length,
      addedAt: new Date(),
      temporary: join(this.#folder, `${process.pid}-${randomUUID()}`),
      state: null,
    }))
    this.#groups.set(key, group)
    for (const file of group) {
      this.#files.set(file.path, file)
      this.#unwritten.add(file)
      this.#unwrittenBytes += file.size
    }
    if (this.#unwrittenBytes >= MAX_BYTES) await this.#write()
    // A failure is told to whoever commits: what was not written then is written again.
    else if (this.#unwritten.size >= WRITE_FILES || this.#unwrittenBytes >= WRITE_BYTES)
      this.#write().catch(() => undefined)
  }

  /** The file that waits for a path, or undefined. */
  find(path: string): PendingFile | undefined {
    return this.#files.get(path)
  }

  /** Syncs and renames all that waits. A failure leaves the files waiting for the next call. */
  commit(): Promise<void> {
    const run = this.#committing.then(() => this.#commit())
    // The chain goes on after a failure; the caller of that run gets the error.
    this.#committing = run.catch(() => undefined)
    return run
  }

  /** Removes what dead processes left behind. */
  async sweep(now: number = Date.now()): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const name of await readdir(this.#folder)) {
      const found = await stat(join(this.#folder, name)).catch(() => null)
      if (found && now - found.mtimeMs > ABANDONED_AFTER)
        await rm(join(this.#folder, name), { force: true })
    }
  }

  /** Writes what waits in memory, one portion at a time; what is added meanwhile comes with the next. */
  #write(): Promise<void> {
    this.#writing ??= this.#writePortion().finally(() => (this.#writing = null))
    return this.#writing
  }

  async #writePortion(): Promise<void> {
    const files = [...this.#unwritten]
    if (files.length === 0) return
    await mkdir(this.#folder, { recursive: true })
    const states = await this.#writer.write(
      files.map(({ temporary, bytes, digest }) => ({
        temporary,
        bytes: bytes ?? new Uint8Array(),
        digest,
      })),
    )
    for (const [index, file] of files.entries()) {
      const written = states[index]
      file.state = written ? fileState(written) : null
      file.bytes = null
      this.#unwritten.delete(file)
      this.#unwrittenBytes -= file.size
    }
  }

  async #commit(): Promise<void> {
    const groups = [...this.#groups]
    if (groups.length === 0) return
    const files = groups.flatMap(([, group]) => group)
    while (files.some((file) => this.#unwritten.has(file))) await this.#write()
    await this.#writer.place(files.map(({ temporary, path }) => ({ temporary, path })))
    for (const [key, group] of groups) {
      this.#groups.delete(key)
      for (const file of group) {
        this.#files.delete(file.path)
        this.#onPlaced(file)
      }
    }
  }
}
