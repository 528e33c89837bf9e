import { idParams } from '../../core/api/common'
import { occurrenceSchema, scheduleSchema } from '../../core/api/schedules'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { resolveSuspended } from './resolveSuspended'
import { runNow } from '../../jobs/schedules/runNow'
import { stoppedSchedules } from '../../jobs/schedules/stoppedSchedules'
import type { ScheduleDocument } from '../../jobs/schedules/types'
import { defineOperation } from '../http/operation'
import { findSchedule } from './findSchedule'
import { toOccurrences } from './toOccurrences'
import { toSchedule } from './toSchedule'

const TAG = 'Schedules'

const pausing = ({
  path,
  operationId,
  summary,
  description,
  paused,
}: {
  path: string
  operationId: string
  summary: string
  description: string
  paused: boolean
}) =>
  defineOperation({
    method: 'post',
    path,
    operationId,
    summary,
    description,
    tag: TAG,
    params: idParams,
    responses: { 200: { description: 'The schedule.', schema: scheduleSchema } },
    handle: async ({ req, selectedTenant, params: { id } }) => {
      await findSchedule({ req, id, tenantId: selectedTenant })
      const updated = (await req.payload.update({
        collection: 'schedules',
        id,
        data: { paused } as never,
        depth: 0,
        req,
        overrideAccess: false,
      })) as unknown as ScheduleDocument
      return { status: 200, body: toSchedule(updated, await stoppedSchedules(req.payload)) }
    },
  })

export const pauseSchedule = pausing({
  path: '/schedules/:id/pause',
  operationId: 'pauseSchedule',
  summary: 'Pause a schedule',
  description: 'What it has started goes on.',
  paused: true,
})

export const resumeSchedule = pausing({
  path: '/schedules/:id/resume',
  operationId: 'resumeSchedule',
  summary: 'Resume a schedule',
  description: 'Runs that came due while it was paused are not made up for.',
  paused: false,
})

export const runSchedule = defineOperation({
  method: 'post',
  path: '/schedules/:id/run',
  operationId: 'runSchedule',
  summary: 'Run a schedule now, beside the runs that it plans',
  description:
    'Also when it is paused. Runs with the access of whoever planned it; `overlap` holds for it too.',
  tag: TAG,
  params: idParams,
  idempotent: true,
  responses: { 202: { description: 'The run.', schema: occurrenceSchema } },
  handle: async ({ req, actor, selectedTenant, effectId, params: { id } }) => {
    const schedule = await findSchedule({ req, id, tenantId: selectedTenant })
    const tenantId = idOf(schedule.tenant) ?? ''
    const suspended = await resolveSuspended(req, tenantId)
    if (
      !covers(canDo({ actor, collection: 'schedules', operation: 'update', suspended }), tenantId)
    )
      throw forbidden(
        'Running a schedule needs the role editor or owner in the tenant, or an API key with the scope "schedules:write".',
      )
    if ((await stoppedSchedules(req.payload))(tenantId))
      throw forbidden('Schedules are stopped by the kill switch. Have it lifted first.')
    const run = await runNow({ payload: req.payload, schedule, id: effectId })
    const [body] = await toOccurrences(req, [run])
    return { status: 202, body }
  },
})
