import { z } from 'zod'
import { idParams } from '../../core/api/common'
import { approvePostBody, postSchema, whenSchema } from '../../core/api/posts'
import { idOf } from '../../core/tenancy/idOf'
import { approvePost, readWhen, schedulePost, unschedulePost } from '../../jobs/deliver/movePost'
import { retryPost } from '../../jobs/deliver/retryDeliveries'
import { defineOperation, type Operation } from '../http/operation'
import { findVisiblePost } from './findPost'
import { TAG } from './operations'
import { tenantZone } from './tenantZone'
import { toPost } from './toPost'

const nothing = z.strictObject({}).optional()

const POST_AFTER = { 200: { description: 'The post.', schema: postSchema } }

export const approvePostOperation = defineOperation({
  method: 'post',
  path: '/posts/:id/approve',
  operationId: 'approvePost',
  summary: 'Approve the content as it is',
  description:
    'For editors and owners. 422 with what keeps the post from going out: length, channels, their settings.',
  tag: TAG,
  params: idParams,
  body: approvePostBody.optional(),
  idempotent: true,
  responses: POST_AFTER,
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
    return { status: 200, body: toPost(await approvePost({ req, post, version: body?.version })) }
  },
})

export const schedulePostOperation = defineOperation({
  method: 'post',
  path: '/posts/:id/schedule',
  operationId: 'schedulePost',
  summary: 'Send an approved post at an hour; also moves it to another one',
  tag: TAG,
  params: idParams,
  body: whenSchema,
  idempotent: true,
  responses: POST_AFTER,
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
    const when = readWhen(body, await tenantZone(req, idOf(post.tenant) ?? ''))
    return { status: 200, body: toPost(await schedulePost({ req, post, when })) }
  },
})

export const publishPostOperation = defineOperation({
  method: 'post',
  path: '/posts/:id/publish',
  operationId: 'publishPost',
  summary: 'Send an approved post now',
  tag: TAG,
  params: idParams,
  body: nothing,
  idempotent: true,
  responses: POST_AFTER,
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
    const zone = await tenantZone(req, idOf(post.tenant) ?? '')
    const when = readWhen({ at: new Date().toISOString() }, zone)
    return { status: 200, body: toPost(await schedulePost({ req, post, when })) }
  },
})

/** Moves that ask for nothing but the post. */
const plain = (
  name: string,
  summary: string,
  move: typeof unschedulePost,
  description?: string,
): Operation =>
  defineOperation({
    method: 'post',
    path: `/posts/:id/${name}`,
    operationId: `${name}Post`,
    summary,
    description,
    tag: TAG,
    params: idParams,
    body: nothing,
    idempotent: true,
    responses: POST_AFTER,
    handle: async ({ req, selectedTenant, params: { id } }) => {
      const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
      return { status: 200, body: toPost(await move({ req, post })) }
    },
  })

export const unschedulePostOperation = plain(
  'unschedule',
  'Take a post out of the schedule',
  unschedulePost,
  'Before its hour it is approved again. While it goes out, what has not left yet is stopped.',
)

export const retryPostOperation = plain(
  'retry',
  'Try the failed deliveries of a post again',
  retryPost,
  'What has arrived, or may have, is left alone.',
)
