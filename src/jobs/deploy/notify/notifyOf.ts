import type { Payload } from 'payload'
import { stateOf, withStep, type ReleaseStepState } from '../../../core/release/steps'
import type { Settings } from '../../../core/settings'
import { idOf } from '../../../core/tenancy/idOf'
import type { BlobStore } from '../../../storage/BlobStore'
import { addressOf } from '../../domains/siteAddresses'
import { moveRelease, type ReleaseDocument, type ReleaseLogEntry } from '../releaseLog'
import { stepChannel } from '../recorder'
import { liveBefore } from './liveBefore'
import { runAfterFlip } from './runAfterFlip'

/** Result of a deploy job. */
export type DeployResult = { releaseId: string; url: string; digest: string | null }

/**
 * The last step of a deployment: tells the rest of the world that a release is live. Does nothing when
 * that was done. A task that fails makes the step failed, not the release; a retry runs this step again.
 */
export const notifyOf = async ({
  payload,
  release,
  blobs,
  settings,
  signal,
}: {
  payload: Payload
  release: ReleaseDocument
  blobs: BlobStore
  settings: Settings
  signal: AbortSignal
}): Promise<DeployResult> => {
  const siteId = idOf(release.site) ?? ''
  const { environment } = release
  // The forms that visitors' browsers prefer: made while nobody waits for the deployment any more.
  void blobs.formsMade()
  const url = await addressOf({ payload, siteId, environment, address: settings })
  const result = { releaseId: release.id, url, digest: release.digest ?? null }
  const state = stateOf(release.steps, 'notify')
  if (!release.digest || !state || ['done', 'skipped'].includes(state)) return result
  if (stepChannel.hasSubscribers) stepChannel.publish({ releaseId: release.id, step: 'notify' })
  const { failed, log } = await runAfterFlip({
    payload,
    blobs,
    settings,
    release,
    siteId,
    tenantId: idOf(release.tenant) ?? '',
    environment,
    manifestDigest: release.digest,
    previousReleaseId: await liveBefore(payload, release),
    url,
    key: `${release.id}:${release.activatedAt ?? ''}`,
    signal,
  })
  const ended: ReleaseStepState = failed.length > 0 ? 'failed' : 'done'
  const detail = failed.length > 0 ? `Failed: ${failed.join(', ')}.` : undefined
  await noteNotified({ payload, release, state: ended, detail, log })
  return result
}

/** Writes down how telling the world ended; a release that was rolled back meanwhile keeps its state. */
const noteNotified = async ({
  payload,
  release,
  state,
  detail,
  log,
}: {
  payload: Payload
  release: ReleaseDocument
  state: ReleaseStepState
  detail: string | undefined
  log: ReleaseLogEntry[]
}): Promise<void> => {
  const at = new Date().toISOString()
  await moveRelease({
    payload,
    release,
    from: ['active'],
    data: { steps: withStep(release.steps, { step: 'notify', state, at, detail }) },
    log,
  })
}
