import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { OccurrenceDocument, ScheduleDocument } from './types'

/** Of a run at its time. */
const occurrenceKey = (scheduleId: string, at: Date): string => `${scheduleId}:${at.toISOString()}`

/** Writes down a run, once by its key: `null` when it stands there already, whoever wrote it. */
export const noteOccurrence = async ({
  payload,
  schedule,
  at,
  key = occurrenceKey(String(schedule.id), at),
  ...data
}: {
  payload: Payload
  schedule: Pick<ScheduleDocument, 'id' | 'tenant'>
  at: Date
  key?: string
} & Pick<OccurrenceDocument, 'state'> &
  Partial<
    Pick<OccurrenceDocument, 'reason' | 'late' | 'manual'>
  >): Promise<OccurrenceDocument | null> => {
  const collection = 'schedule-occurrences' as CollectionSlug
  const now = new Date().toISOString()
  const isKnown = async (): Promise<boolean> =>
    (await payload.db.count({ collection, where: { key: { equals: key } } })).totalDocs > 0
  if (await isKnown()) return null
  try {
    return (await payload.db.create({
      collection,
      data: {
        ...data,
        key,
        at: at.toISOString(),
        schedule: schedule.id,
        tenant: idOf(schedule.tenant),
        createdAt: now,
        updatedAt: now,
      },
    })) as unknown as OccurrenceDocument
  } catch (error) {
    if (await isKnown()) return null
    throw error
  }
}
