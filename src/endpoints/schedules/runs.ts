import { z } from 'zod'
import { idParams, listOf, pageQuery } from '../../core/api/common'
import {
  calendarQuery,
  calendarSchema,
  occurrenceSchema,
  previewBody,
  previewQuery,
  previewSchema,
} from '../../core/api/schedules'
import { previewRuns } from '../../core/schedule/previewRuns'
import type { OccurrenceDocument, ScheduleDocument } from '../../jobs/schedules/types'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { readCalendar } from './readCalendar'
import { findSchedule } from './findSchedule'
import { toOccurrences } from './toOccurrences'

const TAG = 'Schedules'

export const previewPlan = defineOperation({
  method: 'post',
  path: '/schedules/preview',
  operationId: 'previewSchedulePlan',
  summary: 'When a recurrence would run, before it is saved',
  tag: TAG,
  body: previewBody,
  responses: { 200: { description: 'The next runs.', schema: previewSchema } },
  handle: async ({ body: { count, ...plan } }) => ({
    status: 200,
    body: { runs: previewRuns({ plan, after: new Date(), count }) },
  }),
})

export const previewSchedule = defineOperation({
  method: 'get',
  path: '/schedules/:id/preview',
  operationId: 'previewSchedule',
  summary: 'When a schedule runs next',
  description: 'In local time and UTC, with a note where clocks change. Empty while it is paused.',
  tag: TAG,
  params: idParams,
  query: previewQuery,
  responses: { 200: { description: 'The next runs.', schema: previewSchema } },
  handle: async ({ req, selectedTenant, params: { id }, query: { count } }) => {
    const found = await findSchedule({ req, id, tenantId: selectedTenant })
    const { recurrence, start, timeZone, paused }: ScheduleDocument = found
    const plan = { recurrence, start, timeZone }
    const runs = paused ? [] : previewRuns({ plan, after: new Date(), count })
    return { status: 200, body: { runs } }
  },
})

export const listOccurrences = defineOperation({
  method: 'get',
  path: '/schedules/:id/occurrences',
  operationId: 'listScheduleOccurrences',
  summary: 'List the runs of a schedule that have come due, newest first',
  tag: TAG,
  params: idParams,
  query: z.object(pageQuery),
  responses: { 200: { description: 'Runs.', schema: listOf(occurrenceSchema) } },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor } }) => {
    await findSchedule({ req, id, tenantId: selectedTenant })
    const { status, body } = await listNewest({
      req,
      collection: 'schedule-occurrences',
      where: [{ schedule: { equals: id } }],
      limit,
      cursor,
      toItem: (run: OccurrenceDocument) => run,
    })
    return { status, body: { ...body, items: await toOccurrences(req, body.items) } }
  },
})

export const getCalendar = defineOperation({
  method: 'get',
  path: '/schedules/calendar',
  operationId: 'getScheduleCalendar',
  summary: 'What runs between two moments, and what became of what has run',
  tag: TAG,
  query: calendarQuery,
  responses: { 200: { description: 'Runs of all schedules.', schema: calendarSchema } },
  handle: async ({ req, selectedTenant, query: { from, to, tenantId } }) => ({
    status: 200,
    body: await readCalendar({
      req,
      tenants: [selectedTenant, tenantId].filter((id) => id !== undefined),
      from: new Date(from),
      to: new Date(to),
    }),
  }),
})
