import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { WebhookDeliveryDocument, WebhookDocument } from './documents'
import { writeDelivery } from './writeDelivery'

/** Sends a webhook a message that means nothing. The caller has checked that the actor may. */
export const testWebhook = async ({
  payload,
  webhook,
}: {
  payload: Payload
  webhook: WebhookDocument
}): Promise<WebhookDeliveryDocument> => {
  const at = new Date().toISOString()
  const made = await writeDelivery({
    payload,
    data: {
      tenant: idOf(webhook.tenant),
      webhook: webhook.id,
      key: `${webhook.id}|test|${randomUUID()}`,
      event: 'webhook.test',
      body: {
        type: 'webhook.test',
        timestamp: at,
        data: { webhookId: String(webhook.id), siteId: idOf(webhook.site), at },
      },
    },
  })
  return made as WebhookDeliveryDocument
}
