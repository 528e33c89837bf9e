import { idParams } from '../../core/api/common'
import {
  ACCESS_LINK_SECONDS,
  accessLinkSchema,
  createAccessLinkBody,
  type DeliverySettings,
  deliverySettingsSchema,
  patchDeliveryBody,
} from '../../core/api/delivery'
import { createAccessToken, lockOf } from '../../core/access/accessToken'
import { REMOVE_PASSWORD } from '../../core/access/removePassword'
import { forbidden, notFound } from '../../core/errors'
import type { Environment } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { findSite, type SiteRecord } from '../apps/findSite'
import { shownAt } from '../apps/shownAt'
import { defineOperation } from '../http/operation'
import type { PayloadRequest } from 'payload'

const TAG = 'Apps'
const SECOND = 1000

type Stored = SiteRecord & {
  delivery?: {
    publicContent?: boolean | null
    onPublish?: {
      deploy?: boolean | null
      environment?: Environment | null
      wait?: number | null
    } | null
    protection?: Partial<Record<Environment, boolean | null>> & { passwordHash?: string | null }
  } | null
}

/** Past access control: only whether there is a password is told. */
const storedOf = async ({ payload }: PayloadRequest, id: string): Promise<Stored> =>
  (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: id } },
  })) as unknown as Stored

const toDelivery = ({ id, delivery }: Stored): DeliverySettings => {
  const { onPublish, protection } = delivery ?? {}
  return {
    appId: String(id),
    publicContent: delivery?.publicContent === true,
    onPublish: {
      deploy: onPublish?.deploy === true,
      environment: onPublish?.environment ?? 'production',
      wait: onPublish?.wait ?? 30,
    },
    protection: {
      development: protection?.development === true,
      staging: protection?.staging === true,
      production: protection?.production === true,
      hasPassword: Boolean(protection?.passwordHash),
    },
  }
}

const mustFind = async (
  req: PayloadRequest,
  id: string,
  tenantId: string | undefined,
): Promise<SiteRecord> => {
  const site = await findSite({ req, id, tenantId })
  if (!site) throw notFound('app', id)
  return site
}

export const getDelivery = defineOperation({
  method: 'get',
  path: '/apps/:id/delivery',
  operationId: 'getDelivery',
  summary: 'Read how an app is put before its visitors',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The settings.', schema: deliverySettingsSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const site = await mustFind(req, id, selectedTenant)
    return { status: 200, body: toDelivery(await storedOf(req, String(site.id))) }
  },
})

export const patchDelivery = defineOperation({
  method: 'patch',
  path: '/apps/:id/delivery',
  operationId: 'patchDelivery',
  summary: 'Set public content, deploying on publish, and passwords',
  description: 'At once, without a deployment. A new password ends all links and visits of before.',
  tag: TAG,
  params: idParams,
  body: patchDeliveryBody,
  responses: { 200: { description: 'The settings.', schema: deliverySettingsSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await mustFind(req, id, selectedTenant)
    const { protection, ...rest } = body
    const { password, ...flags } = protection ?? {}
    if (password === null) req.context[REMOVE_PASSWORD] = true
    await req.payload.update({
      collection: 'sites',
      id,
      data: {
        delivery: {
          ...rest,
          ...(protection && { protection: { ...flags, ...(password && { password }) } }),
        },
      } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: toDelivery(await storedOf(req, id)) }
  },
})

export const createAccessLink = defineOperation({
  method: 'post',
  path: '/apps/:id/access-links',
  operationId: 'createAccessLink',
  summary: 'Make a link that leads past the password of an environment',
  tag: TAG,
  params: idParams,
  body: createAccessLinkBody,
  responses: { 201: { description: 'The link.', schema: accessLinkSchema } },
  handle: async ({ req, actor, services, selectedTenant, params: { id }, body }) => {
    const site = await mustFind(req, id, selectedTenant)
    if (!covers(canDo({ actor, collection: 'sites', operation: 'deploy' }), idOf(site.tenant)))
      throw forbidden(
        'Making a link needs the role editor or owner in the tenant, or a key with the scope "deploy".',
      )
    const { environment, path = '/', expiresIn = ACCESS_LINK_SECONDS } = body
    const { delivery } = await storedOf(req, String(site.id))
    const expiresAt = new Date(Date.now() + expiresIn * SECOND)
    const token = createAccessToken({
      place: {
        siteId: String(site.id),
        environment,
        lock: lockOf(delivery?.protection?.passwordHash),
      },
      purpose: 'link',
      secret: req.payload.secret,
      expiresAt,
    })
    const urlOf = await shownAt({ req, sites: [site], services })
    const url = new URL(path, urlOf(site, environment))
    url.searchParams.set('preview_token', token)
    return {
      status: 201,
      body: { url: url.href, token, expiresAt: expiresAt.toISOString() },
    }
  },
})
