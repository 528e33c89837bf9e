const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

/** No limit of an authority counts over longer than a week. Milliseconds. */
const LONGEST = 8 * DAY

/**
 * Milliseconds that a `Retry-After` asks for, from its seconds or its date, at most {@link LONGEST};
 * `undefined`: nothing usable.
 */
export const parseRetryAfter = (
  header: string | undefined,
  now = Date.now(),
): number | undefined => {
  if (!header) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST, Math.max(0, wait))
}
