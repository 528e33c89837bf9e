import { idParams, listOf } from '../../core/api/common'
import { deletedSchema } from '../../core/api/posts'
import {
  createdWebhookSchema,
  createWebhookBody,
  listWebhooksQuery,
  patchWebhookBody,
  rotateWebhookBody,
  type Webhook,
  webhookSchema,
} from '../../core/api/webhooks'
import { notFound } from '../../core/errors'
import { makeSigningSecret } from '../../core/publishing/signingSecret'
import { idOf } from '../../core/tenancy/idOf'
import type { WebhookDocument } from '../../jobs/webhooks/documents'
import { findSite } from '../apps/findSite'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { findWebhook } from './findWebhook'
import { toWebhook } from './toWebhook'

const TAG = 'Webhooks'

export const listWebhooks = defineOperation({
  method: 'get',
  path: '/webhooks',
  operationId: 'listWebhooks',
  summary: 'List the webhooks of apps, newest first',
  tag: TAG,
  query: listWebhooksQuery,
  responses: { 200: { description: 'Webhooks.', schema: listOf(webhookSchema) } },
  handle: ({ req, selectedTenant, query: { limit, cursor, tenantId, siteId } }) =>
    listNewest<WebhookDocument, Webhook>({
      req,
      collection: 'site-webhooks',
      tenants: [selectedTenant, tenantId],
      where: [siteId !== undefined && { site: { equals: siteId } }],
      limit,
      cursor,
      toItem: (doc) => toWebhook(doc),
    }),
})

export const createWebhook = defineOperation({
  method: 'post',
  path: '/webhooks',
  operationId: 'createWebhook',
  summary: 'Have an outside frontend told when a release goes live',
  description:
    'Messages are signed as Standard Webhooks says. Without `secret` one is made, answered this once.',
  tag: TAG,
  body: createWebhookBody,
  responses: { 201: { description: 'The webhook.', schema: createdWebhookSchema } },
  handle: async ({ req, selectedTenant, body: { siteId, ...body } }) => {
    const site = await findSite({ req, id: siteId, tenantId: selectedTenant })
    if (!site) throw notFound('app', siteId)
    const made = (await req.payload.create({
      collection: 'site-webhooks',
      data: { tenant: idOf(site.tenant), site: siteId, ...body } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as WebhookDocument & { newSecret?: string }
    return { status: 201, body: { ...toWebhook(made), newSecret: made.newSecret ?? null } }
  },
})

export const getWebhook = defineOperation({
  method: 'get',
  path: '/webhooks/:id',
  operationId: 'getWebhook',
  summary: 'Read a webhook, without its secrets',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The webhook.', schema: webhookSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toWebhook(await findWebhook(req, id, selectedTenant)),
  }),
})

export const patchWebhook = defineOperation({
  method: 'patch',
  path: '/webhooks/:id',
  operationId: 'patchWebhook',
  summary: 'Change a webhook, switch it on or off',
  tag: TAG,
  params: idParams,
  body: patchWebhookBody,
  responses: { 200: { description: 'The webhook.', schema: webhookSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await findWebhook(req, id, selectedTenant)
    const changed = await req.payload.update({
      collection: 'site-webhooks',
      id,
      data: body as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: toWebhook(changed as unknown as WebhookDocument) }
  },
})

export const rotateWebhook = defineOperation({
  method: 'post',
  path: '/webhooks/:id/rotate',
  operationId: 'rotateWebhook',
  summary: 'Replace a webhook’s secret',
  description: 'For a day, messages are signed with both, so that receivers can change over.',
  tag: TAG,
  params: idParams,
  body: rotateWebhookBody,
  responses: { 200: { description: 'The webhook.', schema: createdWebhookSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body: { secret } }) => {
    await findWebhook(req, id, selectedTenant)
    const made = secret === undefined ? makeSigningSecret() : null
    const changed = await req.payload.update({
      collection: 'site-webhooks',
      id,
      data: { secret: made ?? secret } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return {
      status: 200,
      body: { ...toWebhook(changed as unknown as WebhookDocument), newSecret: made },
    }
  },
})

export const deleteWebhook = defineOperation({
  method: 'delete',
  path: '/webhooks/:id',
  operationId: 'deleteWebhook',
  summary: 'Delete a webhook with its deliveries',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await findWebhook(req, id, selectedTenant)
    await req.payload.delete({
      collection: 'site-webhooks',
      id,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: { id, deleted: true } }
  },
})
