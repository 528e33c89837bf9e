import { randomUUID } from 'node:crypto'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { App, createAppBody } from '../../core/api/apps'
import { conflict, notFound } from '../../core/errors'
import type { BrandInput } from '../../core/template/brandValues'
import { createInstallPlan } from '../../core/template/installPlan'
import { idOf } from '../../core/tenancy/idOf'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { Answer, ApiServices } from '../http/operation'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { tenantOf } from '../http/tenantScope'
import { API_PREFIX } from '../http/toEndpoint'
import { findTemplate } from '../templates/findTemplate'
import { assertMayCreate } from './assertMayCreate'
import { chooseSlug, slugTaken } from './chooseSlug'
import { failAbandonedApps, undoWithoutTransaction, type Made } from './halfMadeApps'
import { shownAt } from './shownAt'
import { toApp } from './toApp'
import { uploadAssets } from './uploadAssets'
import { writeSite, type WriteSiteInput } from './writeSite'

/** Another request may take a derived slug between the look and the write. */
const SLUG_ATTEMPTS = 5

export type CreateAppInput = {
  req: PayloadRequest
  actor: Actor
  services: ApiServices
  selectedTenant?: string
  input: z.output<typeof createAppBody>
  /** Called with the answer before the transaction ends; see `OperationContext`. */
  settle?: (answer: Answer) => Promise<void>
}

/**
 * Makes an app of a template: brand profile, site, published pages with their links, navigation. All
 * or nothing: in one transaction where the database has them; otherwise what was made is taken back,
 * and the site stays as `failed` with the reason in its log.
 *
 * @throws TauseError 404 template, tenant or brand profile; 422 variables; 409 slug; 403 rights, limits.
 */
export const createApp = async (options: CreateAppInput): Promise<App> => {
  const { req, actor, services, selectedTenant, input } = options
  const tenantId = await tenantOf({
    req,
    actor,
    selected: selectedTenant,
    given: input.tenantId,
  })
  const template = await findTemplate({ req, slug: input.templateId, tenantId })
  const plan = createInstallPlan({
    manifest: template.manifest,
    answers: input.variables,
    brand: await brandOf(req, input, tenantId),
    idFactory: randomUUID,
  })
  const tenant = await assertMayCreate({
    req,
    actor,
    tenantId,
    makesBrand: input.brand !== undefined,
    newPages: plan.pages.length,
  })
  await failAbandonedApps(req.payload, tenantId)

  const uploaded: string[] = []
  try {
    let slug = await chooseSlug({ req, given: input.slug, name: input.name })
    const assetIds = await uploadAssets({
      req,
      tenantId,
      template,
      services,
      onUpload: (id) => uploaded.push(id),
    })
    const { settings } = tenant
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await writeAtOnce(options, { req, input, plan, tenantId, settings, slug, assetIds })
      } catch (error) {
        if (!isSlugTaken(error, req)) throw error
        if (input.slug !== undefined || attempt === SLUG_ATTEMPTS) throw slugTaken(slug)
        slug = await chooseSlug({ req, given: undefined, name: input.name })
      }
    }
  } catch (error) {
    for (const id of uploaded) await removeMedium(req, id)
    throw error
  }
}

const removeMedium = async (req: PayloadRequest, id: string): Promise<void> => {
  try {
    await req.payload.delete({ collection: 'media', id, req, overrideAccess: false })
  } catch (error) {
    req.payload.logger.warn({ err: error, msg: `Medium ${id} of an app that failed stays.` })
  }
}

const writeAtOnce = async (
  { req, services, settle }: CreateAppInput,
  writing: Omit<WriteSiteInput, 'onMade'>,
): Promise<App> => {
  const { payload } = req
  const made: Made[] = []
  const inTransaction = await initTransaction(req)
  try {
    const { site, pages } = await writeSite({ ...writing, onMade: (one) => made.push(one) })
    const ready = {
      status: 'ready' as const,
      buildLog: [
        {
          at: new Date().toISOString(),
          level: 'info',
          message: `Made from ${writing.plan.record.templateId} ${writing.plan.record.version}: ${pages.length} pages.`,
        },
      ],
    }
    // Past access control: nobody but the system writes a site's state.
    const finished = await payload.db.updateOne({
      collection: 'sites',
      where: { and: [{ id: { equals: site.id } }, { status: { equals: 'creating' } }] },
      data: { ...ready, updatedAt: new Date().toISOString() },
      options: { atomic: true },
      req,
    })
    if (!finished)
      throw conflict('Creating the app took too long and was given up meanwhile. Try again.')
    const urlOf = await shownAt({ req, sites: [site], services })
    const app = toApp({
      site: { ...site, ...ready },
      pages,
      services,
      urlOf,
      secret: payload.secret,
    })
    await settle?.(createdAnswer(app))
    if (inTransaction) await commitTransaction(req)
    return app
  } catch (error) {
    if (inTransaction) await killTransaction(req)
    else await undoWithoutTransaction({ req, made, error })
    throw error
  }
}

export const createdAnswer = (app: App): Answer => ({
  status: 201,
  body: app,
  headers: { location: `/api${API_PREFIX}/apps/${app.id}` },
})

const isSlugTaken = (error: unknown, req: PayloadRequest): boolean => {
  const paths = (error as { data?: { errors?: { path?: string }[] } }).data?.errors ?? []
  return isUniqueViolation(error, req) && paths.some(({ path }) => path === 'slug')
}

/** @throws TauseError `not_found` for a brand profile of another tenant. */
const brandOf = async (
  req: PayloadRequest,
  { name, brand, brandProfileId }: CreateAppInput['input'],
  tenantId: string,
): Promise<BrandInput> => {
  if (!brandProfileId) return { ...brand, name: brand?.name ?? name }
  const profile = await req.payload.findByID({
    collection: 'brand-profiles',
    id: brandProfileId,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!profile || idOf(profile.tenant) !== tenantId) throw notFound('brand profile', brandProfileId)
  return profile
}
