import type { Payload } from 'payload'
import { RESTING_STATUSES } from '../../core/api/deployments'
import { notFound, TauseError } from '../../core/errors'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How often the database is asked. Milliseconds. */
const POLL = 150

/**
 * Resolves when a deployment rests: `active`, `failed` or `rolled_back`. For callers in this process
 * that have started it themselves; it asks past access control.
 *
 * @throws TauseError `not_found`; `timeout` (504) after `timeout` milliseconds.
 */
export const waitForDeployment = async ({
  payload,
  releaseId,
  timeout = 5 * MINUTE,
  onChange = () => undefined,
}: {
  payload: Payload
  releaseId: string
  timeout?: number
  /** Called with the deployment whenever its status or log has grown. */
  onChange?: (release: ReleaseDocument) => void
}): Promise<ReleaseDocument> => {
  const deadline = Date.now() + timeout
  for (let seen = ''; ;) {
    const release = (await payload.db.findOne({
      collection: 'releases',
      where: { id: { equals: releaseId } },
    })) as unknown as ReleaseDocument | null
    if (!release) throw notFound('deployment', releaseId)
    if (release.updatedAt !== seen) onChange(release)
    seen = release.updatedAt
    if (RESTING_STATUSES.includes(release.status)) return release
    if (Date.now() > deadline)
      throw new TauseError({
        code: 'timeout',
        status: 504,
        message: `Deployment "${releaseId}" is still ${release.status} after ${timeout / SECOND} s. Is a worker running?`,
      })
    await new Promise((resolve) => setTimeout(resolve, POLL))
  }
}
