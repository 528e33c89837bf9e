import { z } from 'zod'
import { occurrences } from './occurrences'
import type { Plan } from './recurrence'

const DAY = 24 * 60 * 60 * 1000

/** Missed runs that are told one by one; of the rest only that there were more. */
const MOST_TOLD = 20

/** What is done about runs that nobody was there to start within the grace. */
export const misfireSchema = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('fireOnce').describe('One run for all that was missed.') }),
  z.strictObject({ policy: z.literal('skip') }),
  z.strictObject({
    policy: z.literal('catchUp').describe('Each run that was missed, the latest `max` of them.'),
    max: z.number().int().min(1).max(100),
  }),
])

export type Misfire = z.output<typeof misfireSchema>

export type DueRuns = {
  /** To start, in order. `late`: made up for, because it was missed. */
  run: { at: Date; late: boolean }[]
  /** Missed for good, in order; the latest ones only. */
  missed: Date[]
}

/**
 * What is to be done about the runs of a plan in the window from `from` (not itself) to `to`. Depends on
 * nothing else, so that whoever decides about the same window decides the same.
 */
export const dueRuns = ({
  plan,
  from,
  to,
  misfire,
  grace,
}: {
  plan: Plan
  from: Date
  to: Date
  misfire: Misfire
  /** A run that is no later than this counts as in time. Milliseconds. */
  grace: number
}): DueRuns => {
  const onTimeFrom = new Date(Math.max(from.getTime(), to.getTime() - grace - 1))
  const onTime = timesBetween(plan, onTimeFrom, to)
  const wanted =
    misfire.policy === 'skip' || (misfire.policy === 'fireOnce' && onTime.length > 0)
      ? 0
      : misfire.policy === 'fireOnce'
        ? 1
        : misfire.max
  const late = latestBetween({ plan, from, to: onTimeFrom, most: wanted + MOST_TOLD })
  const split = Math.max(0, late.length - wanted)
  return {
    run: [
      ...late.slice(split).map((at) => ({ at, late: true })),
      ...onTime.map((at) => ({ at, late: false })),
    ],
    missed: late.slice(0, split).slice(-MOST_TOLD),
  }
}

const timesBetween = (plan: Plan, from: Date, to: Date): Date[] => {
  const times: Date[] = []
  if (from >= to) return times
  for (const { at } of occurrences({ plan, after: from })) {
    if (at > to) break
    times.push(at)
  }
  return times
}

/** Looks back in ever longer steps: after a year without a worker, most of it need not be counted. */
const latestBetween = ({
  plan,
  from,
  to,
  most,
}: {
  plan: Plan
  from: Date
  to: Date
  most: number
}): Date[] => {
  for (let span = DAY; ; span *= 4) {
    const begin = new Date(Math.max(from.getTime(), to.getTime() - span))
    const times = timesBetween(plan, begin, to)
    if (times.length >= most || begin <= from) return times.slice(-most)
  }
}
