import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { PushDocument } from './documents'
import { startNext } from './nextPush'

const MINUTE = 60 * 1000

/** A push that waits for this long without a job was forgotten by a process that ended. Milliseconds. */
const FORGOTTEN = 1 * MINUTE

const PORTION = 100

/** Lets pushes begin whose process ended between writing them and queuing their job. Twice does no harm. */
export const sweepTargets = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<PushDocument & Record<string, unknown>>({
    collection: 'target-pushes' as CollectionSlug,
    where: {
      and: [
        { state: { equals: 'queued' } },
        { updatedAt: { less_than: new Date(Date.now() - FORGOTTEN).toISOString() } },
      ],
    },
    limit: PORTION,
    pagination: false,
  })
  for (const targetId of new Set(docs.map(({ target }) => idOf(target) ?? '')))
    await startNext(payload, targetId)
}
