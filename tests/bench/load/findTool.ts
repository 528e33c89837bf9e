import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

// Debian keeps nginx where a user's PATH may not look.
const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']

/** Full path of an installed program. */
export const findTool = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
