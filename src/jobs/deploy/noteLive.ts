import type { Payload } from 'payload'
import { withStep } from '../../core/release/steps'
import { logEntry, moveRelease, type ReleaseData, type ReleaseDocument } from './releaseLog'

/** What is written of a release that the pointer leads to. */
export const liveData = (): ReleaseData => ({
  status: 'active',
  activatedAt: new Date().toISOString(),
})

/** Notes that the pointer was moved to a release whose process ended before it could; `null`: it is noted. */
export const noteLive = ({
  payload,
  release,
}: {
  payload: Payload
  release: ReleaseDocument
}): Promise<ReleaseDocument | null> =>
  moveRelease({
    payload,
    release,
    from: ['building', 'deploying'],
    data: {
      ...liveData(),
      steps: withStep(release.steps, {
        step: 'flip',
        state: 'done',
        at: new Date().toISOString(),
      }),
    },
    log: [logEntry('Live.')],
  })
