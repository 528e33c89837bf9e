import type { PayloadRequest } from 'payload'
import type { ScheduleDocument } from '../../jobs/schedules/types'
import { findVisible } from '../http/findVisible'

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const findSchedule = (options: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<ScheduleDocument> =>
  findVisible({ ...options, collection: 'schedules', name: 'schedule' })
