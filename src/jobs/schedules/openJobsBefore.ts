import type { CollectionSlug, Payload } from 'payload'
import { isTauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { cancelJob } from '../cancelJob'
import type { JobDocument } from '../types'
import type { OccurrenceDocument, ScheduleDocument } from './types'

/** Earlier runs that are looked at: of these only few can still be at work. */
const PORTION = 50

const OPEN = ['queued', 'running', 'suspended']

/** Whether an earlier run of the schedule is still to be started or at work, and a way to end those. */
export const openJobsBefore = async ({
  payload,
  schedule,
  occurrence,
}: {
  payload: Payload
  schedule: ScheduleDocument
  occurrence: OccurrenceDocument
}): Promise<{ isBusy: boolean; cancelAll: () => Promise<void> }> => {
  const { docs } = await payload.db.find<OccurrenceDocument & Record<string, unknown>>({
    collection: 'schedule-occurrences' as CollectionSlug,
    where: {
      and: [
        { schedule: { equals: schedule.id } },
        { at: { less_than: occurrence.at } },
        { state: { in: ['due', 'waiting', 'starting', 'started'] } },
      ],
    },
    sort: '-at',
    limit: PORTION,
    pagination: false,
  })
  const jobs = docs.map(({ job }) => idOf(job)).filter((id) => id !== undefined)
  const open = jobs.length
    ? await payload.db.find<JobDocument & Record<string, unknown>>({
        collection: 'jobs' as CollectionSlug,
        where: { and: [{ id: { in: jobs } }, { state: { in: OPEN } }] },
        pagination: false,
        limit: PORTION,
      })
    : { docs: [] }
  const toStart = docs.filter(({ state }) => state !== 'started')
  return {
    isBusy: open.docs.length + toStart.length > 0,
    cancelAll: async () => {
      for (const { id, state } of toStart)
        await transition({
          payload,
          collection: 'schedule-occurrences',
          where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
          data: { state: 'skipped', reason: 'overlap' },
        })
      for (const job of open.docs)
        await cancelJob({ payload, job }).catch((error: unknown) => {
          // It has ended meanwhile.
          if (!isTauseError(error) || error.code !== 'conflict') throw error
        })
    },
  }
}
