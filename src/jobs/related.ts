import type { CollectionSlug, Payload } from 'payload'
import { DEPLOY } from './deploy/startDeploy'
import { failRelease, logEntry, moveRelease, type ReleaseDocument } from './deploy/releaseLog'
import type { JobDocument } from './types'

type Related = {
  /** Brings to rest what a job was to do that never began. */
  onCancelled: (payload: Payload, job: JobDocument) => Promise<void>
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

/** Kind → its documents that say the same as the job. Also used where handlers cannot be loaded, in the API. */
export const relatedTo: Readonly<Record<string, Related>> = {
  [DEPLOY]: {
    onCancelled: async (payload, job) => {
      const release = await findRelease(payload, job)
      const entries = [logEntry('Cancelled before it began.', { level: 'warning' })]
      if (release) await failRelease({ payload, release, entries })
    },
    onRetry: async (payload, job) => {
      const release = await findRelease(payload, job)
      if (!release) return
      await moveRelease({
        payload,
        release,
        from: ['failed'],
        data: { status: 'pending' },
        log: [logEntry('To be tried again.')],
      })
    },
  },
}
