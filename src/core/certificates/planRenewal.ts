const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Twice a day, unless the authority wants to be asked sooner. Milliseconds. */
const ASK = 12 * HOUR
const ASK_SOONEST = 1 * HOUR

export type RenewalWindow = { start: Date; end: Date }

type Lifetime = { notBefore: Date; notAfter: Date }

const lengthOf = ({ notBefore, notAfter }: Lifetime): number =>
  Math.max(0, notAfter.getTime() - notBefore.getTime())

/**
 * When a certificate is renewed: at a moment in the window that the authority suggests (RFC 9773 §4.2);
 * without one, when a third of its lifetime is left. No age is assumed: lifetimes get shorter.
 *
 * @param share 0 ≤ share < 1, drawn once for each certificate: a new one at each look would always
 *   end at the beginning of the window.
 */
export const planRenewal = ({
  window,
  share,
  ...lifetime
}: Lifetime & { window?: RenewalWindow | null; share: number }): {
  at: Date
  why: 'window' | 'third'
} => {
  const length = lengthOf(lifetime)
  const end = lifetime.notAfter.getTime()
  // A window that leaves less than a sixth of the lifetime would leave no time to try again.
  if (window && window.end >= window.start && window.end.getTime() <= end - length / 6) {
    const start = window.start.getTime()
    return { at: new Date(start + share * (window.end.getTime() - start)), why: 'window' }
  }
  // Not all that were issued together: spread over the twentieth before.
  return { at: new Date(end - length / 3 - share * (length / 20)), why: 'third' }
}

/**
 * When the authority is asked again for its window: twice a day, sooner for short lifetimes and where the
 * authority says so.
 *
 * @param retryAfter what it said, in milliseconds.
 */
export const planQuestion = ({
  now,
  retryAfter,
  ...lifetime
}: Lifetime & { now: Date; retryAfter?: number }): Date => {
  const wanted = Math.min(ASK, Math.max(ASK_SOONEST, retryAfter ?? ASK))
  const pause = Math.max(MINUTE, Math.min(wanted, lengthOf(lifetime) / 10))
  return new Date(now.getTime() + pause)
}
