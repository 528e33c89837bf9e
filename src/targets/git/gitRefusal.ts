import { TauseError } from '../../core/errors'
import { redact } from '../parts/redact'

/** What git says, and what to do about it. */
const CASES: readonly [pattern: RegExp, code: string, status: number, advice: string][] = [
  [
    /no space left on device|disk quota exceeded/i,
    'target_full',
    503,
    'The disk is full, here or where the repository lies. Make room, and push again.',
  ],
  [
    /Authentication failed|could not read (Username|Password)|returned error: 401|invalid credentials/i,
    'target_unauthorized',
    422,
    'The token is not accepted. Make a new one that may write to the repository, and save it in the target.',
  ],
  [
    /returned error: 403|permission denied|protected branch|GH006|pre-receive hook declined/i,
    'target_forbidden',
    422,
    'The token lacks the right to write to this branch, or the branch is protected.',
  ],
  [
    /returned error: 404|not found|does not appear to be a git repository|does not exist/i,
    'target_not_found',
    422,
    'Check the address of the repository in the settings of the target.',
  ],
  [
    /returned error: 5\d\d|could not resolve host|timed out|connection (refused|reset)|failed to connect|unexpected disconnect|early EOF|hung up/i,
    'target_unavailable',
    503,
    'The server of the repository does not answer as it should. Push again later.',
  ],
]

/** A branch that somebody else has moved meanwhile: to be fetched and tried again. */
export const wasMoved = (stderr: string): boolean =>
  /non-fast-forward|fetch first|stale info|cannot lock ref|failed to update ref|incorrect old value/i.test(
    stderr,
  )

export const gitRefusal = ({
  action,
  stderr,
  secrets,
}: {
  /** In words: `push the branch`. */
  action: string
  stderr: string
  secrets: readonly (string | null)[]
}): TauseError => {
  const [, code = 'target_refused', status = 422, advice = 'Check the settings of the target.'] =
    CASES.find(([pattern]) => pattern.test(stderr)) ?? []
  return new TauseError({
    code,
    status,
    message: `Git could not ${action}: ${redact(stderr, secrets)}. ${advice}`,
  })
}
