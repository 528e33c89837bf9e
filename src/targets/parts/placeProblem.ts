import { TauseError } from '../../core/errors'

const FULL = new Set(['ENOSPC', 'EDQUOT'])
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS'])
const TAKEN = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'ELOOP'])

/** What the file system said of a target's folder, with what to do about it; any other error as it is. */
export const placeProblem = (error: unknown): unknown => {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException
  if (FULL.has(code))
    return new TauseError({
      code: 'target_full',
      status: 503,
      message: `The disk of the targets' folder is full (${code}), and what was live is live. Make room below TARGETS_DIR, and push again.`,
      cause: error,
    })
  if (CLOSED.has(code))
    return new TauseError({
      code: 'folder_refused',
      status: 422,
      message: `The server may not write to the folder of the target (${code}). Give its user the right to write below TARGETS_DIR, and push again.`,
      cause: error,
    })
  if (TAKEN.has(code))
    return new TauseError({
      code: 'folder_refused',
      status: 422,
      message: `Something else lies where the target would write (${code}). Take it away, or give the target a folder of its own.`,
      cause: error,
    })
  return error
}
