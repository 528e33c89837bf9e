import type { JobDocument } from '../types'
import type { ReleaseDocument } from './releaseLog'

/**
 * Whether a job was queued for an earlier request for its release, which was tried again since and has
 * another job now. Such a job must neither go on with the release nor bring it to rest.
 */
export const isOutdated = (
  { operation, requestedAt, createdAt }: ReleaseDocument,
  job: Pick<JobDocument, 'id' | 'createdAt'>,
): boolean =>
  operation
    ? String(operation) !== String(job.id)
    : // The new job is not noted yet.
      new Date(job.createdAt) < new Date(requestedAt ?? createdAt)
