import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { invalid } from '../../core/errors'
import { fileProblem } from './fileProblem'

/**
 * Sees that the file of a `file:` database can be written; an empty one is made where there is none,
 * as SQLite would. Other databases are not asked.
 *
 * @throws TauseError `invalid` that names DATABASE_URL.
 */
export const checkDatabaseFile = async (databaseUrl: string): Promise<void> => {
  const [, path] = /^file:(?:\/\/(?=\/))?([^?#:]+)/.exec(databaseUrl) ?? []
  if (!path) return
  try {
    const file = await open(decodeURIComponent(path), 'a')
    await file.close()
  } catch (error) {
    throw invalid(
      `DATABASE_URL names the file "${resolve(path)}", which cannot be written: ${fileProblem(error)}. Name a file in a folder that exists and that this user may write to.`,
    )
  }
}
