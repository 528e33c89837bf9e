import type { CollectionSlug, Payload } from 'payload'
import type { AdapterServices, ChannelAccount, PostToSend } from '../../channels/contract'
import { idOf } from '../../core/tenancy/idOf'
import type { JobDocument } from '../types'
import { ADAPTERS } from './adapters'
import type { DeliveryDocument } from './documents'
import {
  claimDelivery,
  claimOf,
  endDelivery,
  markSending,
  recordOutcome,
  releaseDelivery,
} from './ledger'
import { findPost } from './loadPost'

class ClaimLostError extends Error {}

/** Sends one line of the ledger, if it may still be sent, and writes down how that ended. */
export const sendDelivery = async ({
  payload,
  job,
  row,
  post,
  channel,
  services,
  signal,
}: {
  payload: Payload
  job: JobDocument
  row: DeliveryDocument
  post: PostToSend
  channel: ChannelAccount
  services: AdapterServices
  signal: AbortSignal
}): Promise<void> => {
  const claim = claimOf(job)
  const adapter = ADAPTERS[channel.kind]
  const held = await claimDelivery(payload, row, claim)
  if (!held) return
  const mine = { ...row, attempts: row.attempts + 1 }
  const current = await findPost(payload, post.id)
  if (current?.status !== 'scheduled' || current.approvedHash !== post.version)
    return endDelivery(payload, mine, {
      claim,
      state: 'cancelled',
      error: 'The post was changed or taken back.',
    })
  const unwanted = await whyUnwanted(payload, row)
  if (unwanted) return endDelivery(payload, mine, { claim, state: 'skipped', error: unwanted })

  let isOut = false
  try {
    const outcome = await adapter.send({
      post,
      channel,
      recipient: { address: row.recipient, subscriberId: row.subscriber ?? undefined },
      key: row.key,
      services,
      signal,
      beforeAcceptance: async (requestDigest) => {
        signal.throwIfAborted()
        if (!(await markSending(payload, mine, { claim, requestDigest })))
          throw new ClaimLostError(`Delivery ${row.id} is another worker's now.`)
        isOut = true
      },
    })
    if (outcome.kind === 'refused' && outcome.isGone) await suppress(payload, row)
    await recordOutcome(payload, mine, { outcome, claim, repeatable: adapter.repeatable })
  } catch (error) {
    if (error instanceof ClaimLostError) return
    if (signal.aborted && !isOut) {
      await releaseDelivery(payload, mine, claim)
      throw error
    }
    payload.logger.error({ err: error, msg: `Delivery ${row.id}, attempt ${mine.attempts}` })
    const reason = 'Something unexpected went wrong; the server’s log says what.'
    await recordOutcome(payload, mine, {
      outcome: isOut ? { kind: 'unknown', reason } : { kind: 'refused', reason, permanent: false },
      claim,
      repeatable: adapter.repeatable,
    })
  }
}

/** Asked right before sending: who left the list after it was read gets nothing. */
const whyUnwanted = async (payload: Payload, row: DeliveryDocument): Promise<string | null> => {
  if (!row.recipient) return null
  const suppressed = await payload.db.count({
    collection: 'suppressions' as CollectionSlug,
    where: {
      and: [{ tenant: { equals: idOf(row.tenant) } }, { email: { equals: row.recipient } }],
    },
  })
  if (suppressed.totalDocs > 0) return 'The address is on the list of suppressed ones.'
  const subscribed = await payload.db.count({
    collection: 'subscribers' as CollectionSlug,
    where: { and: [{ id: { equals: row.subscriber } }, { status: { equals: 'subscribed' } }] },
  })
  return subscribed.totalDocs > 0 ? null : 'The recipient has left the list.'
}

/** An address that does not exist is not written to again: providers count that against the sender. */
const suppress = async (payload: Payload, row: DeliveryDocument): Promise<void> => {
  const now = new Date().toISOString()
  const email = row.recipient
  const tenant = idOf(row.tenant)
  await payload.db
    .create({
      collection: 'suppressions' as CollectionSlug,
      data: { tenant, email, reason: 'bounced', createdAt: now, updatedAt: now },
    })
    .catch((error: unknown) =>
      payload.logger.warn({ err: error, msg: `${row.id}: not put on the list of suppressed ones` }),
    )
}
