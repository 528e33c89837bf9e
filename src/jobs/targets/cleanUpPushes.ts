import type { Payload } from 'payload'
import type { DeployTarget, TargetContext } from '../../targets/contract'
import { findPushes, movePush } from './records'
import { pushEntry } from './pushLog'

/** Pushes that can be gone back to, beside the live one. */
const KEPT_PUSHES = 5

/**
 * Takes away at the target what nobody goes back to: all but the last {@link KEPT_PUSHES} that were live,
 * and what was sent and never became live. Failures are noted and tried again after the next push.
 */
export const cleanUpPushes = async ({
  payload,
  adapter,
  context,
  targetId,
  liveId,
}: {
  payload: Payload
  adapter: DeployTarget
  context: TargetContext
  targetId: string
  liveId: string
}): Promise<void> => {
  const resting = await findPushes({
    payload,
    targetId,
    states: ['superseded', 'failed', 'cancelled'],
    sent: true,
  })
  const there = resting.filter(({ id, remote }) => id !== liveId && remote?.pushed)
  const wereLive = there
    .filter(({ activatedAt }) => activatedAt)
    .sort((a, b) => ((a.activatedAt ?? '') < (b.activatedAt ?? '') ? 1 : -1))
  const kept = new Set(
    (adapter.abilities.rollback ? wereLive.slice(0, KEPT_PUSHES) : []).map(({ id }) => id),
  )
  for (const push of there) {
    if (kept.has(push.id)) continue
    context.signal.throwIfAborted()
    const pushed = push.remote?.pushed
    if (!pushed) continue
    try {
      await adapter.remove(context, pushed)
    } catch (error) {
      context.signal.throwIfAborted()
      payload.logger.warn({ err: error, msg: `Push ${push.id} could not be removed.` })
      context.log(
        `Push ${push.id} could not be removed from the target; that is tried again.`,
        'warning',
      )
      continue
    }
    await movePush({
      payload,
      push,
      from: ['superseded', 'failed', 'cancelled'],
      data: { state: 'removed', remote: null },
      log: [pushEntry('Removed: later pushes have taken its place.')],
    })
  }
}
