import type { Payload } from 'payload'
import { TauseError } from '../../core/errors'
import { transition } from '../../database/transition'
import type { DeployTarget, TargetContext } from '../../targets/contract'
import { cleanUpPushes } from './cleanUpPushes'
import type { TargetDocument } from './documents'
import { pushEntry } from './pushLog'
import { PUSH_LOST, type PushRun } from './PushRun'
import { findPushes, movePush } from './records'

/**
 * Makes a push live that lies at the target whole. A worker that was paused and has lost the push since
 * finds that out in the write right before; between that write and the activation there is nothing that
 * waits.
 */
export const activatePush = async ({
  payload,
  run,
  adapter,
  context,
  target,
}: {
  payload: Payload
  run: PushRun
  adapter: DeployTarget
  context: TargetContext
  target: TargetDocument
}): Promise<void> => {
  const { id, intent, remote } = run.push
  const isRollback = intent === 'rollback'
  const pushed = remote?.pushed
  if (!pushed)
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message: `Push "${id}" does not lie at the target whole. Push its release again.`,
    })
  context.signal.throwIfAborted()
  await run.move(['queued', 'activating'], { state: 'activating' })
  context.signal.throwIfAborted()
  const activate = (isRollback && adapter.rollback) || adapter.activate
  const { url } = await activate(context, pushed)

  // What a crash leaves out here is done by the next run, which finds the push `activating`.
  const held = await transition({
    payload,
    collection: 'deploy-targets',
    where: { and: [{ id: { equals: target.id } }, { activePush: { equals: id } }] },
    data: { livePush: id },
  })
  if (!held)
    throw new TauseError({
      code: PUSH_LOST,
      status: 409,
      message: 'The target is held by another push.',
    })
  for (const before of await findPushes({ payload, targetId: target.id, states: ['live'] }))
    if (before.id !== id)
      await movePush({
        payload,
        push: before,
        from: ['live'],
        data: { state: 'superseded' },
        log: [pushEntry(`Push ${id} is live in its place.`)],
      })
  await cleanUpPushes({ payload, adapter, context, targetId: target.id, liveId: id })
  run.log(`${isRollback ? 'Live again' : 'Live'}${url ? ` at ${url}` : ''}.`)
  await run.move(['activating'], {
    state: 'live',
    intent: 'push',
    url,
    error: null,
    activatedAt: new Date().toISOString(),
  })
}
