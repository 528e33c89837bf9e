import type { CollectionSlug, Payload } from 'payload'
import type { AdapterServices, ChannelAccount } from '../../channels/contract'
import { transition } from '../../database/transition'
import type { JobDocument } from '../types'
import { ADAPTERS } from './adapters'
import type { DeliveryDocument } from './documents'
import { findDeliveries } from './ledger'

/**
 * Lines whose worker is gone. What was only being prepared is due again. What may have been sent is asked
 * back where that is possible, sent again where the receiver knows the key, and else left to a person.
 */
export const recoverStale = async ({
  payload,
  job,
  channel,
  postId,
  services,
  signal,
}: {
  payload: Payload
  job: JobDocument
  channel: ChannelAccount
  postId: string
  services: AdapterServices
  signal: AbortSignal
}): Promise<void> => {
  const held = await findDeliveries(payload, [
    { post: { equals: postId } },
    { channel: { equals: channel.id } },
    { state: { in: ['claimed', 'sending'] } },
  ])
  for (const row of held) {
    if (await isHeld(payload, row, job)) continue
    const free = async (data: Record<string, unknown>): Promise<void> => {
      await transition({
        payload,
        collection: 'deliveries',
        where: {
          and: [
            { id: { equals: row.id } },
            { state: { equals: row.state } },
            { claim: { equals: row.claim } },
          ],
        },
        data,
      })
    }
    const again = { state: 'due', claim: null, nextAttemptAt: new Date().toISOString() }
    const adapter = ADAPTERS[channel.kind]
    if (row.state === 'claimed' || adapter.repeatable) {
      await free(again)
      continue
    }
    const recipient = { address: row.recipient }
    const found =
      (await adapter.reconcile?.({ channel, recipient, key: row.key, services, signal })) ??
      'unknown'
    if (found === 'not_sent') await free(again)
    else if (found === 'sent')
      await free({ state: 'sent', sentAt: new Date().toISOString(), answer: 'Found afterwards' })
    else
      // The claim stays: should its worker live after all, its answer still counts.
      await free({
        state: 'unknown',
        error: 'The process ended while this was being sent. It may have arrived or not.',
        nextAttemptAt: null,
      })
  }
}

/** Whether the worker that a line names still holds its job. */
const isHeld = async (
  payload: Payload,
  { claim }: DeliveryDocument,
  own: JobDocument,
): Promise<boolean> => {
  const at = claim?.lastIndexOf(':') ?? -1
  const [jobId, token] = [claim?.slice(0, at) ?? '', Number(claim?.slice(at + 1))]
  if (jobId === String(own.id)) return token === own.leaseToken
  const { totalDocs } = await payload.db.count({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { id: { equals: jobId } },
        { state: { equals: 'running' } },
        { leaseToken: { equals: token } },
        { leaseUntil: { greater_than: new Date().toISOString() } },
      ],
    },
  })
  return totalDocs > 0
}
