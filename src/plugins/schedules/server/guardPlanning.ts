import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../../collections/hooks/refusal'
import { isTauseError } from '../../../core/errors'
import { idOf } from '../../../core/tenancy/idOf'
import { schedulableKinds } from '../../../jobs/schedules/schedulableKinds'
import type { ScheduleDocument } from '../../../jobs/schedules/types'

/** Who may not run something now may not schedule it either. Pausing is free to who may edit. */
export const guardPlanning: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const schedule = { ...originalDoc, ...data } as ScheduleDocument
  if (!req.user || schedule.paused) return data
  const kind = schedulableKinds.find((one) => one.kind === schedule.kind)
  try {
    await kind?.assertMay({ req, tenantId: idOf(schedule.tenant) ?? '', schedule })
  } catch (error) {
    throw isTauseError(error) ? refusal(error.message) : error
  }
  return data
}
