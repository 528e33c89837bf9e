const SECOND = 1000

/** Most that the first retry waits; each later one up to twice as long. Milliseconds. */
const BASE = 4 * SECOND
const MAX = 5 * 60 * SECOND

/**
 * Milliseconds before the next attempt: exponential with full jitter (anything from 0 to the bound), so
 * that what failed together does not come back together.
 *
 * @param attempt 1 after the first failure.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(MAX, BASE * 2 ** (attempt - 1))
