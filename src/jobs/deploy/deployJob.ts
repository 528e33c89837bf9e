import { idOf } from '../../core/tenancy/idOf'
import type { Settings } from '../../core/settings'
import type { BlobStore } from '../../storage/BlobStore'
import { CANCELLED } from '../cancelled'
import type { JobContext, JobKind } from '../types'
import { DEPLOY } from './deployKind'
import { findRelease, getRelease } from './findRelease'
import { readPointer } from './flip'
import { isOutdated } from './isOutdated'
import { noteLive, noteUntold } from './noteLive'
import { failRelease, logEntry } from './releaseLog'
import { runDeploy } from './runDeploy'
import { stoppedBy } from './stoppedBy'
import { assertMayDeploy } from './startDeploy'

export type DeployInput = { releaseId: string }

/** States from which a deployment can go on; `active` only has others told of it. */
const OPEN: readonly string[] = ['pending', 'building', 'deploying', 'active']

/** States in which a retry may have given a deployment another job. */
const NOT_YET: readonly string[] = ['pending', 'building']

/**
 * Builds a release, or takes over another's files, and makes it live, step by step (`core/release/steps`).
 * Every step may run again after a crash; visitors see the old release until the flip.
 */
export const deployJob = ({
  blobs,
  mediaDir,
  settings,
}: {
  blobs: BlobStore
  /** Folder of the uploads. */
  mediaDir: string
  settings: Settings
}): JobKind => ({
  kind: DEPLOY,
  limits: { perWorker: 2 },
  run: async (context) => {
    const { payload, input, req, job } = context as JobContext<DeployInput>
    const release = await getRelease(payload, input.releaseId)
    const isTakenOver = NOT_YET.includes(release.status) && isOutdated(release, job)
    if (isTakenOver || !OPEN.includes(release.status))
      throw await stoppedBy({ payload, releaseId: release.id })
    await assertMayDeploy({ req, tenantId: idOf(release.tenant) ?? '' })
    return runDeploy({ context, release, blobs, mediaDir, settings })
  },
  onFailed: async ({ payload, job, error }) => {
    const release = await findRelease(payload, (job.payload as DeployInput).releaseId)
    // Its site was deleted meanwhile.
    if (!release) return
    const live = await readPointer(payload, idOf(release.site) ?? '', release.environment)
    // What failed came after the flip: visitors see this release, or have seen it.
    if (live === release.id || release.status === 'active') {
      const noted = (await noteLive({ payload, release })) ?? release
      return noteUntold({ payload, release: noted, reason: error.message })
    }
    // Cancelled, and tried again before this job had heard of it: that is another job's.
    if (isOutdated(release, job)) return
    const isCancelled = error.code === CANCELLED.code
    await failRelease({
      payload,
      release,
      status: isCancelled ? 'cancelled' : 'failed',
      entries: [
        isCancelled
          ? logEntry('Cancelled. The old release stays live.', { level: 'warning' })
          : logEntry(`The deployment failed: ${error.message}`, { level: 'error' }),
      ],
    })
  },
})
