import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isSitePassword } from '../../../core/access/sitePassword'
import { addressGroup } from '../../http/addressGroup'

const MINUTE_SECONDS = 60

/** Tries of one address at one site. */
const LIMIT = { points: 10, duration: 10 * MINUTE_SECONDS }

/** Passwords that are checked at once, each of which takes 16 MB and a core, and those that may wait. */
const MAX_CHECKS = 4
const MAX_WAITING = 60

export type Verdict = 'right' | 'wrong' | 'later' | 'busy'

/** Checks passwords: so many tries an address, so many at once. */
export const createPasswordGate = (): ((attempt: {
  siteId: string
  address: string
  password: string
  hash: string
}) => Promise<Verdict>) => {
  const limiter = new RateLimiterMemory(LIMIT)
  const waiting: (() => void)[] = []
  let running = 0

  const enter = async (): Promise<boolean> => {
    if (running < MAX_CHECKS) {
      running += 1
      return true
    }
    if (waiting.length >= MAX_WAITING) return false
    await new Promise<void>((resolve) => waiting.push(resolve))
    return true
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return async ({ siteId, address, password, hash }) => {
    const key = `${siteId} ${addressGroup(address)}`
    try {
      await limiter.consume(key)
    } catch (rejected) {
      if (rejected instanceof RateLimiterRes) return 'later'
      throw rejected
    }
    if (!(await enter())) return 'busy'
    try {
      if (!(await isSitePassword(password, hash))) return 'wrong'
      await limiter.delete(key)
      return 'right'
    } finally {
      leave()
    }
  }
}
