import type { Page } from '../core/api/common'
import type { Deleted } from '../core/api/posts'
import type {
  CreatedWebhook,
  CreateWebhook,
  ListWebhookDeliveries,
  ListWebhooks,
  PatchWebhook,
  RotateWebhook,
  Webhook,
  WebhookDelivery,
} from '../core/api/webhooks'
import type { CallOptions, Send } from './send'

export type WebhooksApi = {
  list: (query?: ListWebhooks, options?: CallOptions) => Promise<Page<Webhook>>
  get: (id: string, options?: CallOptions) => Promise<Webhook>
  /** `newSecret` of the answer cannot be read again. */
  create: (body: CreateWebhook, options?: CallOptions) => Promise<CreatedWebhook>
  update: (id: string, body: PatchWebhook, options?: CallOptions) => Promise<Webhook>
  /** For a day messages are signed with the old secret too. */
  rotate: (id: string, body?: RotateWebhook, options?: CallOptions) => Promise<CreatedWebhook>
  delete: (id: string, options?: CallOptions) => Promise<Deleted>
  /** See what came of it in `deliveries`. */
  test: (id: string, options?: CallOptions) => Promise<WebhookDelivery>
  deliveries: (
    id: string,
    query?: ListWebhookDeliveries,
    options?: CallOptions,
  ) => Promise<Page<WebhookDelivery>>
  redeliver: (deliveryId: string, options?: CallOptions) => Promise<WebhookDelivery>
}

export const webhooksApi = (send: Send): WebhooksApi => {
  const at = (id: string, action = ''): string => `/webhooks/${encodeURIComponent(id)}${action}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/webhooks', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    create: (body, options) => send({ method: 'POST', path: '/webhooks', body, ...options }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    rotate: (id, body = {}, options) =>
      send({ method: 'POST', path: at(id, '/rotate'), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    test: (id, options) => send({ method: 'POST', path: at(id, '/test'), ...options }),
    deliveries: (id, query, options) =>
      send({ method: 'GET', path: at(id, '/deliveries'), query: { ...query }, ...options }),
    redeliver: (id, options) =>
      send({
        method: 'POST',
        path: `/webhooks/deliveries/${encodeURIComponent(id)}/redeliver`,
        ...options,
      }),
  }
}
