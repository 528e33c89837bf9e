import { idParams, listOf } from '../../core/api/common'
import {
  ENDED_OPERATION_STATUSES,
  listOperationsQuery,
  operationSchema,
} from '../../core/api/operations'
import type { Operation } from '../../core/api/operations'
import { cancelJob } from '../../jobs/cancelJob'
import { retryJob } from '../../jobs/retryJob'
import type { JobDocument } from '../../jobs/types'
import { listNewest } from '../http/listNewest'
import { eventStream, lastEventId, wantsEvents } from '../http/eventStream'
import { defineOperation } from '../http/operation'
import { findOperation } from './findOperation'
import { assertMayControl, readJob, toOperation } from './readJob'

export const listOperations = defineOperation({
  method: 'get',
  path: '/operations',
  operationId: 'listOperations',
  summary: 'List long pieces of work, newest first',
  tag: 'Operations',
  query: listOperationsQuery,
  responses: { 200: { description: 'Operations.', schema: listOf(operationSchema) } },
  handle: async ({ req, actor, selectedTenant, query }) => {
    const { limit, cursor, status, kind } = query
    return listNewest({
      req,
      collection: 'jobs',
      tenants: [selectedTenant],
      where: [status && { state: { equals: status } }, Boolean(kind) && { kind: { equals: kind } }],
      limit,
      cursor,
      toItem: (job: JobDocument): Operation => toOperation({ actor, job }),
    })
  },
})

export const getOperation = defineOperation({
  method: 'get',
  path: '/operations/:id',
  operationId: 'getOperation',
  summary: 'Read how far a long piece of work is',
  description:
    'With `Accept: text/event-stream` each change is an event `operation`, the last one is followed by `end`.',
  tag: 'Operations',
  params: idParams,
  responses: { 200: { description: 'The operation.', schema: operationSchema, stream: true } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const read = () => findOperation({ req, id, tenantId: selectedTenant })
    const operation = await read()
    if (!wantsEvents(req)) return { status: 200, body: operation }
    let known: Operation | null = operation
    let told = lastEventId(req)
    return eventStream({
      req,
      poll: async () => {
        const current = known ?? (await read())
        known = null
        const isNew = current.updatedAt !== told
        told = current.updatedAt
        const ended = ENDED_OPERATION_STATUSES.includes(current.status)
        return {
          events: [
            ...(isNew ? [{ event: 'operation', id: current.updatedAt, data: current }] : []),
            ...(ended ? [{ event: 'end', data: { status: current.status } }] : []),
          ],
          ended,
        }
      },
    })
  },
})

export const cancelOperation = defineOperation({
  method: 'post',
  path: '/operations/:id/cancel',
  operationId: 'cancelOperation',
  summary: 'Cancel a long piece of work',
  description:
    'What waits is cancelled at once. What runs is told, and ends soon: until then `cancelling` is true. Allowed to whoever started it, to editors and owners of its tenant, and to API keys with the scope `jobs:write`.',
  tag: 'Operations',
  params: idParams,
  responses: { 200: { description: 'The operation.', schema: operationSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const job = await readJob({ req, id, tenantId: selectedTenant })
    await assertMayControl({ req, job })
    return {
      status: 200,
      body: toOperation({ actor, job: await cancelJob({ payload: req.payload, job }) }),
    }
  },
})

export const retryOperation = defineOperation({
  method: 'post',
  path: '/operations/:id/retry',
  operationId: 'retryOperation',
  summary: 'Try a failed piece of work again',
  description:
    'It waits again, with all its attempts before it, and runs with the access of whoever started it first. Allowed to whom cancelling is.',
  tag: 'Operations',
  params: idParams,
  responses: { 200: { description: 'The operation.', schema: operationSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const job = await readJob({ req, id, tenantId: selectedTenant })
    await assertMayControl({ req, job })
    return {
      status: 200,
      body: toOperation({ actor, job: await retryJob({ payload: req.payload, job }) }),
    }
  },
})
