import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { OPEN_STATES, type PushDocument } from './documents'
import { startNext } from './nextPush'
import { pushEntry } from './pushLog'
import { movePush } from './records'

/** Brings a cancelled push to rest. One that was to be live again still lies at the target. */
export const endCancelled = async (payload: Payload, push: PushDocument): Promise<void> => {
  await movePush({
    payload,
    push,
    from: OPEN_STATES,
    data: { state: push.intent === 'rollback' ? 'superseded' : 'cancelled' },
    log: [pushEntry('Cancelled. What was live before is live.', 'warning')],
  })
  await startNext(payload, idOf(push.target) ?? '')
}
