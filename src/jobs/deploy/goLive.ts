import { addressOf } from '../domains/siteAddresses'
import { flip } from './flip'
import { getRelease } from './findRelease'
import { liveData } from './noteLive'
import { logEntry, type ReleaseDocument } from './releaseLog'
import type { Pass, ReadyRelease } from './runDeploy'
import { smokeCheck } from './smokeCheck'

/**
 * Looks at a stored release as visitors would, and points the site at it. From the moment the release is
 * `deploying` it can be neither cancelled nor superseded.
 *
 * @returns the live release; `null` when something else went live since the pass began.
 * @throws TauseError `smoke_check_failed`: the old release stays live.
 */
export const goLive = async (
  pass: Pass,
  { digest, rendered }: ReadyRelease,
): Promise<ReleaseDocument | null> => {
  const { recorder, siteId, expected, blobs, context, settings } = pass
  const { payload, signal, progress } = context
  const { id, environment } = recorder.release
  await recorder.begin('smoke-check')
  const looked = await smokeCheck({ blobs, digest, siteId, rendered, signal })
  recorder.note(`${looked.pages} pages and the ${looked.assets} files they name.`)
  if (looked.missingHome)
    recorder.log(
      logEntry('There is no page with the path "/": its address answers 404.', {
        level: 'warning',
      }),
    )
  await recorder.begin('flip')
  // Throws when another worker has this job by now.
  await progress({ percent: 95, step: 'switching over' })
  await recorder.write({ status: 'deploying' })
  if (!(await flip({ payload, siteId, environment, expected, releaseId: id }))) {
    recorder.end('failed')
    return null
  }
  recorder.end()
  const url = await addressOf({ payload, siteId, environment, address: settings })
  recorder.log(logEntry(`Live at ${url}.`))
  return recorder.write(liveData()).catch(async (error: unknown) => {
    // It is live, whoever has written that down.
    const release = await getRelease(payload, id)
    if (release.status !== 'active') throw error
    return release
  })
}
