import { invalid } from '../errors'

const HOUR = 60 * 60 * 1000

/** What an authority counts. */
export const LIMIT_NAMES = ['orders', 'domain', 'set', 'failures'] as const
export type LimitName = (typeof LIMIT_NAMES)[number]

export type Limit = {
  max: number
  /** Milliseconds. */
  window: number
}

export type Limits = Readonly<Record<LimitName, Limit>>

/** @see https://letsencrypt.org/docs/rate-limits/ */
export const LETS_ENCRYPT_LIMITS: Limits = {
  /** New orders of an account. */
  orders: { max: 300, window: 3 * HOUR },
  /** Certificates of a registered domain. */
  domain: { max: 50, window: 7 * 24 * HOUR },
  /** Certificates of exactly the same names. */
  set: { max: 5, window: 7 * 24 * HOUR },
  /** Failed authorisations of a host. */
  failures: { max: 5, window: 1 * HOUR },
}

/**
 * Reads limits such as `orders=300/3h,failures=5/1h`; what is not named stays as it is with Let's Encrypt.
 *
 * @throws TauseError `invalid`.
 */
export const parseLimits = (text: string): Limits => {
  const given = text.split(',').map((part) => {
    const [, name = '', max = '', hours = ''] =
      /^\s*(\w+)=(\d{1,9})\/(\d{1,4})h\s*$/.exec(part) ?? []
    if (!LIMIT_NAMES.includes(name as LimitName) || Number(hours) === 0)
      throw invalid(
        `"${part}" is no limit: give ${LIMIT_NAMES.join(', ')} as in orders=300/3h, separated by commas.`,
      )
    return [name, { max: Number(max), window: Number(hours) * HOUR }] as const
  })
  return { ...LETS_ENCRYPT_LIMITS, ...Object.fromEntries(given) }
}
