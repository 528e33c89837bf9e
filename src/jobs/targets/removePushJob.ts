import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { placeProblem } from '../../targets/parts/placeProblem'
import { assertMayDeploy } from '../deploy/startDeploy'
import type { JobContext, JobKind } from '../types'
import { PassingError } from '../worker/reasons'
import { REMOVE_PUSH } from './documents'
import { lockTarget, removalHolder, unlockTarget } from './lockTarget'
import { type PushInput, startNext } from './nextPush'
import { pushEntry } from './pushLog'
import type { TargetJobOptions } from './pushJob'
import { findPush, findTarget, movePush } from './records'
import { targetServices } from './services'
import { toTargetAccount } from './targetAccounts'
import { TARGETS } from './targets'

const RESTING = ['superseded', 'failed', 'cancelled'] as const

/** Takes a push away from its target, unless it is live or about to be. */
export const removePushJob = ({
  settings,
  policy,
}: Pick<TargetJobOptions, 'settings' | 'policy'>): JobKind => ({
  kind: REMOVE_PUSH,
  limits: { perWorker: 1 },
  run: async (context) => {
    const { payload, input, req, job, signal } = context as JobContext<PushInput>
    const found = await findPush(payload, input.pushId)
    if (!found) throw notFound('push', input.pushId)
    if (found.state === 'removed') return { pushId: found.id, state: 'removed' }
    await assertMayDeploy({ req, tenantId: idOf(found.tenant) ?? '' })
    const targetId = idOf(found.target) ?? ''
    const holder = removalHolder(job.id)
    if (!(await lockTarget({ payload, targetId, holder })))
      throw new PassingError(conflict('The target is busy with a push. Remove it again later.'))
    const { services, close } = targetServices({ settings, policy })
    try {
      // Read again: it may have been asked for meanwhile.
      const [push, target] = [
        await findPush(payload, found.id),
        await findTarget(payload, targetId),
      ]
      if (!push || !target) throw notFound('push', found.id)
      if (target.livePush === push.id || !RESTING.some((state) => state === push.state))
        throw conflict(`Push "${push.id}" is ${push.state} and stays.`)
      if (push.remote?.pushed)
        await TARGETS[target.kind].remove(
          {
            account: toTargetAccount(target, payload.secret),
            services,
            signal,
            log: (message) => payload.logger.info({ msg: message }),
          },
          push.remote.pushed,
        )
      await movePush({
        payload,
        push,
        from: RESTING,
        data: { state: 'removed', remote: null },
        log: [pushEntry('Removed from the target.')],
      })
      return { pushId: push.id, state: 'removed' }
    } catch (error) {
      throw placeProblem(error)
    } finally {
      close()
      await unlockTarget({ payload, targetId, holder })
      await startNext(payload, targetId)
    }
  },
})
