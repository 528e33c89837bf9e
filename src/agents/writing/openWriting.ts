import type { PayloadRequest } from 'payload'
import { forbidden, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { findTenant, tenantModel } from './tenantModel'
import type { Writing, WritingServices } from './types'

/** What every request for a text may say beside what it is about. */
export type Asked = { tenantId?: string; document?: string; generator?: 'offline' }

/**
 * The tenant's model, for whoever may ask it.
 *
 * @param modelName another model of the tenant's own provider.
 * @throws TauseError `forbidden` for who may not ask a model in the tenant, `not_found` for a document
 * that is not the tenant's.
 */
export const openWriting = async ({
  req,
  actor,
  services,
  tenantId,
  asked,
  modelName,
}: {
  req: PayloadRequest
  actor: Writing['actor']
  services: WritingServices
  tenantId: string
  asked: Asked
  modelName?: string
}): Promise<Writing> => {
  const tenant = await findTenant(req, tenantId)
  const grant = canDo({
    actor,
    collection: 'ai-generations',
    operation: 'generate',
    suspended: new Set(tenant.status === 'suspended' ? [tenantId] : []),
  })
  if (!covers(grant, tenantId))
    throw forbidden(
      'You may not generate texts in this tenant. Ask one of its owners for the role of an author, or for the scope "ai:generate".',
    )
  const { secret } = req.payload
  const model = tenantModel({
    tenant: asked.generator ? { ...tenant, ai: { provider: asked.generator } } : tenant,
    tenantId,
    secret,
    platform: services.ai,
    modelName,
  })
  const document = await knownDocument({ req, tenantId, document: asked.document })
  return { req, actor, services, tenantId, document, ...model }
}

/** @throws TauseError `not_found`. */
const knownDocument = async ({
  req,
  tenantId,
  document,
}: {
  req: PayloadRequest
  tenantId: string
  document: string | undefined
}): Promise<string | null> => {
  const [collection, id] = document?.split('/') ?? []
  if (!collection || !id) return null
  const found = await req.payload.findByID({
    collection: collection as 'pages' | 'sections',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    select: { tenant: true },
    req,
    overrideAccess: false,
  })
  if (!found || idOf(found.tenant) !== tenantId) throw notFound('document', `${collection}/${id}`)
  return `${collection}/${id}`
}
