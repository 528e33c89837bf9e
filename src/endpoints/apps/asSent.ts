import type { PayloadRequest } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { invalid } from '../../core/errors'

type Refused = Error & { data?: { errors?: { path?: string; message: string }[] } }

/**
 * Runs a write of what was made from the request. When the database's rules refuse it, the answer names
 * the part of the request, which is all that its sender knows, and not the field that was written.
 *
 * @param pointerOf JSON Pointer into the request, of a dotted path into the document.
 * @throws TauseError `invalid`
 */
export const asSent = async <Result>({
  req,
  what,
  pointerOf,
  write,
}: {
  req: PayloadRequest
  /** Of what is written, for the message. */
  what: string
  pointerOf: (path: string) => string
  write: () => Promise<Result>
}): Promise<Result> => {
  try {
    return await write()
  } catch (error) {
    const { name, data } = error as Refused
    if (name !== 'ValidationError' || !data?.errors?.length || isUniqueViolation(error, req))
      throw error
    const issues = data.errors.map(({ path = '', message }) => ({
      pointer: pointerOf(path),
      message: `makes ${path} of ${what} invalid: ${message}`,
    }))
    throw invalid(
      `${issues.map(({ pointer, message }) => `${pointer} ${message}`).join(' ')}`,
      issues,
    )
  }
}
