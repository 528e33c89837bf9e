import { TauseError } from '../../core/errors'
import { withEnvironment } from '../../core/release/withEnvironment'
import { verifyBlobs } from '../../render/verifyBlobs'
import { storeManifest } from './build'
import { readManifest } from './readManifest'
import { findRelease } from './findRelease'
import { logEntry } from './releaseLog'
import type { Pass, ReadyRelease } from './runDeploy'

/** Takes over the files of a release of another environment: nothing is rendered or written but the manifest. */
export const promoteManifest = async (pass: Pass): Promise<ReadyRelease> => {
  const { recorder, blobs, context } = pass
  const { environment, promotedFrom } = recorder.release
  recorder.skip(['collect', 'render', 'assets', 'checks'], `Taken over from ${promotedFrom}.`)
  await recorder.begin('blobs')
  const source = await findRelease(context.payload, promotedFrom ?? '')
  const manifest = await readManifest(blobs, source?.digest)
  if (!manifest)
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message: `The files of deployment "${promotedFrom}" are not kept any more. Deploy to ${environment} instead.`,
    })
  await verifyBlobs({ manifest, blobs, signal: context.signal })
  recorder.note('Every file verified.')
  await recorder.begin('manifest')
  const digest = await storeManifest(blobs, withEnvironment(manifest, environment))
  recorder.note(digest)
  recorder.log(
    logEntry(`Took over ${Object.keys(manifest.routes).length} files of ${promotedFrom}.`),
  )
  await recorder.write({
    digest,
    stats: { ...source?.stats, pagesRendered: 0, blobsWritten: 0 },
    brandVersion: source?.brandVersion ?? null,
  })
  return { digest, rendered: [] }
}
