import { TauseError } from '../../core/errors'

const SECOND = 1000

/** Longest that a visitor waits for the database. Milliseconds. */
const PATIENCE = 3 * SECOND

/** After it has not answered, how long it is left alone. Milliseconds. */
const PAUSE = 1 * SECOND

export type ReadGuard = <Value>(read: () => Promise<Value>) => Promise<Value>

/**
 * Reads for visitors from a database that may be gone: each waits a moment only, and while it does not
 * answer most do not wait at all.
 *
 * @throws TauseError `unavailable` (503); or what the read throws.
 */
export const guardReads = ({
  patience = PATIENCE,
  pause = PAUSE,
}: { patience?: number; pause?: number } = {}): ReadGuard => {
  let isGone = false
  let isAsked = false
  let restsUntil = 0

  return async (read) => {
    const probes = isGone
    // One at a time finds out whether it is back.
    if (probes && (isAsked || performance.now() < restsUntil)) throw unavailable()
    isAsked = probes
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // A read that fails at once keeps nobody waiting, and may be the fault of one document.
        isGone = true
        reject(unavailable())
      }, patience)
    })
    try {
      const value = await Promise.race([read(), late])
      isGone = false
      return value
    } catch (error) {
      restsUntil = performance.now() + pause
      throw error
    } finally {
      clearTimeout(timer)
      if (probes) isAsked = false
    }
  }
}

const unavailable = (): TauseError =>
  new TauseError({
    code: 'unavailable',
    status: 503,
    message: 'The database does not answer. Sites that are in memory go on; check the database.',
    retryAfter: 5,
  })
