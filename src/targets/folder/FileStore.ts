import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../../core/release/manifestDigest'
import type { Digest } from '../../core/release/types'

export type StoredEncoding = 'plain' | 'br' | 'gz'

const YEAR = 365 * 24 * 60 * 60
/** 2001-01-01, in seconds. */
const FIRST_TIME = 978_307_200
const SPAN = 20 * YEAR

/**
 * Files by the SHA-256 of their bytes: `store/<two digits>/<digest>.<encoding>`. Releases are hard links to
 * them. Written under another name, synced and renamed: a file of the right name is whole.
 *
 * nginx and Caddy make ETags of a file's time and size. The time is made of the digest, so that the same
 * bytes have the same ETag in every release and on every machine, and other bytes another one.
 */
export class FileStore {
  readonly #root: string

  constructor(root: string) {
    this.#root = join(root, 'store')
  }

  path(digest: Digest, encoding: StoredEncoding = 'plain'): string {
    return join(this.#root, digest.slice(0, 2), `${digest}.${encoding}`)
  }

  async has(digest: Digest, encoding: StoredEncoding = 'plain'): Promise<boolean> {
    return (await stat(this.path(digest, encoding)).catch(() => null)) !== null
  }

  async put(digest: Digest, encoding: StoredEncoding, bytes: Buffer): Promise<void> {
    const path = this.path(digest, encoding)
    await mkdir(dirname(path), { recursive: true })
    const temporary = `${path}.${randomUUID()}.tmp`
    try {
      await writeDurably(temporary, bytes)
      const time = FIRST_TIME + (Number.parseInt(sha256(digest + encoding).slice(0, 8), 16) % SPAN)
      await utimes(temporary, time, time)
      await rename(temporary, path)
    } catch (error) {
      // A disk that is full is not to be filled by halves of files.
      await rm(temporary, { force: true })
      throw error
    }
  }

  /** Gives a file of the store another name. A copy where the file system has no more links to give. */
  async link(digest: Digest, encoding: StoredEncoding, to: string): Promise<void> {
    const from = this.path(digest, encoding)
    await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (!['EMLINK', 'EPERM', 'ENOTSUP', 'EXDEV'].includes(error.code ?? '')) throw error
      await copyFile(from, to)
      const { atime, mtime } = await stat(from)
      await utimes(to, atime, mtime)
    })
  }

  /** Removes what no release has a link to, and what dead processes left. Only while nothing is pushed. */
  async sweep(isNeeded: (digest: Digest) => boolean): Promise<void> {
    for (const folder of await readdir(this.#root).catch(() => []))
      for (const name of await readdir(join(this.#root, folder)).catch(() => [])) {
        const digest = name.split('.')[0] ?? ''
        if (name.endsWith('.tmp') || !isNeeded(digest))
          await rm(join(this.#root, folder, name), { force: true })
      }
  }
}

const writeDurably = async (path: string, bytes: Buffer): Promise<void> => {
  const handle = await open(path, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
