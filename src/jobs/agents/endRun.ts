import type { CollectionSlug, Payload } from 'payload'
import { transition } from '../../database/transition'
import type { RunDocument } from './documents'

type End = {
  state: 'succeeded' | 'failed' | 'cancelled'
  outputs?: unknown
  error?: { code: string; message: string }
}

/**
 * Brings a run to its end, with all that is open of it.
 *
 * @param jobId only when this job is at it.
 * @returns null when it had ended before, or another job is at it.
 */
export const endRun = async ({
  payload,
  runId,
  jobId,
  data,
}: {
  payload: Payload
  runId: string
  jobId?: string
  data: End
}): Promise<RunDocument | null> => {
  const now = new Date().toISOString()
  const ended = await transition<RunDocument>({
    payload,
    collection: 'agent-runs',
    where: {
      and: [
        { id: { equals: runId } },
        { state: { in: ['queued', 'running', 'suspended'] } },
        ...(jobId ? [{ job: { equals: jobId } }] : []),
      ],
    },
    data: { ...data, reason: null, message: null, waitUntil: null, finishedAt: now },
  })
  if (ended) await closeRecords(payload, runId, data)
  return ended
}

/** Steps and questions of a run that is over are over. Also after a crash in the middle of it. */
export const closeRecords = async (
  payload: Payload,
  runId: string,
  { state, error }: Pick<End, 'state' | 'error'>,
): Promise<void> => {
  const now = new Date().toISOString()
  await payload.db.updateMany({
    collection: 'agent-steps' as CollectionSlug,
    where: { and: [{ run: { equals: runId } }, { state: { in: ['running', 'suspended'] } }] },
    data: {
      state: state === 'failed' ? 'failed' : 'cancelled',
      finishedAt: now,
      updatedAt: now,
      ...(error ? { error } : {}),
    },
  })
  await payload.db.updateMany({
    collection: 'approvals' as CollectionSlug,
    where: { and: [{ run: { equals: runId } }, { state: { equals: 'pending' } }] },
    data: { state: 'cancelled', linkHash: null, updatedAt: now },
  })
}
