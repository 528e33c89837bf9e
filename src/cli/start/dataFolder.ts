import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { invalid } from '../../core/errors'
import { fileProblem } from './fileProblem'

/**
 * Makes the data folder where it is missing, and answers its absolute path.
 *
 * @throws TauseError `invalid` that names DATA_DIR when it is no folder or takes no writes.
 */
export const prepareDataFolder = async (given: string): Promise<string> => {
  const folder = resolve(given)
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    await makeFolder(folder)
    // Tried: an administrator is told yes even for folders that take nothing.
    await writeFile(probe, '')
    await rm(probe)
    return folder
  } catch (error) {
    throw invalid(
      `DATA_DIR "${folder}" cannot be used: ${fileProblem(error)}. Set a folder that this user may write to.`,
    )
  }
}

// Not `recursive`: below a file system that makes no folders, such as /proc, Node would try for ever.
const makeFolder = async (folder: string): Promise<void> => {
  const known = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (known?.isDirectory()) return
  if (!known && dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another process that starts now may have made it in between.
    const made = error.code === 'EEXIST' && (await stat(folder)).isDirectory()
    if (!made) throw error
  })
}
