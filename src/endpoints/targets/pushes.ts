import { idParams, listOf, pageQuery } from '../../core/api/common'
import {
  type Push,
  pushSchema,
  releaseChoiceBody,
  startedTargetJobSchema,
} from '../../core/api/targets'
import { z } from 'zod'
import { notFound } from '../../core/errors'
import type { PushDocument } from '../../jobs/targets/documents'
import { cancelPush, removePush, retryPush, rollBackTo } from '../../jobs/targets/pushMoves'
import { findPush, findTarget } from '../../jobs/targets/records'
import { startPush } from '../../jobs/targets/startPush'
import { TARGETS } from '../../jobs/targets/targets'
import { listNewest } from '../http/listNewest'
import { defineOperation, type OperationContext } from '../http/operation'
import { findVisiblePush, findVisibleTarget } from './findTarget'
import { toPush } from './toTarget'

const TAG = 'Targets'

const listPushesQuery = z.object(pageQuery)

export const listPushes = defineOperation({
  method: 'get',
  path: '/targets/:id/pushes',
  operationId: 'listPushes',
  summary: 'List what was sent to a target, newest first',
  tag: TAG,
  params: idParams,
  query: listPushesQuery,
  responses: { 200: { description: 'Pushes.', schema: listOf(pushSchema) } },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor } }) => {
    const target = await findVisibleTarget({ req, id, tenantId: selectedTenant })
    return listNewest<PushDocument, Push>({
      req,
      collection: 'target-pushes',
      tenants: [selectedTenant],
      where: [{ target: { equals: id } }],
      limit,
      cursor,
      toItem: (push) => toPush({ push, target }),
    })
  },
})

export const pushToTarget = defineOperation({
  method: 'post',
  path: '/targets/:id/push',
  operationId: 'pushToTarget',
  summary: 'Send a release to a target and make it live there',
  description:
    'Answers at once. Pushes to one target are done one after the other; of those that wait the one asked for last is done and the others are `superseded`. What is live stays live until the new one is complete.',
  tag: TAG,
  params: idParams,
  body: releaseChoiceBody,
  idempotent: true,
  problems: [409],
  responses: { 202: { description: 'The push was queued.', schema: pushSchema } },
  handle: async ({ req, selectedTenant, effectId, params: { id }, body: { releaseId } }) => {
    const target = await findVisibleTarget({ req, id, tenantId: selectedTenant })
    const push = await startPush({ req, target, releaseId, id: effectId })
    return { status: 202, body: toPush({ push, target }) }
  },
})

export const getPush = defineOperation({
  method: 'get',
  path: '/pushes/:id',
  operationId: 'getPush',
  summary: 'Read a push',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The push.', schema: pushSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toPush(await findVisiblePush({ req, id, tenantId: selectedTenant })),
  }),
})

type Context = Pick<
  OperationContext<{ id: string }, unknown, unknown>,
  'req' | 'selectedTenant' | 'params'
>

/** The push as it is stored, with what nobody may read, once it is certain that the requester may see it. */
const readWhole = async ({ req, selectedTenant, params: { id } }: Context) => {
  const { target } = await findVisiblePush({ req, id, tenantId: selectedTenant })
  const push = await findPush(req.payload, id)
  if (!push || !target) throw notFound('push', id)
  return { push, target }
}

/** The push as it is now. */
const answer = async ({ req }: Context, push: PushDocument, status: number) => {
  const target = await findTarget(
    req.payload,
    String((push.target as { id?: string })?.id ?? push.target),
  )
  return { status, body: toPush({ push, target }) }
}

export const rollBackPush = defineOperation({
  method: 'post',
  path: '/pushes/:id/rollback',
  operationId: 'rollBackPush',
  summary: 'Make an earlier push live at its target again, without an upload',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 202: { description: 'The push was queued.', schema: pushSchema } },
  handle: async (context) => {
    const { push, target } = await readWhole(context)
    const canRollBack = TARGETS[target.kind].abilities.rollback
    return answer(context, await rollBackTo({ req: context.req, push, target, canRollBack }), 202)
  },
})

export const cancelPushOperation = defineOperation({
  method: 'post',
  path: '/pushes/:id/cancel',
  operationId: 'cancelPush',
  summary: 'Cancel a push; what is live stays so',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 200: { description: 'The push.', schema: pushSchema } },
  handle: async (context) => {
    const { push } = await readWhole(context)
    return answer(context, await cancelPush({ req: context.req, push }), 200)
  },
})

export const retryPushOperation = defineOperation({
  method: 'post',
  path: '/pushes/:id/retry',
  operationId: 'retryPush',
  summary: 'Try a push that failed or was cancelled again; it sends what is missing',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 202: { description: 'The push was queued.', schema: pushSchema } },
  handle: async (context) => {
    const { push } = await readWhole(context)
    return answer(context, await retryPush({ req: context.req, push }), 202)
  },
})

export const removePushOperation = defineOperation({
  method: 'post',
  path: '/pushes/:id/remove',
  operationId: 'removePush',
  summary: 'Take a push that is not live away from its target',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 202: { description: 'The removal was queued.', schema: startedTargetJobSchema } },
  handle: async (context) => {
    const { push, target } = await readWhole(context)
    const job = await removePush({ req: context.req, push, target })
    return { status: 202, body: { operationId: String(job.id) } }
  },
})
