import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

type PendingFile = { temporary: string; path: string }

/** Syncs at a time: enough to keep a disk busy, few enough to leave descriptors to the front. */
const PARALLEL_SYNCS = 8

const HOUR = 60 * 60 * 1000
/** A temporary file this old belongs to a process that died. */
const ABANDONED_AFTER = 24 * HOUR

/**
 * Files that are written but not yet in place. A sync costs forty times a write, so files are
 * collected and synced together. Groups become visible in their order of files, each by one rename.
 */
export class PendingFiles {
  readonly #folder: string
  readonly #groups = new Map<string, PendingFile[]>()
  /** Final path → where the bytes wait. */
  readonly #temporaries = new Map<string, string>()
  readonly #adding = new Map<string, Promise<void>>()
  #committing: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes the files of one key. A second call for a key that still waits writes nothing. */
  async add(key: string, files: { path: string; bytes: Uint8Array }[]): Promise<void> {
    const running = this.#adding.get(key)
    if (running) return running
    if (this.#groups.has(key)) return
    const adding = this.#write(key, files).finally(() => this.#adding.delete(key))
    this.#adding.set(key, adding)
    return adding
  }

  /** Where a waiting file's bytes lie, or undefined. */
  find(path: string): string | undefined {
    return this.#temporaries.get(path)
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

  async #write(key: string, files: { path: string; bytes: Uint8Array }[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const written: PendingFile[] = []
    try {
      for (const { path, bytes } of files) {
        const temporary = join(this.#folder, `${process.pid}-${randomUUID()}`)
        written.push({ temporary, path })
        await writeFile(temporary, bytes, { flag: 'wx' })
      }
    } catch (error) {
      for (const { temporary } of written) await rm(temporary, { force: true })
      throw error
    }
    this.#groups.set(key, written)
    for (const { temporary, path } of written) this.#temporaries.set(path, temporary)
  }

  async #commit(): Promise<void> {
    // One that fails tells its own caller, and keeps nobody else's files from becoming durable.
    await Promise.allSettled(this.#adding.values())
    const groups = [...this.#groups]
    if (groups.length === 0) return
    // After a failure half-way, what was renamed is no longer among the temporaries.
    const waits = ({ path }: PendingFile): boolean => this.#temporaries.has(path)
    const files = groups.flatMap(([, group]) => group.filter(waits))
    const folders = [...new Set(files.map(({ path }) => dirname(path)))]
    for (const folder of folders) await mkdir(folder, { recursive: true })
    await inParallel(files, ({ temporary }) => sync(temporary))
    for (const [key, group] of groups) {
      for (const { temporary, path } of group.filter(waits)) {
        await rename(temporary, path)
        this.#temporaries.delete(path)
      }
      this.#groups.delete(key)
    }
    // The names lie in the folders, and the folders' names in theirs.
    await inParallel([...folders, ...new Set(folders.map(dirname))], sync)
  }
}

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const inParallel = async <Item>(
  items: Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: PARALLEL_SYNCS }, worker))
}
