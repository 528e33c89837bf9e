import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { JobDocument } from '../types'
import {
  type ScheduledChange,
  type ScheduledChangeInput,
  SCHEDULED_CHANGE,
  subjectOf,
} from './scheduledChange'

/** Changes of a document that are shown at most. */
const MOST_SHOWN = 50

/**
 * What is planned for a document, and what became of it, the latest first; what was cancelled is left
 * out. Past access control: whoever may read the document may know, and callers have checked that.
 */
export const findScheduled = async ({
  payload,
  ...document
}: {
  payload: Payload
  collection: string
  id: string
}): Promise<ScheduledChange[]> => {
  const { docs } = await payload.db.find<JobDocument & Record<string, unknown>>({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { subject: { equals: subjectOf(document) } },
        { kind: { equals: SCHEDULED_CHANGE } },
        { state: { not_equals: 'cancelled' } },
      ],
    },
    sort: '-createdAt',
    limit: MOST_SHOWN,
    pagination: false,
  })
  return docs.map(toScheduledChange).sort((a, b) => b.at.localeCompare(a.at))
}

export const toScheduledChange = (job: JobDocument): ScheduledChange => {
  const { action, at, deploy } = job.payload as ScheduledChangeInput
  return {
    id: String(job.id),
    action,
    at,
    deploy,
    state: job.state,
    message: job.error?.message ?? null,
    user: idOf(job.user) ?? null,
  }
}
