import {
  failedStepOf,
  type ReleaseStep,
  type ReleaseStepName,
} from '../../../../core/release/steps'
import type { ReleaseStatus } from '../../../../jobs/deploy/releaseLog'

const STOPPED: readonly ReleaseStatus[] = ['failed', 'cancelled']

/**
 * The step that a deployment can go on from; null: it cannot. One that is live can only tell others again.
 */
export const goesOnFrom = ({
  status,
  steps,
}: {
  status: ReleaseStatus
  steps: readonly ReleaseStep[]
}): ReleaseStepName | null => {
  const failed = failedStepOf(steps)
  if (STOPPED.includes(status)) return failed
  return status === 'active' && failed === 'notify' ? failed : null
}
