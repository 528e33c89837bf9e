const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * What went wrong: our own look before an order (`check`, costs nothing), the authority could not be asked
 * (`unreachable`), its limits or ours (`limit`), or it refused (`refused`: may cost a failed authorisation).
 */
export type FailureKind = 'check' | 'unreachable' | 'limit' | 'refused'

/** First and longest pause. Milliseconds. */
const PAUSES: Record<FailureKind, { first: number; longest: number }> = {
  check: { first: 1 * MINUTE, longest: 1 * HOUR },
  unreachable: { first: 30 * SECOND, longest: 1 * HOUR },
  limit: { first: 15 * MINUTE, longest: 12 * HOUR },
  // Five failed authorisations an hour are allowed: at most four in the first one.
  refused: { first: 15 * MINUTE, longest: 24 * HOUR },
}

/**
 * When a certificate is tried again: twice as late after each failure, a quarter of it by chance so that
 * what failed together does not come back together, and never before the authority wants to be asked.
 */
export const nextAttempt = ({
  now,
  kind,
  failures,
  notBefore,
  random = Math.random,
}: {
  now: Date
  kind: FailureKind
  /** In a row, this one included. */
  failures: number
  /** The authority's or the budget's own word. */
  notBefore?: Date
  random?: () => number
}): Date => {
  const { first, longest } = PAUSES[kind]
  const pause = Math.min(longest, first * 2 ** Math.min(30, Math.max(0, failures - 1)))
  const planned = now.getTime() + pause * (0.75 + random() * 0.25)
  return new Date(Math.max(planned, notBefore?.getTime() ?? 0))
}
