import { newKey } from '../core/api/newKey'
import type {
  Channel,
  CreateChannel,
  CreatedChannel,
  ListChannels,
  PatchChannel,
  StartedChannelTest,
} from '../core/api/channels'
import type { Page } from '../core/api/common'
import type {
  ApprovePost,
  CreatePost,
  Deleted,
  Delivery,
  ListDeliveries,
  ListPosts,
  PatchPost,
  Post,
  ResolveDelivery,
  When,
} from '../core/api/posts'
import type { CallOptions, Send, CreateOptions } from './send'

export type PostsApi = {
  list: (query?: ListPosts, options?: CallOptions) => Promise<Page<Post>>
  get: (id: string, options?: CallOptions) => Promise<Post>
  create: (body: CreatePost, options?: CreateOptions) => Promise<Post>
  /** A change of the content takes an approval away. */
  update: (id: string, body: PatchPost, options?: CallOptions) => Promise<Post>
  delete: (id: string, options?: CallOptions) => Promise<Deleted>
  approve: (id: string, body?: ApprovePost, options?: CreateOptions) => Promise<Post>
  schedule: (id: string, body: When, options?: CreateOptions) => Promise<Post>
  unschedule: (id: string, options?: CreateOptions) => Promise<Post>
  publish: (id: string, options?: CreateOptions) => Promise<Post>
  /** Tries the deliveries again that have failed for good. */
  retry: (id: string, options?: CreateOptions) => Promise<Post>
  deliveries: (id: string, query?: ListDeliveries, options?: CallOptions) => Promise<Page<Delivery>>
  /** Says how a delivery of unknown end has ended. */
  resolve: (
    id: string,
    deliveryId: string,
    body: ResolveDelivery,
    options?: CallOptions,
  ) => Promise<Post>
}

export const postsApi = (send: Send): PostsApi => {
  const at = (id: string, rest = ''): string => `/posts/${encodeURIComponent(id)}${rest}`
  const move = (id: string, name: string, body: unknown, options?: CreateOptions): Promise<Post> =>
    send({
      method: 'POST',
      path: at(id, `/${name}`),
      body,
      idempotencyKey: newKey(),
      ...options,
    })
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/posts', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    create: (body, options) =>
      send({
        method: 'POST',
        path: '/posts',
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    approve: (id, body = {}, options) => move(id, 'approve', body, options),
    schedule: (id, body, options) => move(id, 'schedule', body, options),
    unschedule: (id, options) => move(id, 'unschedule', {}, options),
    publish: (id, options) => move(id, 'publish', {}, options),
    retry: (id, options) => move(id, 'retry', {}, options),
    deliveries: (id, query, options) =>
      send({ method: 'GET', path: at(id, '/deliveries'), query: { ...query }, ...options }),
    resolve: (id, deliveryId, body, options) =>
      send({
        method: 'POST',
        path: at(id, `/deliveries/${encodeURIComponent(deliveryId)}/resolve`),
        body,
        ...options,
      }),
  }
}

export type ChannelsApi = {
  list: (query?: ListChannels, options?: CallOptions) => Promise<Page<Channel>>
  get: (id: string, options?: CallOptions) => Promise<Channel>
  /** `newSecret` of the answer cannot be read again. */
  create: (body: CreateChannel, options?: CallOptions) => Promise<CreatedChannel>
  update: (id: string, body: PatchChannel, options?: CallOptions) => Promise<Channel>
  delete: (id: string, options?: CallOptions) => Promise<Deleted>
  /** Wait for it with `operations.wait`; its result is `{ ok, detail }`. */
  test: (id: string, options?: CallOptions) => Promise<StartedChannelTest>
}

export const channelsApi = (send: Send): ChannelsApi => {
  const at = (id: string): string => `/channels/${encodeURIComponent(id)}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/channels', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    create: (body, options) => send({ method: 'POST', path: '/channels', body, ...options }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    test: (id, options) => send({ method: 'POST', path: `${at(id)}/test`, ...options }),
  }
}
