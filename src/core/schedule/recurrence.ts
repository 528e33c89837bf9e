import { z } from 'zod'
import { cronProblem } from './cronTimes'
import { isTimeZone } from './zonedTime'

/** Days of the week as RFC 5545 names them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const FREQUENCIES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const

/** A wall-clock time. */
export const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

const localTime = z
  .string()
  .refine((text) => LOCAL_TIME.test(text) && !Number.isNaN(Date.parse(`${text}:00Z`)), {
    error: 'must be a wall-clock time such as 2026-12-01T09:30',
  })

const cron = z.strictObject({
  type: z.literal('cron'),
  expression: z
    .string()
    .trim()
    .max(200)
    .superRefine((expression, context) => {
      const problem = cronProblem(expression)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .describe('Five fields: minute, hour, day of the month, month, day of the week.'),
})

const rule = z.strictObject({
  type: z.literal('rule'),
  freq: z.enum(FREQUENCIES),
  interval: z.number().int().min(1).max(1000).default(1).describe('Every how many of `freq`.'),
  byDay: z
    .array(
      z
        .string()
        .regex(/^(?:[1-5]|-[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/, 'must be like MO, 2TU or -1FR'),
    )
    .max(40)
    .optional()
    .describe('`MO`; of a month also `2TU` (the second Tuesday) and `-1FR` (the last Friday).'),
  byMonthDay: z
    .array(
      z
        .number()
        .int()
        .min(-31)
        .max(31)
        .refine((day) => day !== 0, { error: 'must not be 0' }),
    )
    .max(62)
    .optional()
    .describe('Days of the month; -1 is the last one. Months without such a day are left out.'),
  count: z.number().int().min(1).max(10_000).optional().describe('Ends after so many runs.'),
  until: localTime.optional().describe('The last moment, as a wall-clock time.'),
})

/** What recurs: a cron expression, or a rule in the manner of RFC 5545. */
export const recurrenceSchema = z.discriminatedUnion('type', [cron, rule])

export type Recurrence = z.output<typeof recurrenceSchema>
export type RecurrenceRule = Extract<Recurrence, { type: 'rule' }>

/** When something recurs: wall-clock times of a zone, from a start on. */
export const planSchema = z.strictObject({
  recurrence: recurrenceSchema,
  /** The anchor: no run is before it, and rules take their time of day and their days from it. */
  start: localTime.describe('No run is before it; rules take their time and days from it.'),
  timeZone: z
    .string()
    .max(100)
    .refine(isTimeZone, { error: 'is no IANA time zone. Examples: Europe/Madrid, UTC' }),
})

export type Plan = z.output<typeof planSchema>
