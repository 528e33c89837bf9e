import type { Where } from 'payload'
import { appSchema, appSummarySchema, createAppBody, listAppsQuery } from '../../core/api/apps'
import { idParams, listOf } from '../../core/api/common'
import { notFound } from '../../core/errors'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { NEWEST_FIRST } from '../http/cursor'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { createApp, createdAnswer } from './createApp'
import { findSite, type SiteRecord } from './findSite'
import { shownAt } from './shownAt'
import { type PageRecord, toApp, toAppSummary } from './toApp'

export const createAppOperation = defineOperation({
  method: 'post',
  path: '/apps/create',
  operationId: 'createApp',
  summary: 'Create an app from a template',
  description:
    'Makes the site with its published pages and navigation, and a brand profile if `brand` is given. All or nothing. Deploy it with `deploy/start`.',
  tag: 'Apps',
  body: createAppBody,
  idempotent: true,
  responses: {
    201: {
      description: 'The app.',
      schema: appSchema,
      headers: { Location: 'Address of the app.' },
    },
  },
  handle: async ({ req, actor, services, selectedTenant, body, settle }) =>
    createdAnswer(await createApp({ req, actor, services, selectedTenant, input: body, settle })),
})

export const listApps = defineOperation({
  method: 'get',
  path: '/apps',
  operationId: 'listApps',
  summary: 'List apps, newest first',
  tag: 'Apps',
  query: listAppsQuery,
  responses: { 200: { description: 'Apps.', schema: listOf(appSummarySchema) } },
  handle: async ({ req, selectedTenant, services, query: { limit, cursor, tenantId, status } }) => {
    const { body, ...answer } = await listNewest({
      req,
      collection: 'sites',
      tenants: [selectedTenant, tenantId],
      where: [status && { status: { equals: status } }],
      limit,
      cursor,
      toItem: (site: SiteRecord) => site,
    })
    const urlOf = await shownAt({ req, sites: body.items, services })
    const rendering = { services, urlOf, secret: req.payload.secret }
    const items = body.items.map((site) => toAppSummary(site, rendering))
    return { ...answer, body: { ...body, items } }
  },
})

export const getApp = defineOperation({
  method: 'get',
  path: '/apps/:id',
  operationId: 'getApp',
  summary: 'Read an app with its pages and its last deployment',
  tag: 'Apps',
  params: idParams,
  responses: { 200: { description: 'The app.', schema: appSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    const site = await findSite({ req, id, tenantId: selectedTenant })
    if (!site) throw notFound('app', id)
    const ofSite: Where = { site: { equals: id } }
    const { payload } = req
    const [pages, releases] = await Promise.all([
      payload
        .find({
          collection: 'pages',
          where: ofSite,
          select: { path: true, title: true, _status: true },
          sort: 'path',
          pagination: false,
          depth: 0,
          req,
          overrideAccess: false,
        })
        .catch(withoutPermission),
      payload
        .find({
          collection: 'releases',
          where: ofSite,
          sort: NEWEST_FIRST,
          limit: 1,
          pagination: false,
          depth: 0,
          req,
          overrideAccess: false,
        })
        .catch(withoutPermission),
    ])
    return {
      status: 200,
      body: toApp({
        site,
        pages: pages.docs as unknown as PageRecord[],
        lastRelease: (releases.docs[0] as unknown as ReleaseDocument | undefined) ?? null,
        services,
        urlOf: await shownAt({ req, sites: [site], services }),
        secret: payload.secret,
      }),
    }
  },
})

// An API key may see apps without seeing their pages or deployments.
const withoutPermission = (error: unknown): { docs: never[] } => {
  if ((error as { status?: unknown }).status === 403) return { docs: [] }
  throw error
}
