import type { Limit, LimitName, Limits } from './limits'

/** How far one limit is used up. */
export type BudgetLine = {
  limit: LimitName
  /** What is counted: an account's URL or directory, a registered domain, names, a host. */
  subject: string
  max: number
  used: number
  /** Hours over which is counted. */
  windowHours: number
  /** When the next one becomes free again; `null`: there is room. ISO 8601. */
  freeAt: string | null
}

const HOUR = 60 * 60 * 1000

/**
 * One line of the budget.
 *
 * @param times when what counts happened, oldest first; older than the window may be among them.
 */
export const budgetLine = ({
  limit,
  subject,
  limits,
  times,
  now,
}: {
  limit: LimitName
  subject: string
  limits: Limits
  times: readonly Date[]
  now: Date
}): BudgetLine => {
  const { max, window }: Limit = limits[limit]
  const counted = times.filter((time) => time.getTime() > now.getTime() - window)
  const oldest = counted.at(-max) ?? counted[0]
  const isFull = counted.length >= max
  return {
    limit,
    subject,
    max,
    used: counted.length,
    windowHours: window / HOUR,
    freeAt: !isFull
      ? null
      : new Date((max > 0 ? (oldest ?? now) : now).getTime() + window).toISOString(),
  }
}

/** The line that forbids an order the longest; `undefined`: it may be placed. */
export const fullLine = (lines: readonly BudgetLine[]): BudgetLine | undefined =>
  lines
    .filter(({ freeAt }) => freeAt !== null)
    .toSorted((a, b) => (b.freeAt ?? '').localeCompare(a.freeAt ?? ''))[0]
