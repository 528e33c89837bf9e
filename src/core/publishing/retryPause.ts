const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Tries of one delivery before it is a dead letter: about nine hours with the pauses between them. */
const MAX_ATTEMPTS = 8

/** After the first, second, … try. Milliseconds. As Standard Webhooks recommends. */
const PAUSES = [
  5 * SECOND,
  30 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  1 * HOUR,
  2 * HOUR,
  5 * HOUR,
] as const

/** A receiver that asks for more patience is not believed: the post would be forgotten. Milliseconds. */
const LONGEST = 24 * HOUR

/**
 * Milliseconds until the next try; `null` when there is none.
 *
 * @param attempt number of the try that has failed, from 1.
 * @param retryAfter what the receiver asked for. Milliseconds.
 * @param random from 0 to 1, so that many do not come back at once.
 */
export const retryPause = ({
  attempt,
  retryAfter,
  random,
}: {
  attempt: number
  retryAfter?: number
  random: number
}): number | null => {
  if (attempt >= MAX_ATTEMPTS) return null
  const pause = (PAUSES[attempt - 1] ?? LONGEST) * (0.8 + 0.4 * random)
  return Math.min(LONGEST, Math.max(pause, retryAfter ?? 0))
}

/** `Retry-After` (RFC 9110 §10.2.3) as milliseconds from `now`; undefined for what is none. */
export const readRetryAfter = (value: string | undefined, now: number): number | undefined => {
  if (!value) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * SECOND
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
