import { idParams, listOf } from '../../core/api/common'
import {
  listWebhookDeliveriesQuery,
  type WebhookDelivery,
  webhookDeliverySchema,
} from '../../core/api/webhooks'
import type { WebhookDeliveryDocument } from '../../jobs/webhooks/documents'
import { redeliver } from '../../jobs/webhooks/redeliver'
import { testWebhook } from '../../jobs/webhooks/testWebhook'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { assertMaySend, findWebhook } from './findWebhook'
import { toWebhookDelivery } from './toWebhook'

const TAG = 'Webhooks'

export const listWebhookDeliveries = defineOperation({
  method: 'get',
  path: '/webhooks/:id/deliveries',
  operationId: 'listWebhookDeliveries',
  summary: 'List what a webhook was told, newest first',
  description: 'What has ended is kept for thirty days.',
  tag: TAG,
  params: idParams,
  query: listWebhookDeliveriesQuery,
  responses: { 200: { description: 'Deliveries.', schema: listOf(webhookDeliverySchema) } },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor, state } }) => {
    await findWebhook(req, id, selectedTenant)
    return listNewest<WebhookDeliveryDocument, WebhookDelivery>({
      req,
      collection: 'webhook-deliveries',
      where: [{ webhook: { equals: id } }, state && { state: { equals: state } }],
      limit,
      cursor,
      toItem: toWebhookDelivery,
    })
  },
})

export const testWebhookOperation = defineOperation({
  method: 'post',
  path: '/webhooks/:id/test',
  operationId: 'testWebhook',
  summary: 'Send a webhook a message of the type `webhook.test`',
  description: 'See what came of it in its deliveries.',
  tag: TAG,
  params: idParams,
  responses: { 202: { description: 'The message is due.', schema: webhookDeliverySchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const webhook = await findWebhook(req, id, selectedTenant)
    assertMaySend(actor, webhook)
    const delivery = await testWebhook({ payload: req.payload, webhook })
    return { status: 202, body: toWebhookDelivery(delivery) }
  },
})

export const redeliverWebhook = defineOperation({
  method: 'post',
  path: '/webhooks/deliveries/:id/redeliver',
  operationId: 'redeliverWebhook',
  summary: 'Send a message once more, under the same id',
  description: '409 while it is due anyway.',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 202: { description: 'The message is due.', schema: webhookDeliverySchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const delivery = await findVisible<WebhookDeliveryDocument>({
      req,
      id,
      tenantId: selectedTenant,
      collection: 'webhook-deliveries',
      name: 'delivery',
    })
    assertMaySend(actor, delivery)
    return {
      status: 202,
      body: toWebhookDelivery(await redeliver({ payload: req.payload, delivery })),
    }
  },
})
