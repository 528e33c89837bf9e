import { idParams, listOf } from '../../core/api/common'
import {
  createScheduleBody,
  listSchedulesQuery,
  scheduleSchema,
  updateScheduleBody,
} from '../../core/api/schedules'
import { toLocalTime } from '../../core/schedule/zonedTime'
import { stoppedSchedules } from '../../jobs/schedules/stoppedSchedules'
import type { ScheduleDocument } from '../../jobs/schedules/types'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'
import { API_PREFIX } from '../http/toEndpoint'
import { findSchedule } from './findSchedule'
import { toData, withApiPointers } from './toData'
import { toSchedule } from './toSchedule'

const TAG = 'Schedules'

export const listSchedules = defineOperation({
  method: 'get',
  path: '/schedules',
  operationId: 'listSchedules',
  summary: 'List schedules, newest first',
  tag: TAG,
  query: listSchedulesQuery,
  responses: { 200: { description: 'Schedules.', schema: listOf(scheduleSchema) } },
  handle: async ({ req, selectedTenant, query: { limit, cursor, tenantId, kind } }) => {
    const stopped = await stoppedSchedules(req.payload)
    return listNewest({
      req,
      collection: 'schedules',
      tenants: [selectedTenant, tenantId],
      where: [kind && { kind: { equals: kind } }],
      limit,
      cursor,
      toItem: (schedule: ScheduleDocument) => toSchedule(schedule, stopped),
    })
  },
})

export const createSchedule = defineOperation({
  method: 'post',
  path: '/schedules',
  operationId: 'createSchedule',
  summary: 'Make a schedule',
  description:
    'It runs with the access that you have at the time of each run. Local time is kept: a time that clocks skip is taken as late as they are put forward, one that comes twice counts once, unless it runs every hour.',
  tag: TAG,
  body: createScheduleBody,
  idempotent: true,
  responses: {
    201: {
      description: 'The schedule.',
      schema: scheduleSchema,
      headers: { Location: 'Address of the schedule.' },
    },
  },
  handle: async ({ req, actor, selectedTenant, body: { tenantId, ...body } }) => {
    const tenant = await tenantOf({ req, actor, selected: selectedTenant, given: tenantId })
    const timeZone = body.timeZone ?? (await timeZoneOf(tenant))
    const start = body.start ?? toLocalTime({ instant: new Date(), timeZone })
    const data = { ...toData({ ...body, timeZone, start }), tenant }
    const made = (await withApiPointers(
      req,
      req.payload.create({
        collection: 'schedules',
        data: data as never,
        depth: 0,
        req,
        overrideAccess: false,
      }),
    )) as unknown as ScheduleDocument
    const schedule = toSchedule(made, await stoppedSchedules(req.payload))
    return {
      status: 201,
      body: schedule,
      headers: { location: `/api${API_PREFIX}/schedules/${schedule.id}` },
    }

    async function timeZoneOf(id: string): Promise<string> {
      const found = await req.payload.findByID({
        collection: 'tenants',
        id,
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      })
      return found?.settings?.timeZone || 'UTC'
    }
  },
})

export const getSchedule = defineOperation({
  method: 'get',
  path: '/schedules/:id',
  operationId: 'getSchedule',
  summary: 'Read a schedule',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The schedule.', schema: scheduleSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const schedule = await findSchedule({ req, id, tenantId: selectedTenant })
    return { status: 200, body: toSchedule(schedule, await stoppedSchedules(req.payload)) }
  },
})

export const updateSchedule = defineOperation({
  method: 'patch',
  path: '/schedules/:id',
  operationId: 'updateSchedule',
  summary: 'Change a schedule',
  description:
    'What is left out stays as it is. A change of recurrence, start or time zone counts from now on.',
  tag: TAG,
  params: idParams,
  body: updateScheduleBody,
  responses: { 200: { description: 'The schedule.', schema: scheduleSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await findSchedule({ req, id, tenantId: selectedTenant })
    const updated = (await withApiPointers(
      req,
      req.payload.update({
        collection: 'schedules',
        id,
        data: toData(body) as never,
        depth: 0,
        req,
        overrideAccess: false,
      }),
    )) as unknown as ScheduleDocument
    return { status: 200, body: toSchedule(updated, await stoppedSchedules(req.payload)) }
  },
})

export const deleteSchedule = defineOperation({
  method: 'delete',
  path: '/schedules/:id',
  operationId: 'deleteSchedule',
  summary: 'Delete a schedule and the list of its runs',
  description: 'What it has started goes on.',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The schedule as it was.', schema: scheduleSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const schedule = await findSchedule({ req, id, tenantId: selectedTenant })
    await req.payload.delete({ collection: 'schedules', id, depth: 0, req, overrideAccess: false })
    return { status: 200, body: toSchedule(schedule, await stoppedSchedules(req.payload)) }
  },
})
