import type { CollectionSlug, Payload } from 'payload'
import type { AdapterServices } from '../../channels/contract'
import { postSigned, type SignedPost } from '../../channels/webhook/postSigned'
import { isTauseError } from '../../core/errors'
import { retryPause } from '../../core/publishing/retryPause'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { WebhookDeliveryDocument, WebhookDocument } from './documents'
import { messageIdOf } from './messageIdOf'
import { openWebhookSecrets } from './openWebhookSecrets'

const SECOND = 1000

/** How long a try may take before another one may be made beside it. Far above the timeout of a POST. */
const LEASE = 90 * SECOND

const GONE = 410

const COLLECTION = 'webhook-deliveries'

/** Takes a delivery that is due, for one try; `null` when it is another's. */
export const claimWebhookDelivery = async (
  payload: Payload,
  row: WebhookDeliveryDocument,
): Promise<WebhookDeliveryDocument | null> =>
  transition<WebhookDeliveryDocument>({
    payload,
    collection: COLLECTION,
    where: {
      and: [
        { id: { equals: row.id } },
        { state: { equals: 'due' } },
        { attempts: { equals: row.attempts ?? 0 } },
      ],
    },
    data: {
      attempts: (row.attempts ?? 0) + 1,
      nextAttemptAt: new Date(Date.now() + LEASE).toISOString(),
    },
  })

/**
 * One try of a delivery that was claimed, and what came of it. A process that dies meanwhile leaves it
 * due again after its lease; the receiver knows the message by its id.
 */
export const attemptDelivery = async ({
  payload,
  row,
  post,
  signal,
}: {
  payload: Payload
  /** As {@link claimWebhookDelivery} has left it. */
  row: WebhookDeliveryDocument
  post: AdapterServices['post']
  signal: AbortSignal
}): Promise<void> => {
  const webhook = (await payload.db.findOne({
    collection: 'site-webhooks' as CollectionSlug,
    where: { id: { equals: idOf(row.webhook) } },
  })) as unknown as WebhookDocument | null
  if (!webhook) return end(payload, row, { state: 'failed', error: 'The webhook is gone.' })
  if (webhook.enabled === false)
    return end(payload, row, { state: 'failed', error: 'The webhook is switched off.' })
  const { outcome, status } = await send({ payload, webhook, row, post, signal })
  // Stopped with the process: what was cut off does not count as the receiver's failure.
  if (signal.aborted && outcome.kind !== 'sent')
    return end(payload, row, {
      attempts: (row.attempts ?? 1) - 1,
      nextAttemptAt: new Date().toISOString(),
    })
  if (outcome.kind === 'sent')
    return end(payload, row, { state: 'sent', status, sentAt: new Date().toISOString() })
  if (status === GONE) {
    await switchOff(payload, webhook)
    const error = `${outcome.reason} The receiver wants no more: the webhook is switched off.`
    return end(payload, row, { state: 'failed', status, error })
  }
  const refused = outcome.kind === 'refused' ? outcome : undefined
  const pause = refused?.permanent
    ? null
    : retryPause({
        attempt: row.attempts ?? 1,
        retryAfter: refused?.retryAfter,
        random: Math.random(),
      })
  await end(payload, row, {
    ...(pause === null
      ? { state: 'failed' }
      : { nextAttemptAt: new Date(Date.now() + pause).toISOString() }),
    status,
    error: outcome.reason,
  })
}

const send = async ({
  payload,
  webhook,
  row,
  post,
  signal,
}: {
  payload: Payload
  webhook: WebhookDocument
  row: WebhookDeliveryDocument
  post: AdapterServices['post']
  signal: AbortSignal
}): Promise<SignedPost> => {
  try {
    return await postSigned({
      url: webhook.url,
      id: messageIdOf(String(row.id)),
      body: Buffer.from(JSON.stringify(row.body)),
      secrets: openWebhookSecrets(webhook, { secret: payload.secret }),
      post,
      signal,
    })
  } catch (error) {
    if (!isTauseError(error)) throw error
    return {
      outcome: { kind: 'refused', reason: error.message, permanent: true },
      status: null,
    }
  }
}

/** Written only by the try that the delivery still belongs to. */
const end = async (
  payload: Payload,
  row: WebhookDeliveryDocument,
  data: Partial<WebhookDeliveryDocument>,
): Promise<void> => {
  await transition({
    payload,
    collection: COLLECTION,
    where: {
      and: [
        { id: { equals: row.id } },
        { state: { equals: 'due' } },
        { attempts: { equals: row.attempts } },
      ],
    },
    data: {
      status: null,
      error: null,
      ...(data.state && { nextAttemptAt: null }),
      ...data,
    },
  })
}

const switchOff = (payload: Payload, { id }: WebhookDocument): Promise<unknown> =>
  transition({
    payload,
    collection: 'site-webhooks',
    where: { id: { equals: id } },
    data: { enabled: false },
  })
