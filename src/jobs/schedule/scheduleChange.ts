import { conflict } from '../../core/errors'
import { enqueue } from '../enqueue'
import { toScheduledChange } from './findScheduled'
import {
  type ScheduledChange,
  type ScheduledChangeInput,
  SCHEDULED_CHANGE,
  subjectOf,
} from './scheduledChange'
import type { Payload } from 'payload'

/**
 * Queues a change for its time. The caller has checked that the actor may do it; the job checks again.
 *
 * @throws TauseError `conflict` when the same change is planned for that moment already.
 */
export const scheduleChange = async ({
  payload,
  input,
  tenantId,
  actor,
}: {
  payload: Payload
  input: ScheduledChangeInput
  tenantId: string | null
  actor: { collection: string; id: string }
}): Promise<ScheduledChange> => {
  const { action, at } = input
  const subject = subjectOf(input)
  try {
    const job = await enqueue({
      payload,
      kind: SCHEDULED_CHANGE,
      input,
      tenantId,
      actor,
      subject,
      runAt: new Date(at),
      idempotencyKey: `${SCHEDULED_CHANGE}:${subject}:${action}:${at}`,
    })
    return toScheduledChange(job)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'conflict') throw error
    throw conflict(`The same is planned for ${at} already. Choose another time.`, [
      { pointer: '/at', message: 'is taken by the same change' },
    ])
  }
}
