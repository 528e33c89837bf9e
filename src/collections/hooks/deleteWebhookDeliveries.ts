import type { CollectionBeforeDeleteHook } from 'payload'

/** A webhook's ledger goes with it. Past access control: whoever may delete the one may delete the other. */
export const deleteWebhookDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: id } },
    req,
  })
}
