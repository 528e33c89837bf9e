import type { PayloadRequest } from 'payload'
import { resolveActor } from '../../../../collections/access/resolveActor'
import { canDo } from '../../../../core/tenancy/permissions'
import { findTemplates, type StoredTemplate } from '../../../../endpoints/templates/findTemplate'
import { toFieldSections } from '../lib/toFieldSections'
import type { NewAppSubject, TemplateChoice, TenantChoice } from './types'

/** Where the platform's host shows what a bundled template looks like. */
const TEMPLATE_PREVIEWS = '/template-previews'

/** Tenants offered to who may create in very many; the selector of the panel reaches the others. */
const MAX_TENANTS = 500

/**
 * What the screen needs, read with the request's access; null when it could not be read.
 *
 * @param wanted Id of the chosen template; an unknown one counts as none.
 */
export const loadNewApp = async ({
  req,
  tenantId,
  wanted,
}: {
  req: PayloadRequest
  /** The tenant selected in the panel; undefined: any. */
  tenantId: string | undefined
  wanted: string | undefined
}): Promise<{
  templates: TemplateChoice[]
  tenants: TenantChoice[]
  subject: NewAppSubject | null
} | null> => {
  try {
    const [stored, tenants] = await Promise.all([
      findTemplates({ req, tenantId }),
      creatableTenants(req, tenantId),
    ])
    const chosen = stored.find(({ slug }) => slug === wanted)
    return {
      templates: stored.map(toChoice),
      tenants,
      subject: chosen
        ? {
            template: toChoice(chosen),
            sections: toFieldSections(chosen.manifest.variables),
            tenants,
          }
        : null,
    }
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'The templates could not be loaded' })
    return null
  }
}

const toChoice = ({ slug, source, manifest }: StoredTemplate): TemplateChoice => ({
  id: slug,
  name: manifest.name,
  category: manifest.category,
  summary: manifest.summary,
  artDirection: manifest.artDirection,
  features: manifest.features,
  pages: manifest.pages.map(({ title }) => title),
  previewPath: source === 'bundled' ? `${TEMPLATE_PREVIEWS}/${slug}` : null,
})

const creatableTenants = async (
  req: PayloadRequest,
  tenantId: string | undefined,
): Promise<TenantChoice[]> => {
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'sites', operation: 'create', suspended })
  if (grant === 'none') return []
  const allowed = grant === 'all' ? undefined : grant.tenants
  if (tenantId && allowed && !allowed.includes(tenantId)) return []
  const ids = tenantId ? [tenantId] : allowed
  const { docs } = await req.payload.find({
    collection: 'tenants',
    where: {
      and: [{ status: { not_equals: 'suspended' } }, ...(ids ? [{ id: { in: ids } }] : [])],
    },
    sort: 'name',
    limit: MAX_TENANTS,
    pagination: false,
    depth: 0,
    select: { name: true },
    req,
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name }))
}
