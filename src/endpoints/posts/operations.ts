import type { Where } from 'payload'
import { idParams, listOf } from '../../core/api/common'
import {
  createPostBody,
  deletedSchema,
  listPostsQuery,
  patchPostBody,
  postSchema,
} from '../../core/api/posts'
import { idOf } from '../../core/tenancy/idOf'
import { planPost, readWhen } from '../../jobs/deliver/movePost'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'
import { findVisiblePost } from './findPost'
import { tenantZone } from './tenantZone'
import { toData } from './toData'
import { toPost } from './toPost'

export const TAG = 'Posts'

const inTime = (from: string | undefined, to: string | undefined): Where[] => {
  if (!from && !to) return []
  // A post that went out stands in the calendar when it did, any other one when it is meant to.
  const within = (field: string): Where => ({
    and: [
      ...(from ? [{ [field]: { greater_than_equal: new Date(from).toISOString() } }] : []),
      ...(to ? [{ [field]: { less_than: new Date(to).toISOString() } }] : []),
    ],
  })
  return [
    {
      or: [
        within('publishedAt'),
        { and: [{ publishedAt: { exists: false } }, within('scheduledAt')] },
      ],
    },
  ]
}

export const listPosts = defineOperation({
  method: 'get',
  path: '/posts',
  operationId: 'listPosts',
  summary: 'List posts, newest first',
  tag: TAG,
  query: listPostsQuery,
  responses: { 200: { description: 'Posts.', schema: listOf(postSchema) } },
  handle: async ({ req, selectedTenant, query }) => {
    const { limit, cursor, tenantId, status, channelId, siteId, from, to } = query
    return listNewest({
      req,
      collection: 'posts',
      tenants: [selectedTenant, tenantId],
      where: [
        ...inTime(from, to),
        status && { status: { equals: status } },
        Boolean(channelId) && { channels: { in: [channelId] } },
        Boolean(siteId) && { site: { equals: siteId } },
      ],
      limit,
      cursor,
      toItem: toPost,
    })
  },
})

export const getPost = defineOperation({
  method: 'get',
  path: '/posts/:id',
  operationId: 'getPost',
  summary: 'Read a post',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The post.', schema: postSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toPost(await findVisiblePost({ req, id, tenantId: selectedTenant })),
  }),
})

export const createPost = defineOperation({
  method: 'post',
  path: '/posts',
  operationId: 'createPost',
  summary: 'Write a draft',
  tag: TAG,
  body: createPostBody,
  idempotent: true,
  responses: { 201: { description: 'The draft.', schema: postSchema } },
  handle: async ({
    req,
    actor,
    selectedTenant,
    body: { tenantId: given, plannedFor, ...body },
  }) => {
    const tenantId = await tenantOf({ req, actor, selected: selectedTenant, given })
    const when = plannedFor && readWhen(plannedFor, await tenantZone(req, tenantId))
    const made = await req.payload.create({
      collection: 'posts',
      data: { tenant: tenantId, ...toData(body) } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const post = await findVisiblePost({ req, id: String(made.id), tenantId })
    return { status: 201, body: toPost(when ? await planPost({ req, post, when }) : post) }
  },
})

export const patchPost = defineOperation({
  method: 'patch',
  path: '/posts/:id',
  operationId: 'patchPost',
  summary: 'Change a post',
  description:
    'A change of the content takes an approval away, and the post out of the schedule. `plannedFor` alone does not. A post that has gone out is 409.',
  tag: TAG,
  params: idParams,
  body: patchPostBody,
  responses: { 200: { description: 'The post.', schema: postSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body: { plannedFor, ...body } }) => {
    const before = await findVisiblePost({ req, id, tenantId: selectedTenant })
    // Also with nothing to change: who may not write must not plan either.
    await req.payload.update({
      collection: 'posts',
      id,
      data: toData(body) as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const post = await findVisiblePost({ req, id, tenantId: selectedTenant })
    if (plannedFor === undefined) return { status: 200, body: toPost(post) }
    const zone = await tenantZone(req, idOf(before.tenant) ?? '')
    const when = plannedFor && readWhen(plannedFor, zone)
    return { status: 200, body: toPost(await planPost({ req, post, when })) }
  },
})

export const deletePost = defineOperation({
  method: 'delete',
  path: '/posts/:id',
  operationId: 'deletePost',
  summary: 'Delete a post with its ledger, and its item in feeds',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await findVisiblePost({ req, id, tenantId: selectedTenant })
    await req.payload.delete({ collection: 'posts', id, depth: 0, req, overrideAccess: false })
    return { status: 200, body: { id, deleted: true } }
  },
})
