import type { Webhook, WebhookDelivery } from '../../core/api/webhooks'
import { idOf } from '../../core/tenancy/idOf'
import { messageIdOf } from '../../jobs/webhooks/messageIdOf'
import type { WebhookDeliveryDocument, WebhookDocument } from '../../jobs/webhooks/documents'

/** A webhook as the API answers it, without its secrets. */
export const toWebhook = (webhook: WebhookDocument, now = new Date()): Webhook => ({
  id: String(webhook.id),
  tenantId: idOf(webhook.tenant) ?? '',
  siteId: idOf(webhook.site) ?? '',
  name: webhook.name,
  environment: webhook.environment,
  url: webhook.url,
  enabled: webhook.enabled !== false,
  secretHint: webhook.secretHint ?? null,
  previousSecretUntil:
    webhook.previousUntil && new Date(webhook.previousUntil) > now
      ? new Date(webhook.previousUntil).toISOString()
      : null,
  createdAt: webhook.createdAt,
  updatedAt: webhook.updatedAt,
})

export const toWebhookDelivery = (row: WebhookDeliveryDocument): WebhookDelivery => ({
  id: String(row.id),
  webhookId: idOf(row.webhook) ?? '',
  releaseId: idOf(row.release) ?? null,
  messageId: messageIdOf(String(row.id)),
  event: row.event,
  state: row.state,
  attempts: row.attempts ?? 0,
  nextAttemptAt: row.nextAttemptAt ?? null,
  status: row.status ?? null,
  error: row.error ?? null,
  sentAt: row.sentAt ?? null,
  createdAt: row.createdAt,
})
