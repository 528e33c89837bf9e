import type { Payload } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { transition } from '../../database/transition'
import { CANCELLED } from '../cancelled'
import type { JobDocument } from '../types'
import { findScheduled, toScheduledChange } from './findScheduled'
import { type ScheduledChange, SCHEDULED_CHANGE, subjectOf } from './scheduledChange'

/**
 * Takes back a change that has not begun. The caller has checked that the actor may.
 *
 * @throws TauseError `not_found` when the document has no such change; `conflict` when it is under way or over.
 */
export const cancelScheduled = async ({
  payload,
  changeId,
  ...document
}: {
  payload: Payload
  collection: string
  id: string
  changeId: string
}): Promise<ScheduledChange> => {
  const cancelled = await transition<JobDocument>({
    payload,
    collection: 'jobs',
    where: {
      and: [
        { id: { equals: changeId } },
        { subject: { equals: subjectOf(document) } },
        { kind: { equals: SCHEDULED_CHANGE } },
        { state: { equals: 'queued' } },
      ],
    },
    data: {
      state: 'cancelled',
      lane: null,
      error: CANCELLED,
      finishedAt: new Date().toISOString(),
      // The same moment may be chosen again.
      idempotencyKey: `cancelled|${changeId}`,
    },
  })
  if (cancelled) return toScheduledChange(cancelled)
  const found = (await findScheduled({ payload, ...document })).find(({ id }) => id === changeId)
  if (!found) throw notFound('scheduled change', changeId)
  throw conflict(
    found.state === 'running'
      ? 'It is being carried out right now. Wait for its end.'
      : `It is over (${found.state}) and cannot be cancelled.`,
  )
}
