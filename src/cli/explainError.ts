import { toTauseError } from '../endpoints/http/problem'

/**
 * What we and Payload refuse on purpose, in a line and one more for each field that it does not name
 * yet: a stack trace would only hide it. `null` for a bug, whose stack trace is wanted.
 */
export const explainError = (error: unknown): string | null => {
  const known = toTauseError(error, { t: ((key: string) => key) as never })
  if (known !== error && known.status >= 500) return null
  const issues = known.issues.filter(({ message }) => !known.message.includes(message))
  return [
    known.message,
    ...issues.map(({ pointer, message }) => `  ${pointer.slice(1)}: ${message}`),
  ].join('\n')
}
