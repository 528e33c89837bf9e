import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a file that is there whole or not at all for whoever reads it. Not synced: for what can be made
 * again.
 */
export const writeWhole = async (
  path: string,
  bytes: Uint8Array,
  /** Where it waits; on the same file system. */
  folder: string,
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `${process.pid}-${randomUUID()}`)
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
