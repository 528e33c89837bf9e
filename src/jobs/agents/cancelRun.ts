import type { CollectionSlug, Payload } from 'payload'
import { conflict } from '../../core/errors'
import { cancelJob } from '../cancelJob'
import type { JobDocument } from '../types'
import type { RunDocument } from './documents'
import { endRun } from './endRun'

/**
 * Ends a run at once; the step that is being worked on hears of it. The caller has checked that the actor
 * may.
 *
 * @throws TauseError `conflict` when it is over.
 */
export const cancelRun = async (payload: Payload, run: RunDocument): Promise<RunDocument> => {
  const ended = await endRun({ payload, runId: run.id, data: { state: 'cancelled' } })
  if (!ended) throw conflict(`The run "${run.id}" is over: there is nothing to cancel.`)
  const { docs } = await payload.db.find<JobDocument & Record<string, unknown>>({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { subject: { equals: `agent-runs/${run.id}` } },
        { state: { in: ['queued', 'running'] } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  for (const job of docs)
    await cancelJob({ payload, job }).catch(() => {
      // It has just ended.
    })
  return { ...ended, id: run.id }
}
