import { z } from 'zod'
import { idParams, idSchema, listOf } from '../../core/api/common'
import {
  deliverySchema,
  listDeliveriesQuery,
  postSchema,
  resolveDeliveryBody,
} from '../../core/api/posts'
import { resolveDelivery } from '../../jobs/deliver/retryDeliveries'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { findVisiblePost } from './findPost'
import { TAG } from './operations'
import { toDelivery, toPost } from './toPost'

export const listDeliveries = defineOperation({
  method: 'get',
  path: '/posts/:id/deliveries',
  operationId: 'listDeliveries',
  summary: 'The ledger of a post, newest first',
  tag: TAG,
  params: idParams,
  query: listDeliveriesQuery,
  responses: { 200: { description: 'Deliveries.', schema: listOf(deliverySchema) } },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor, state } }) => {
    await findVisiblePost({ req, id, tenantId: selectedTenant })
    return listNewest({
      req,
      collection: 'deliveries',
      where: [{ post: { equals: id } }, state && { state: { equals: state } }],
      limit,
      cursor,
      toItem: toDelivery,
    })
  },
})

export const resolveDeliveryOperation = defineOperation({
  method: 'post',
  path: '/posts/:id/deliveries/:deliveryId/resolve',
  operationId: 'resolveDelivery',
  summary: 'Decide about a delivery of which nobody knows the end',
  tag: TAG,
  params: z.object({ id: idSchema, deliveryId: idSchema }),
  body: resolveDeliveryBody,
  responses: { 200: { description: 'The post.', schema: postSchema } },
  handle: async ({ req, selectedTenant, params: { id, deliveryId }, body: { as } }) => {
    const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
    await resolveDelivery({ req, post, deliveryId, as })
    const after = await findVisiblePost({ req, id, tenantId: selectedTenant })
    return { status: 200, body: toPost(after) }
  },
})
