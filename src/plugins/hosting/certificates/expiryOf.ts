import type { Tone } from '../parts/Dot'

const DAY = 24 * 60 * 60 * 1000

export type Expiry = {
  /** Whole days that are left; 0 on the last one and when it has expired. */
  days: number
  isOver: boolean
  /** Share of the lifetime that is left, 0–1. */
  share: number
  /** Green with more than a third left, amber down to a tenth, red below: what is renewed by itself is renewed at a third. */
  tone: Tone
}

const AMBER = 1 / 3
const RED = 1 / 10

/** How much of a certificate's lifetime is left. No age is assumed: lifetimes get shorter. */
export const expiryOf = ({
  notBefore,
  notAfter,
  now,
}: {
  /** ISO 8601. */
  notBefore: string
  notAfter: string
  /** Milliseconds. */
  now: number
}): Expiry => {
  const [start, end] = [Date.parse(notBefore), Date.parse(notAfter)]
  const left = Math.max(0, end - now)
  const share = end > start ? Math.min(1, left / (end - start)) : 0
  return {
    days: Math.floor(left / DAY),
    isOver: now >= end,
    share,
    tone: share > AMBER ? 'good' : share > RED ? 'waiting' : 'bad',
  }
}
