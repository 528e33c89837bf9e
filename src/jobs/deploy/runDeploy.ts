import { isTauseError, TauseError } from '../../core/errors'
import type { Settings } from '../../core/settings'
import { idOf } from '../../core/tenancy/idOf'
import { InvalidReleaseError } from '../../render/InvalidReleaseError'
import { verifyBlobs } from '../../render/verifyBlobs'
import type { BlobStore } from '../../storage/BlobStore'
import type { JobContext } from '../types'
import { readManifest } from './readManifest'
import { buildManifest } from './buildManifest'
import { getRelease } from './findRelease'
import { readPointer } from './flip'
import { goLive } from './goLive'
import { issueEntries } from './issueEntries'
import { notifyOf } from './notify/notifyOf'
import { noteLive } from './noteLive'
import { promoteManifest } from './promoteManifest'
import { createRecorder, type Recorder } from './recorder'
import { endRollback } from './settleRollbacks'
import { logEntry, type ReleaseDocument } from './releaseLog'
import { superseded } from './stoppedBy'
import { isLaterThan } from './supersede'

export type DeployOptions = {
  context: JobContext<unknown>
  release: ReleaseDocument
  blobs: BlobStore
  /** Folder of the uploads. */
  mediaDir: string
  settings: Settings
}

/** What one pass over the steps works with. */
export type Pass = Omit<DeployOptions, 'release'> & {
  recorder: Recorder
  siteId: string
  /** What is live as the pass begins: what the release is built upon and the flip expects. */
  expected: string | null
}

/** What a pass has made ready to go live. */
export type ReadyRelease = {
  digest: string
  /** Paths of the pages that are new in it. */
  rendered: readonly string[]
}

/** Passes over the steps while older deployments go live in between, before it gives up. */
const MAX_PASSES = 5

/** Takes a release through its steps; see `core/release/steps`. */
export const runDeploy = async (options: DeployOptions): Promise<unknown> => {
  const { context, release, blobs, settings } = options
  const { payload, signal } = context
  const siteId = idOf(release.site) ?? ''
  if (release.status === 'active') return notifyOf({ payload, release, blobs, settings, signal })
  const recorder = createRecorder({ payload, release, signal })
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const expected = await readPointer(payload, siteId, release.environment)
    if (expected === release.id) {
      // The process ended between the flip and the note of it.
      const note = release.activatedAt ? endRollback : noteLive
      const live =
        (await note({ payload, release: recorder.release })) ??
        (await getRelease(payload, release.id))
      return notifyOf({ payload, release: live, blobs, settings, signal })
    }
    await giveWay({ recorder, payload, live: expected })
    const through = { ...options, recorder, siteId, expected }
    const ready = await prepare(through)
    const live = await goLive(through, ready)
    if (live) return notifyOf({ payload, release: live, blobs, settings, signal })
    recorder.log(logEntry('An earlier deployment went live meanwhile: once more on top of it.'))
  }
  throw new TauseError({
    code: 'conflict',
    status: 409,
    message: 'Other deployments of this site kept going live meanwhile. Deploy again.',
  })
}

/** Ends a release that a later one is live instead of. */
const giveWay = async ({
  recorder,
  payload,
  live,
}: {
  recorder: Recorder
  payload: JobContext<unknown>['payload']
  live: string | null
}): Promise<void> => {
  const { release } = recorder
  const winner = live === null ? null : await getRelease(payload, live).catch(() => null)
  if (!winner || !isLaterThan(winner, release)) return
  recorder.leaveOut()
  recorder.log(
    logEntry(`Superseded: ${winner.id}, asked for later, is live.`, { level: 'warning' }),
  )
  await recorder.write({ status: 'superseded', supersededBy: winner.id })
  throw superseded(release.id, winner.id)
}

/** All steps up to the manifest, or what an earlier attempt has left of them. */
const prepare = async (pass: Pass): Promise<ReadyRelease> => {
  const { recorder, expected } = pass
  const { release } = recorder
  const isReady = release.digest && (release.basedOn ?? null) === expected
  recorder.log(logEntry(startText(release, Boolean(isReady))))
  await recorder.write({ status: 'building', basedOn: expected }, [
    'pending',
    'building',
    'deploying',
  ])
  if (isReady && release.digest && (await isWhole(pass, release.digest)))
    return { digest: release.digest, rendered: [] }
  try {
    return await (release.promotedFrom ? promoteManifest(pass) : buildManifest(pass))
  } catch (error) {
    // What was told to end is no failure of the step.
    if (!pass.context.signal.aborted && isTauseError(error)) await noteFailure(recorder, error)
    throw error
  }
}

/** Whether the store still has all that a manifest names, unspoilt; if not, it is built once more. */
const isWhole = async ({ blobs, context }: Pass, digest: string): Promise<boolean> => {
  try {
    const manifest = await readManifest(blobs, digest)
    if (manifest) await verifyBlobs({ manifest, blobs, signal: context.signal })
    return manifest !== null
  } catch (error) {
    if (isTauseError(error)) return false
    throw error
  }
}

const startText = ({ promotedFrom }: ReleaseDocument, isReady: boolean): string =>
  isReady
    ? 'Going on with the manifest that was written before.'
    : promotedFrom
      ? `Taking over the files of ${promotedFrom}.`
      : 'Building: collecting pages, brand and media.'

const noteFailure = async (recorder: Recorder, error: TauseError): Promise<void> => {
  recorder.note(error.message)
  recorder.end('failed')
  if (error instanceof InvalidReleaseError) recorder.log(...issueEntries(error.renderIssues))
  // Ended by somebody else: that is the reason, and it is thrown already.
  await recorder.write().catch(() => undefined)
}
