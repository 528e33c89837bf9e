import { notFound } from '../../core/errors'
import { placeProblem } from '../../targets/parts/placeProblem'
import type { ReleaseDocument } from '../deploy/releaseLog'
import type { JobContext, JobKind } from '../types'
import { PLAN_TARGET, TEST_TARGET } from './documents'
import type { TargetJobOptions } from './pushJob'
import { findTarget } from './records'
import { releaseForTarget } from './releaseForTarget'
import { toStoredPlan } from './sendRelease'
import { targetServices } from './services'
import type { PlanTargetInput, TestTargetInput } from './startTargetJobs'
import { toTargetAccount } from './targetAccounts'
import { TARGETS } from './targets'

/** Tries a target, changing nothing: `{ ok, detail }` is the job's result. */
export const testTargetJob = ({
  settings,
  policy,
}: Pick<TargetJobOptions, 'settings' | 'policy'>): JobKind => ({
  kind: TEST_TARGET,
  run: async (context) => {
    const { payload, input, signal } = context as JobContext<TestTargetInput>
    const target = await findTarget(payload, input.targetId)
    if (!target) throw notFound('target', input.targetId)
    const { services, close } = targetServices({ settings, policy })
    try {
      const account = toTargetAccount(target, payload.secret)
      return await TARGETS[target.kind].test({ account, services, signal })
    } catch (error) {
      throw placeProblem(error)
    } finally {
      close()
    }
  },
})

/** What a push would send, changing nothing: a plan is the job's result. */
export const planTargetJob = ({ blobs, settings, policy }: TargetJobOptions): JobKind => ({
  kind: PLAN_TARGET,
  run: async (context) => {
    const { payload, input, signal } = context as JobContext<PlanTargetInput>
    const target = await findTarget(payload, input.targetId)
    const release = (await payload.db.findOne({
      collection: 'releases',
      where: { id: { equals: input.releaseId } },
    })) as unknown as ReleaseDocument | null
    if (!target) throw notFound('target', input.targetId)
    if (!release) throw notFound('deployment', input.releaseId)
    const adapter = TARGETS[target.kind]
    const { forms } = adapter.abilities
    const made = await releaseForTarget({ payload, blobs, settings, release, forms })
    const { services, close } = targetServices({ settings, policy })
    try {
      const account = toTargetAccount(target, payload.secret)
      const state = { get: () => ({}), set: async () => undefined }
      const progress = async (): Promise<void> => signal.throwIfAborted()
      const log = (): void => undefined
      const look = { ...made, account, services, signal, state, progress, log }
      const plan =
        made.issues.length > 0
          ? { upload: [], unchanged: 0, removed: [], bytes: 0, issues: [] }
          : await adapter.plan(look)
      return {
        releaseId: release.id,
        ...toStoredPlan({ plan, context: look, issues: made.issues, adapter }),
      }
    } catch (error) {
      throw placeProblem(error)
    } finally {
      close()
    }
  },
})
