import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

// JavaScript, as a worker thread loads it as it is (`fileWorker.mjs`). Nothing here waits for a file but for
// its sync: a call that waits costs ten times as much processor time, and there are thousands of files.

/** Syncs at a time: enough to keep a disk busy, few enough to leave threads to others. */
const PARALLEL_SYNCS = 8

const syncFile = promisify(fsync)

/**
 * Writes files under their temporary names, syncs them and reads them back. None is left when one fails.
 *
 * @param {{ temporary: string, bytes: Uint8Array, digest: string | null }[]} files `digest`: SHA-256 that the
 * bytes read back are compared with.
 * @returns {Promise<({ size: number, mtimeMs: number, ino: number } | null)[]>} for each file that has a digest
 * and is right: what tells whether it was changed since.
 */
export const writeDurably = async (files) => {
  try {
    return await inParallel(files, writeOne)
  } catch (error) {
    for (const { temporary } of files) rmSync(temporary, { force: true })
    throw error
  }
}

const writeOne = async ({ temporary, bytes, digest }) => {
  const file = openSync(temporary, 'wx+')
  try {
    writeFileSync(file, bytes)
    await syncFile(file)
    if (digest === null) return null
    const { size, mtimeMs, ino } = fstatSync(file)
    const isRight = size === bytes.length && readDigest(file, size) === digest
    return isRight ? { size, mtimeMs, ino } : null
  } finally {
    closeSync(file)
  }
}

const readDigest = (file, size) => {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  while (at < size) {
    const read = readSync(file, bytes, at, size - at, at)
    if (read === 0) return null
    at += read
  }
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Gives files their names, one after the other, and makes the names durable. One that is gone was given its
 * name by an earlier call that failed later.
 *
 * @param {{ temporary: string, path: string }[]} files
 * @returns {Promise<void>}
 */
export const placeDurably = async (files) => {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))]
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const { temporary, path } of files)
    try {
      renameSync(temporary, path)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  // The names lie in the folders, and the folders' names in theirs.
  await inParallel([...folders, ...new Set(folders.map(dirname))], async (folder) => {
    const handle = openSync(folder, 'r')
    try {
      await syncFile(handle)
    } finally {
      closeSync(handle)
    }
  })
}

/** In the order of the items. All that has begun has ended when it settles. */
const inParallel = async (items, work) => {
  const results = new Array(items.length)
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: PARALLEL_SYNCS }, worker))
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  return results
}
