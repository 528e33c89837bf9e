import type { ContentIndex, ContentPage, ContentQuery } from '../core/api/content'
import type {
  AccessLink,
  CreateAccessLink,
  DeliverySettings,
  PatchDelivery,
} from '../core/api/delivery'
import type { CallOptions, Send } from './send'

export type ContentApi = {
  /** Pages, navigation and brand of an app, by its id, slug or domain. */
  index: (site: string, query?: ContentQuery, options?: CallOptions) => Promise<ContentIndex>
  /** A published page. @param path as visitors see it; `/` is the home page. */
  page: (
    site: string,
    path?: string,
    query?: ContentQuery,
    options?: CallOptions,
  ) => Promise<ContentPage>
}

export type DeliveryApi = {
  get: (appId: string, options?: CallOptions) => Promise<DeliverySettings>
  update: (appId: string, body: PatchDelivery, options?: CallOptions) => Promise<DeliverySettings>
  /** A link that leads past the password of an environment. */
  createAccessLink: (
    appId: string,
    body: CreateAccessLink,
    options?: CallOptions,
  ) => Promise<AccessLink>
}

export const contentApi = (send: Send): ContentApi => ({
  index: (site, query, options) =>
    send({
      method: 'GET',
      path: `/content/${encodeURIComponent(site)}`,
      query: { ...query },
      ...options,
    }),
  page: (site, path = '/', query, options) => {
    const segments = path.split('/').filter(Boolean).map(encodeURIComponent)
    return send({
      method: 'GET',
      path: `/content/${encodeURIComponent(site)}/${segments.join('/')}`,
      query: { ...query },
      ...options,
    })
  },
})

export const deliveryApi = (send: Send): DeliveryApi => {
  const at = (id: string, part: string): string => `/apps/${encodeURIComponent(id)}/${part}`
  return {
    get: (id, options) => send({ method: 'GET', path: at(id, 'delivery'), ...options }),
    update: (id, body, options) =>
      send({ method: 'PATCH', path: at(id, 'delivery'), body, ...options }),
    createAccessLink: (id, body, options) =>
      send({ method: 'POST', path: at(id, 'access-links'), body, ...options }),
  }
}
