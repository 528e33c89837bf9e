const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Waits after the first looks at what has not passed yet; then each of an hour, after a day of six. */
const FIRST_WAITS = [15 * SECOND, 30 * SECOND, 1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE]
const LATER = [15 * MINUTE, 30 * MINUTE]

/** After which a domain that has never passed is looked at only when somebody asks. */
const GIVE_UP_AFTER = 7 * DAY

/** How often what has passed is looked at again. */
const REGULARLY = DAY

/** The same while it fails, or could not be asked. */
const SOON_AGAIN = 6 * HOUR
const UNASKED = HOUR

/** Failed checks in a row, and the time they must span, before what has passed has failed. */
const FAILURES_TO_FAIL = 5
export const DAYS_TO_FAIL = 3

/** How long what has failed is still looked at. */
const FAILED_FOR = 30 * DAY

/** Share of a wait that it is shortened or lengthened by, so that checks do not come in a crowd. */
const SPREAD = 0.1

export type CheckPhase = 'pending' | 'healthy' | 'failing' | 'unasked' | 'failed'

/**
 * When a domain is looked at next; `null`: not by itself any more.
 *
 * @param looks looks so far since `since`, this one included.
 * @param since when the looks of this phase began.
 */
export const nextCheck = ({
  phase,
  looks,
  since,
  now,
  random = Math.random,
}: {
  phase: CheckPhase
  looks: number
  since: Date
  now: Date
  random?: () => number
}): Date | null => {
  const age = now.getTime() - since.getTime()
  if (phase === 'pending' && age >= GIVE_UP_AFTER) return null
  if (phase === 'failed' && age >= FAILED_FOR) return null
  const wait = waitOf(phase, looks, age)
  return new Date(now.getTime() + wait * (1 - SPREAD + 2 * SPREAD * random()))
}

const waitOf = (phase: CheckPhase, looks: number, age: number): number => {
  switch (phase) {
    case 'healthy':
    case 'failed':
      return REGULARLY
    case 'failing':
      return SOON_AGAIN
    case 'unasked':
      return UNASKED
    case 'pending':
      return [...FIRST_WAITS, ...LATER][looks - 1] ?? (age < DAY ? HOUR : SOON_AGAIN)
  }
}

/** True when failures in a row are no hiccup any more. */
export const hasFailed = ({
  failures,
  failingSince,
  now,
}: {
  failures: number
  failingSince: Date
  now: Date
}): boolean =>
  failures >= FAILURES_TO_FAIL && now.getTime() - failingSince.getTime() >= DAYS_TO_FAIL * DAY
