import type { Payload } from 'payload'
import { stateOf, withStep } from '../../core/release/steps'
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

/** Ends the step `notify` of a live release whose job has failed: only a step that failed can be tried again. */
export const noteUntold = async ({
  payload,
  release,
  reason,
}: {
  payload: Payload
  release: ReleaseDocument
  reason: string
}): Promise<void> => {
  if (!['pending', 'running'].includes(stateOf(release.steps, 'notify') ?? '')) return
  const at = new Date().toISOString()
  await moveRelease({
    payload,
    release,
    from: ['active'],
    data: {
      steps: withStep(release.steps, { step: 'notify', state: 'failed', at, detail: reason }),
    },
    log: [
      logEntry(
        `The site is live, but others could not be told: ${reason} Retry the deployment for it.`,
        { level: 'error' },
      ),
    ],
  })
}
