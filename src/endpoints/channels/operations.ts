import type { PayloadRequest } from 'payload'
import {
  type Channel,
  channelSchema,
  createChannelBody,
  createdChannelSchema,
  listChannelsQuery,
  patchChannelBody,
  startedTestSchema,
} from '../../core/api/channels'
import { idParams, listOf } from '../../core/api/common'
import { deletedSchema } from '../../core/api/posts'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { ChannelDocument } from '../../jobs/deliver/documents'
import { startChannelTest } from '../../jobs/deliver/testChannel'
import { findVisible } from '../http/findVisible'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'

const TAG = 'Channels'

const filled = (group: object | null | undefined): Record<string, string> | null => {
  const entries = Object.entries(group ?? {}).filter(([, value]) => Boolean(value))
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

const toChannel = (channel: ChannelDocument): Channel => ({
  id: String(channel.id),
  tenantId: idOf(channel.tenant) ?? '',
  kind: channel.kind,
  name: channel.name,
  enabled: channel.enabled !== false,
  siteId: idOf(channel.site) ?? null,
  email: channel.kind === 'email' ? filled(channel.email) : null,
  webhook: channel.kind === 'webhook' ? filled(channel.webhook) : null,
  feed: channel.kind === 'feed' ? filled(channel.feed) : null,
  secretHint: channel.secretHint ?? null,
  createdAt: channel.createdAt,
  updatedAt: channel.updatedAt,
})

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
const findChannel = (
  req: PayloadRequest,
  id: string,
  tenantId: string | undefined,
): Promise<ChannelDocument> =>
  findVisible({ req, id, tenantId, collection: 'channels', name: 'channel' })

export const listChannels = defineOperation({
  method: 'get',
  path: '/channels',
  operationId: 'listChannels',
  summary: 'List channels, newest first',
  tag: TAG,
  query: listChannelsQuery,
  responses: { 200: { description: 'Channels.', schema: listOf(channelSchema) } },
  handle: ({ req, selectedTenant, query: { limit, cursor, tenantId, kind } }) =>
    listNewest<ChannelDocument, Channel>({
      req,
      collection: 'channels',
      tenants: [selectedTenant, tenantId],
      where: [kind && { kind: { equals: kind } }],
      limit,
      cursor,
      toItem: toChannel,
    }),
})

export const getChannel = defineOperation({
  method: 'get',
  path: '/channels/:id',
  operationId: 'getChannel',
  summary: 'Read a channel, without its secret',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The channel.', schema: channelSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toChannel(await findChannel(req, id, selectedTenant)),
  }),
})

export const createChannel = defineOperation({
  method: 'post',
  path: '/channels',
  operationId: 'createChannel',
  summary: 'Make a channel',
  description: 'A webhook without `secret` gets a signing secret, answered this once.',
  tag: TAG,
  body: createChannelBody,
  responses: { 201: { description: 'The channel.', schema: createdChannelSchema } },
  handle: async ({ req, actor, selectedTenant, body: { tenantId: given, siteId, ...body } }) => {
    const tenantId = await tenantOf({ req, actor, selected: selectedTenant, given })
    const made = (await req.payload.create({
      collection: 'channels',
      data: { tenant: tenantId, site: siteId, ...body } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as ChannelDocument & { newSecret?: string }
    return { status: 201, body: { ...toChannel(made), newSecret: made.newSecret ?? null } }
  },
})

export const patchChannel = defineOperation({
  method: 'patch',
  path: '/channels/:id',
  operationId: 'patchChannel',
  summary: 'Change a channel, replace its secret, switch it off',
  tag: TAG,
  params: idParams,
  body: patchChannelBody,
  responses: { 200: { description: 'The channel.', schema: channelSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await findChannel(req, id, selectedTenant)
    const changed = await req.payload.update({
      collection: 'channels',
      id,
      data: body as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: toChannel(changed as unknown as ChannelDocument) }
  },
})

export const testChannel = defineOperation({
  method: 'post',
  path: '/channels/:id/test',
  operationId: 'testChannel',
  summary: 'Try a channel: log in to the mail server, send a test message to the webhook',
  tag: TAG,
  params: idParams,
  responses: { 202: { description: 'The test was queued.', schema: startedTestSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const channel = await findChannel(req, id, selectedTenant)
    const tenantId = idOf(channel.tenant) ?? ''
    if (!covers(canDo({ actor, collection: 'channels', operation: 'update' }), tenantId))
      throw forbidden('Trying a channel needs the role owner, or a key with "channels:write".')
    const job = await startChannelTest({ req, channelId: id, tenantId })
    return { status: 202, body: { operationId: String(job.id) } }
  },
})

export const deleteChannel = defineOperation({
  method: 'delete',
  path: '/channels/:id',
  operationId: 'deleteChannel',
  summary: 'Delete a channel with its recipients and ledger',
  description: '409 while a scheduled post goes out on it.',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await findChannel(req, id, selectedTenant)
    await req.payload.delete({ collection: 'channels', id, depth: 0, req, overrideAccess: false })
    return { status: 200, body: { id, deleted: true } }
  },
})
