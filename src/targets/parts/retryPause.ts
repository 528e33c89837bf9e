const SECOND = 1000

/** First pause and longest one. Milliseconds. */
const FIRST = SECOND
const LONGEST = 30 * SECOND

/** A service that wants more patience gets it from the job, which comes back later. Milliseconds. */
export const LONGEST_ASKED = 120 * SECOND

/** Tries of one request, the first included: about a minute and a half with the pauses between them. */
export const MAX_TRIES = 6

/**
 * Milliseconds until the next try of a request; null: there is none.
 *
 * @param attempt number of the try that failed, from 1.
 * @param asked what the service asked for. Milliseconds.
 * @param random from 0 to 1: many workers do not come back at once.
 */
export const retryPause = ({
  attempt,
  asked,
  random,
}: {
  attempt: number
  asked?: number
  random: number
}): number | null => {
  if (attempt >= MAX_TRIES || (asked ?? 0) > LONGEST_ASKED) return null
  const pause = Math.min(LONGEST, FIRST * 2 ** (attempt - 1)) * (0.5 + random / 2)
  return Math.round(Math.max(pause, asked ?? 0))
}
