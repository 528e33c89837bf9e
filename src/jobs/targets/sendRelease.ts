import { type FieldIssue, invalid } from '../../core/errors'
import type { DeployTarget, TargetContext, TargetPlan } from '../../targets/contract'
import type { JobContext } from '../types'
import type { StoredPlan } from './documents'
import { planWarnings } from './planWarnings'
import type { PushRun } from './PushRun'

/** Paths of a plan that are told. */
const MOST_PATHS = 100

/** Issues that are kept. */
const MOST_ISSUES = 100

/** What is kept of a plan. */
export const toStoredPlan = ({
  plan,
  context,
  issues,
  adapter,
}: {
  plan: TargetPlan
  context: Pick<TargetContext, 'release'>
  /** Found in the release itself. */
  issues: readonly FieldIssue[]
  adapter: Pick<DeployTarget, 'abilities'>
}): StoredPlan => ({
  files: context.release.files.length + 1,
  upload: plan.upload.length,
  bytes: plan.bytes,
  unchanged: plan.unchanged,
  removed: plan.removed.slice(0, MOST_PATHS),
  issues: [
    ...issues.map((issue) => ({ ...issue, level: 'error' as const })),
    ...plan.issues,
    ...planWarnings({ release: context.release, abilities: adapter.abilities }),
  ]
    // An error is never what was left out.
    .sort((a, b) => Number(a.level !== 'error') - Number(b.level !== 'error'))
    .slice(0, MOST_ISSUES),
})

/**
 * Plans, checks the limits before anything is sent, and uploads what the target lacks. Afterwards the push
 * is `activating`, and what was pushed is written down in it.
 *
 * @throws TauseError `invalid` with all errors of the plan.
 */
export const sendRelease = async ({
  run,
  adapter,
  context,
  issues,
  progress,
}: {
  run: PushRun
  adapter: DeployTarget
  context: TargetContext
  issues: readonly FieldIssue[]
  progress: JobContext<unknown>['progress']
}): Promise<void> => {
  await run.move(['queued', 'planning', 'uploading', 'activating'], {
    state: 'planning',
    error: null,
  })
  await progress({ percent: 5, step: 'planning' })
  // A name that no target can take never reaches an adapter.
  const plan: TargetPlan =
    issues.length > 0
      ? { upload: [], unchanged: 0, removed: [], bytes: 0, issues: [] }
      : await adapter.plan(context)
  const stored = toStoredPlan({ plan, context, issues, adapter })
  const errors = stored.issues.filter(({ level }) => level === 'error')
  for (const { message, level } of stored.issues) run.log(message, level)
  run.log(
    errors.length > 0
      ? 'Nothing was sent.'
      : `${plan.upload.length} of ${stored.files} files to send, ${plan.bytes} bytes; ${plan.unchanged} are there already.`,
  )
  await run.move(['planning'], {
    state: errors.length > 0 ? 'planning' : 'uploading',
    plan: stored,
  })
  if (errors[0])
    throw invalid(
      `The target cannot take this release, and nothing was sent. ${errors[0].message}`,
      errors.map(({ pointer, message }) => ({ pointer, message })),
    )
  await progress({ percent: 10, step: 'uploading' })
  const pushed = await adapter.push(context, plan)
  context.signal.throwIfAborted()
  run.log('Everything is there.')
  await run.move(['uploading'], {
    state: 'activating',
    remoteId: pushed.remoteId,
    previewUrl: pushed.previewUrl ?? null,
    remote: { state: run.state.get(), pushed },
  })
}
