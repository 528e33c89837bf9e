const SECOND = 1000

/** Milliseconds that a `Retry-After` asks for, from its seconds or its date; `undefined`: nothing usable. */
export const parseRetryAfter = (
  header: string | undefined,
  now = Date.now(),
): number | undefined => {
  if (!header) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}
