import { randomBytes } from 'node:crypto'
import { open, readlink, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The link that web servers follow. */
const CURRENT = 'current'

/** Name of the release that `current` leads to; `null`: there is none. */
export const readCurrent = async (folder: string): Promise<string | null> => {
  const to = await readlink(join(folder, CURRENT)).catch(() => null)
  return to?.startsWith('releases/') ? to.slice('releases/'.length) : null
}

/** Leads `current` to a release by one rename: a reader sees the old release or the new one. */
export const switchCurrent = async (folder: string, name: string): Promise<void> => {
  const temporary = join(folder, `.current-${randomBytes(6).toString('hex')}`)
  await symlink(join('releases', name), temporary)
  await rename(temporary, join(folder, CURRENT))
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
