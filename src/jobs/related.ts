import type { CollectionSlug, Payload } from 'payload'
import { stepsFrom } from '../core/release/steps'
import { AGENT_RUN } from './agents/documents'
import { endRun } from './agents/endRun'
import { findRun } from './agents/records'
import { retryRun } from './agents/retryRun'
import { cancelRelease } from './deploy/cancelRelease'
import { DEPLOY } from './deploy/deployKind'
import { isOutdated } from './deploy/isOutdated'
import { logEntry, moveRelease, type ReleaseDocument } from './deploy/releaseLog'
import { PUSH_TARGET } from './targets/documents'
import { endCancelled } from './targets/endCancelled'
import { findPush, movePush } from './targets/records'
import { pushEntry } from './targets/pushLog'
import type { JobDocument } from './types'

type Related = {
  /** Brings to rest what a job was to do that never began. */
  onCancelled: (payload: Payload, job: JobDocument) => Promise<void>
  /** Before a running job is told to end. @throws TauseError `conflict` when it is too late for that. */
  onCancelling?: (payload: Payload, job: JobDocument) => Promise<void>
  /** Makes what has failed ready to be done again. Before the job itself waits again. */
  onRetry: (payload: Payload, job: JobDocument) => Promise<void>
}

const findRelease = async (
  payload: Payload,
  { id }: JobDocument,
): Promise<ReleaseDocument | null> => {
  // Whoever asked may not read a job's input, so the job at hand may be without it.
  const job = (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { id: { equals: id } },
  })) as unknown as JobDocument | null
  const { releaseId } = (job?.payload ?? {}) as { releaseId?: string }
  if (!releaseId) return null
  return (await payload.db.findOne({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: releaseId } },
  })) as unknown as ReleaseDocument | null
}

const cancelReleaseOf: Related['onCancelled'] = async (payload, job) => {
  const release = await findRelease(payload, job)
  // Tried again since: what is under way is another job's.
  if (release && !isOutdated(release, job)) await cancelRelease({ payload, releaseId: release.id })
}

const runOf = ({ payload: input }: JobDocument): string =>
  (input as { runId?: string } | null)?.runId ?? ''

const pushOf = async (payload: Payload, { id }: JobDocument) => {
  const job = (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { id: { equals: id } },
  })) as unknown as JobDocument | null
  const { pushId } = (job?.payload ?? {}) as { pushId?: string }
  return pushId ? findPush(payload, pushId) : null
}

/** Kind → its documents that say the same as the job. Also used where handlers cannot be loaded, in the API. */
export const relatedTo: Readonly<Record<string, Related>> = {
  [AGENT_RUN]: {
    onCancelled: async (payload, job) => {
      await endRun({ payload, runId: runOf(job), data: { state: 'cancelled' } })
    },
    onRetry: async (payload, job) => {
      const run = await findRun(payload, runOf(job))
      if (run && ['failed', 'cancelled'].includes(run.state)) await retryRun({ payload, run })
    },
  },
  [DEPLOY]: {
    onCancelled: cancelReleaseOf,
    onCancelling: cancelReleaseOf,
    onRetry: async (payload, job) => {
      const release = await findRelease(payload, job)
      if (!release) return
      await moveRelease({
        payload,
        release,
        from: ['failed'],
        data: {
          status: 'pending',
          operation: job.id,
          steps: stepsFrom(release.steps, 'collect'),
        },
        log: [logEntry('To be tried again.')],
      })
    },
  },
  [PUSH_TARGET]: {
    onCancelled: async (payload, job) => {
      const push = await pushOf(payload, job)
      if (push) await endCancelled(payload, push)
    },
    onRetry: async (payload, job) => {
      const push = await pushOf(payload, job)
      if (!push) return
      await movePush({
        payload,
        push,
        from: ['failed', 'cancelled'],
        data: { state: 'queued', error: null, requestedAt: new Date().toISOString() },
        log: [pushEntry('To be tried again.')],
      })
    },
  },
}
