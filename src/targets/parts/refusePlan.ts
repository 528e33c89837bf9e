import { invalid } from '../../core/errors'
import type { TargetPlan } from '../contract'

/** @throws TauseError `invalid` when a plan has errors: nothing may be sent. */
export const refusePlan = ({ issues }: Pick<TargetPlan, 'issues'>): void => {
  const errors = issues.filter(({ level }) => level === 'error')
  if (errors.length > 0)
    throw invalid(
      `The target cannot take this release, and nothing was sent. ${errors[0]?.message ?? ''}`,
      errors.map(({ pointer, message }) => ({ pointer, message })),
    )
}
