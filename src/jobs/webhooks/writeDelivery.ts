import type { CollectionSlug, Payload } from 'payload'
import type { WebhookDeliveryDocument } from './documents'

/**
 * Writes one message into the ledger, due at once. A key that is taken means that it stands there
 * already: `null`.
 */
export const writeDelivery = async ({
  payload,
  data,
}: {
  payload: Payload
  data: Pick<WebhookDeliveryDocument, 'tenant' | 'webhook' | 'release' | 'key' | 'event' | 'body'>
}): Promise<WebhookDeliveryDocument | null> => {
  const now = new Date().toISOString()
  try {
    return (await payload.db.create({
      collection: 'webhook-deliveries' as CollectionSlug,
      data: {
        ...data,
        state: 'due',
        attempts: 0,
        nextAttemptAt: now,
        createdAt: now,
        updatedAt: now,
      },
    })) as unknown as WebhookDeliveryDocument
  } catch (error) {
    const { totalDocs } = await payload.db.count({
      collection: 'webhook-deliveries' as CollectionSlug,
      where: { key: { equals: data.key } },
    })
    if (totalDocs > 0) return null
    throw error
  }
}
