import type { Payload } from 'payload'
import { transition } from '../../database/transition'
import type { StepDocument } from './documents'

/** Lets steps be done anew: their records stay, and do not count any more. */
export const supersede = async ({
  payload,
  records,
  keys,
}: {
  payload: Payload
  records: readonly StepDocument[]
  keys: readonly string[]
}): Promise<void> => {
  const wanted = new Set(keys)
  for (const { id, key, state } of records) {
    if (!wanted.has(key) || !['done', 'failed', 'cancelled', 'suspended'].includes(state)) continue
    await transition({
      payload,
      collection: 'agent-steps',
      where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
      data: { state: 'superseded' },
    })
  }
}
