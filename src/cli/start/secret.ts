import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid } from '../../core/errors'
import { fileProblem } from './fileProblem'

const FILE_MODE = 0o600
/** As for PAYLOAD_SECRET. Characters. */
const MIN_LENGTH = 16

/**
 * The installation's secret: the one given, otherwise the one kept in the data folder, which is made
 * at the first start (256 random bits, readable by its owner only). The folder must exist.
 *
 * @throws TauseError `invalid` when the file cannot be read, cannot be made, or is not whole.
 */
export const readOrMakeSecret = async ({
  given,
  dataDir,
}: {
  given: string | undefined
  dataDir: string
}): Promise<string> => {
  if (given) return given
  const path = join(dataDir, 'secret')
  const secret = await readOrMake(path).catch((error: unknown) => {
    throw invalid(
      `PAYLOAD_SECRET is not set, and the file "${path}" cannot stand in for it: ${fileProblem(error)}. Set PAYLOAD_SECRET, or give this user that file.`,
    )
  })
  // Cut off by a crash between the two steps of the write, or another process is in between them.
  if (secret.length < MIN_LENGTH)
    throw invalid(
      `The secret in "${path}" is not whole. Start again; if it stays so, delete the file (log-ins and preview links made with it end).`,
    )
  return secret
}

const readOrMake = async (path: string): Promise<string> => {
  try {
    // `wx`: of two processes that start at once, one makes the secret and the other reads it.
    await writeFile(path, randomBytes(32).toString('hex'), { mode: FILE_MODE, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = await readFile(path, 'utf8')
  await chmod(path, FILE_MODE)
  return secret.trim()
}
