import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { noteOccurrence } from './noteOccurrence'
import { schedulableKinds } from './schedulableKinds'
import { settleOccurrences } from './settleOccurrences'
import type { OccurrenceDocument, ScheduleDocument } from './types'

/**
 * A run of a schedule at once, beside those that it plans; a paused schedule runs too. The caller has
 * checked that the user may.
 *
 * @param id of the run to be, so that a repeated request makes one.
 */
export const runNow = async ({
  payload,
  schedule,
  id = randomUUID(),
}: {
  payload: Payload
  schedule: ScheduleDocument
  id?: string
}): Promise<OccurrenceDocument> => {
  const key = `${schedule.id}:manual:${id}`
  await noteOccurrence({ payload, schedule, at: new Date(), key, state: 'due', manual: true })
  await settleOccurrences({ payload, kinds: schedulableKinds, key })
  return (await payload.db.findOne({
    collection: 'schedule-occurrences',
    where: { key: { equals: key } },
  })) as unknown as OccurrenceDocument
}
