import type { CollectionSlug, Payload, Where } from 'payload'
import type { SendOutcome } from '../../channels/contract'
import type { DeliveryState } from '../../core/publishing/delivery'
import { retryPause } from '../../core/publishing/retryPause'
import { transition } from '../../database/transition'
import type { JobDocument } from '../types'
import type { DeliveryDocument } from './documents'

const COLLECTION = 'deliveries' as CollectionSlug

/** What a worker writes into a line that it holds. */
export const claimOf = ({ id, leaseToken }: Pick<JobDocument, 'id' | 'leaseToken'>): string =>
  `${id}:${leaseToken}`

const move = (
  payload: Payload,
  { id }: Pick<DeliveryDocument, 'id'>,
  {
    from,
    claim,
    data,
  }: { from: readonly DeliveryState[]; claim?: string | null; data: Record<string, unknown> },
): Promise<DeliveryDocument | null> =>
  transition<DeliveryDocument>({
    payload,
    collection: COLLECTION,
    where: {
      and: [
        { id: { equals: id } },
        { state: { in: [...from] } },
        ...(claim ? [{ claim: { equals: claim } }] : []),
      ],
    },
    data,
  })

/** Takes a line that is due; `null` when another worker has. */
export const claimDelivery = (
  payload: Payload,
  row: DeliveryDocument,
  claim: string,
): Promise<DeliveryDocument | null> =>
  move(payload, row, {
    from: ['due'],
    data: { state: 'claimed', claim, attempts: row.attempts + 1 },
  })

/** From here on the other side may act. `false`: the line is another worker's by now. */
export const markSending = async (
  payload: Payload,
  row: DeliveryDocument,
  { claim, requestDigest }: { claim: string; requestDigest: string },
): Promise<boolean> =>
  (await move(payload, row, {
    from: ['claimed'],
    claim,
    data: { state: 'sending', requestDigest },
  })) !== null

/** Puts a line back that nothing was done with. The try does not count. */
export const releaseDelivery = async (
  payload: Payload,
  row: DeliveryDocument,
  claim: string,
): Promise<void> => {
  await move(payload, row, {
    from: ['claimed'],
    claim,
    data: { state: 'due', claim: null, attempts: Math.max(0, row.attempts - 1) },
  })
}

/** Ends a line without sending. */
export const endDelivery = async (
  payload: Payload,
  row: DeliveryDocument,
  { state, error, claim }: { state: DeliveryState; error: string; claim?: string },
): Promise<void> => {
  await move(payload, row, {
    from: ['due', 'claimed'],
    claim,
    data: { state, error, claim: null, nextAttemptAt: null },
  })
}

/**
 * Writes down how a try ended. What is known late is still worth knowing: a line that was given up as
 * unknown meanwhile takes the answer.
 *
 * @param repeatable what is unknown may be sent again under the same key.
 */
export const recordOutcome = async (
  payload: Payload,
  row: DeliveryDocument,
  { outcome, claim, repeatable }: { outcome: SendOutcome; claim: string; repeatable: boolean },
): Promise<void> => {
  const from: DeliveryState[] = ['claimed', 'sending', 'unknown']
  if (outcome.kind === 'sent') {
    await move(payload, row, {
      from,
      claim,
      data: {
        state: 'sent',
        answer: outcome.answer,
        remoteId: outcome.remoteId ?? null,
        item: outcome.item ?? null,
        sentAt: new Date().toISOString(),
        error: null,
        nextAttemptAt: null,
      },
    })
    return
  }
  if (outcome.kind === 'unknown' && !repeatable) {
    await move(payload, row, {
      from,
      claim,
      data: { state: 'unknown', error: outcome.reason, nextAttemptAt: null },
    })
    return
  }
  const refused = outcome.kind === 'refused' ? outcome : undefined
  const pause = refused?.permanent
    ? null
    : retryPause({
        attempt: row.attempts,
        retryAfter: refused?.retryAfter,
        random: Math.random(),
      })
  const ended: DeliveryState = outcome.kind === 'unknown' ? 'unknown' : 'failed'
  await move(payload, row, {
    from: ['claimed', 'sending'],
    claim,
    data: {
      state: pause === null ? ended : 'due',
      error: outcome.reason,
      claim: null,
      nextAttemptAt: pause === null ? null : new Date(Date.now() + pause).toISOString(),
    },
  })
}

/** Lines of a version of a post. */
export const findDeliveries = async (
  payload: Payload,
  where: Where[],
  limit = 0,
): Promise<DeliveryDocument[]> => {
  const { docs } = await payload.db.find<DeliveryDocument & Record<string, unknown>>({
    collection: COLLECTION,
    where: { and: where },
    sort: 'nextAttemptAt',
    limit,
    pagination: false,
  })
  return docs.map((row) => ({ ...row, id: String(row.id), recipient: row.recipient ?? '' }))
}

export const countDeliveries = async (payload: Payload, where: Where[]): Promise<number> =>
  (await payload.db.count({ collection: COLLECTION, where: { and: where } })).totalDocs
