import type { Payload } from 'payload'
import type { Digest, Environment } from '../../../core/release/types'
import type { Settings } from '../../../core/settings'
import type { BlobStore } from '../../../storage/BlobStore'
import { notifyWebhooks } from '../../webhooks/notifyWebhooks'
import { pushAfterFlip } from '../../targets/pushAfterFlip'
import type { ReleaseDocument } from '../releaseLog'

/** A release went live: by a deployment, a promotion or a rollback. */
export type AfterFlipEvent = {
  payload: Payload
  blobs: BlobStore
  settings: Settings
  /** The release that is live, as it is stored. */
  release: ReleaseDocument
  siteId: string
  tenantId: string
  environment: Environment
  /** Digest of its manifest: `blobs.get` gives the JSON of a `ReleaseManifest`. */
  manifestDigest: Digest
  /** What was live before it; `null` for the first release of an environment. */
  previousReleaseId: string | null
  /** Origin it is served at, without a trailing slash. */
  url: string
  /**
   * Names this going live: the same when the task is run again for it, another when the same release
   * goes live once more. Use it as an idempotency key.
   */
  key: string
  signal: AbortSignal
}

/**
 * Something to be done after a release went live. Visitors see the release already: a task that throws
 * is noted in the log and makes the step `notify` failed, never the release. It may run again for the
 * same event (after a crash, by a retry), so its effects must be idempotent by `key`. Long work belongs
 * in a job of its own: enqueue it here.
 */
export type AfterFlipTask = {
  /** Shown in the log, e.g. `targets`. */
  name: string
  /** @returns one line for the log, or null when there was nothing to do. */
  notify: (event: AfterFlipEvent) => Promise<string | null>
}

/** In this order; each fails by itself. */
export const afterFlipTasks: readonly AfterFlipTask[] = [notifyWebhooks, pushAfterFlip]
