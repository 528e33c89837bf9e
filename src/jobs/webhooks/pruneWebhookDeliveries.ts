import type { CollectionSlug, Payload } from 'payload'

const DAY = 24 * 60 * 60 * 1000

/** How long the ledger shows what has ended. Milliseconds. */
const KEPT = 30 * DAY

/** Removes deliveries that ended long ago. */
export const pruneWebhookDeliveries = async (
  payload: Payload,
  before = new Date(Date.now() - KEPT),
): Promise<void> => {
  await payload.db.deleteMany({
    collection: 'webhook-deliveries' as CollectionSlug,
    where: {
      and: [
        { state: { in: ['sent', 'failed'] } },
        { updatedAt: { less_than: before.toISOString() } },
      ],
    },
  })
}
