import { z } from 'zod'
import { misfireSchema } from '../schedule/dueRuns'
import { OCCURRENCE_STATES, OVERLAPS, SCHEDULE_KINDS, SKIP_REASONS } from '../schedule/kinds'
import { planSchema } from '../schedule/recurrence'
import { environmentSchema, idSchema, momentSchema, pageQuery } from './common'

const DAY = 24 * 60 * 60 * 1000

/** Longest span of a calendar's question. Milliseconds. */
const MAX_CALENDAR = 62 * DAY

const pageTarget = { pageId: idSchema, deploy: z.boolean().default(false) }

/** What runs. */
const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deploy'),
    appId: idSchema,
    environment: environmentSchema.default('production'),
  }),
  z.strictObject({ kind: z.literal('publish'), ...pageTarget }),
  z.strictObject({ kind: z.literal('unpublish'), ...pageTarget }),
  z.strictObject({
    kind: z.literal('brand-scan'),
    brandId: idSchema,
    url: z
      .url({ protocol: /^https?$/, error: 'must be a full http or https address' })
      .max(2048)
      .nullable()
      .default(null)
      .describe('Null: the website of the brand profile.'),
  }),
  z.strictObject({
    kind: z.literal('agent-run'),
    team: z.string().min(1).max(64).describe('A built-in team’s name, or the id of one’s own.'),
    brief: z
      .record(z.string().max(40), z.unknown())
      .default({})
      .describe('What the team asks for. Each run is given the same.'),
  }),
])

const { recurrence, start, timeZone } = planSchema.shape

const settings = {
  name: z.string().trim().min(1).max(120),
  target: targetSchema,
  recurrence,
  start,
  timeZone,
  misfire: misfireSchema.describe('What is done about runs that no worker was there to start.'),
  graceMinutes: z
    .number()
    .int()
    .min(0)
    .max(1440)
    .describe('A run that starts no later than this counts as in time.'),
  overlap: z.enum(OVERLAPS).describe('What is done while the run before it still works.'),
  paused: z.boolean(),
}

export const createScheduleBody = z.strictObject({
  ...settings,
  start: start.optional().describe('Default: now.'),
  timeZone: timeZone.optional().describe('Default: that of the tenant.'),
  misfire: settings.misfire.default({ policy: 'fireOnce' }),
  graceMinutes: settings.graceMinutes.default(10),
  overlap: settings.overlap.default('skip'),
  paused: settings.paused.default(false),
  tenantId: idSchema.optional(),
})

export const updateScheduleBody = z.strictObject(settings).partial()

export const listSchedulesQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  kind: z.enum(SCHEDULE_KINDS).optional(),
})

export const scheduleSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    ...settings,
    stopped: z
      .boolean()
      .describe('A kill switch or the suspension of the tenant keeps it from running.'),
    nextRunAt: momentSchema.nullable(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Schedule' })

export const occurrenceSchema = z
  .object({
    id: idSchema,
    scheduleId: idSchema,
    at: momentSchema,
    state: z.enum(OCCURRENCE_STATES),
    reason: z.enum(SKIP_REASONS).nullable().describe('Why it was left out.'),
    message: z.string().nullable().describe('Why it could not be started, or why its work failed.'),
    late: z.boolean().describe('Made up for after it was missed.'),
    manual: z.boolean().describe('Started by hand.'),
    operationId: idSchema.nullable(),
    operationStatus: z.string().nullable(),
  })
  .meta({ id: 'ScheduleOccurrence' })

export const previewBody = z.strictObject({
  recurrence,
  start,
  timeZone,
  count: z.number().int().min(1).max(100).default(10),
})

export const previewQuery = z.object({
  count: z.coerce.number<number>().int().min(1).max(100).default(10),
})

export const previewSchema = z
  .object({
    runs: z.array(
      z.object({
        at: momentSchema,
        local: z.string().describe('What clocks of the zone show then.'),
        offset: z.string().describe('Distance from UTC then, e.g. `+02:00`.'),
        planned: z
          .string()
          .nullable()
          .describe('What was planned, where clocks show another time.'),
        note: z
          .enum(['skipped', 'repeated', 'changed'])
          .nullable()
          .describe(
            '`skipped`: clocks leave out the planned time; `repeated`: they show it twice; `changed`: they were changed since the run before.',
          ),
      }),
    ),
  })
  .meta({ id: 'SchedulePreview' })

export const calendarQuery = z
  .object({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    tenantId: idSchema.optional(),
  })
  .refine(
    ({ from, to }) => {
      const span = Date.parse(to) - Date.parse(from)
      return span > 0 && span <= MAX_CALENDAR
    },
    { path: ['to'], error: 'must be after `from`, by 62 days at most' },
  )

export const calendarSchema = z
  .object({
    schedules: z.array(
      z.object({ id: idSchema, name: z.string(), timeZone: z.string(), paused: z.boolean() }),
    ),
    planned: z
      .array(
        z.object({
          scheduleId: idSchema,
          at: momentSchema,
          more: z.number().int().describe('Runs of the same hour that are not listed.'),
        }),
      )
      .describe('Runs to come.'),
    occurrences: z.array(occurrenceSchema).describe('Runs that have come due.'),
    complete: z.boolean().describe('False: there is more than is listed.'),
  })
  .meta({ id: 'ScheduleCalendar' })

export const switchBody = z.strictObject({
  scope: z.enum(['tenant', 'platform']),
  stopped: z.boolean(),
  tenantId: idSchema.optional(),
})

export const switchSchema = z
  .object({
    platform: z.boolean().describe('Every schedule of every tenant is stopped.'),
    tenant: z.boolean().nullable().describe('Those of the tenant are; null without a tenant.'),
    may: z.object({ platform: z.boolean(), tenant: z.boolean() }).describe('Who asks may switch.'),
  })
  .meta({ id: 'ScheduleSwitch' })

export type CreateSchedule = z.input<typeof createScheduleBody>
export type UpdateSchedule = z.input<typeof updateScheduleBody>
export type ListSchedules = z.input<typeof listSchedulesQuery>
export type Schedule = z.output<typeof scheduleSchema>
export type ScheduleTarget = z.output<typeof targetSchema>
export type ScheduleOccurrence = z.output<typeof occurrenceSchema>
export type SchedulePreview = z.output<typeof previewSchema>
export type PreviewSchedule = z.input<typeof previewBody>
export type ScheduleCalendar = z.output<typeof calendarSchema>
export type ScheduleSwitch = z.output<typeof switchSchema>
export type SwitchSchedules = z.input<typeof switchBody>
