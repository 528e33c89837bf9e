import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { canonicalJson } from '../../core/release/canonicalJson'
import { idOf } from '../../core/tenancy/idOf'
import { writeModeOf } from './writeMode'

type Row = { id: unknown; tenant?: unknown; site?: unknown }

/** Notes that what is online of a page has changed. */
export const markPage: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (changesOnline('pages', { doc, operation, req }))
    await mark({ req, siteIds: [idOf(doc.site)], subject: `pages/${doc.id}` })
  return doc
}

export const markDeletedPage: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  if (doc._status === 'published')
    await mark({ req, siteIds: [idOf(doc.site)], subject: `pages/${id}` })
  return doc
}

/** Notes that what is online of a section has changed, for the sites whose pages use it. */
export const markSection: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (!changesOnline('sections', { doc, operation, req })) return doc
  const pages = await rows(req, 'pages', { sectionIds: { in: [String(doc.id)] } })
  await mark({ req, siteIds: pages.map(({ site }) => idOf(site)), subject: `sections/${doc.id}` })
  return doc
}

/** Notes that a brand has changed, for the sites that wear it. */
export const markBrand: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create' || doc._status === 'draft') return doc
  const sites = await rows(req, 'sites', { brandProfile: { equals: doc.id } })
  await mark({ req, siteIds: sites.map(({ id }) => idOf(id)), subject: `brand-profiles/${doc.id}` })
  return doc
}

/**
 * Notes that a file or what is said of it has changed, for the sites of its tenant: which of them show it
 * is the deployment's to find out. A new one is on no page yet.
 */
export const markMedia: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc
  const sites = await rows(req, 'sites', { tenant: { equals: idOf(doc.tenant) } })
  await mark({ req, siteIds: sites.map(({ id }) => idOf(id)), subject: `media/${doc.id}` })
  return doc
}

/** Notes that what a site shows on every page has changed: not its release pointers, nor its password. */
export const markSite: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const changed = canonicalJson(shownOf(doc)) !== canonicalJson(shownOf(previousDoc))
  if (operation === 'update' && changed)
    await mark({ req, siteIds: [idOf(doc)], subject: `sites/${doc.id}` })
  return doc
}

const shownOf = (site: Record<string, unknown> | undefined): unknown => {
  const { name, navigation, settings, style, brandProfile, delivery } = site ?? {}
  const { redirects, headers } = (delivery ?? {}) as Record<string, unknown>
  return JSON.parse(
    JSON.stringify([
      name ?? null,
      navigation ?? null,
      settings ?? null,
      style ?? null,
      idOf(brandProfile) ?? null,
      redirects ?? [],
      headers ?? [],
    ]),
  )
}

const changesOnline = (
  slug: string,
  {
    doc,
    operation,
    req,
  }: { doc: { _status?: string }; operation: 'create' | 'update'; req: PayloadRequest },
): boolean => {
  // A draft beside what is online leaves that as it is.
  if (writeModeOf(req, slug)?.draft) return false
  return doc._status === 'published' || operation === 'update'
}

const rows = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<Row[]> => {
  const { docs } = await req.payload.db.find<Row & Record<string, unknown>>({
    collection,
    where,
    // A section may be on a thousand pages, whose blocks nobody needs here.
    select: { tenant: true, site: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

/**
 * Adds marks for the sites that deploy by themselves, within the write's own transaction: there is one
 * for every change that was saved, and for none that was not. Past access control: they say nothing but
 * that there is something to deploy, and whoever made the change is asked for the permission later.
 */
const mark = async ({
  req,
  siteIds,
  subject,
}: {
  req: PayloadRequest
  siteIds: readonly (string | undefined)[]
  subject: string
}): Promise<void> => {
  const { payload, user } = req
  const ids = [...new Set(siteIds.filter((id) => id !== undefined))]
  if (ids.length === 0 || !user) return
  const sites = await rows(req, 'sites', {
    and: [{ id: { in: ids } }, { 'delivery.onPublish.deploy': { equals: true } }],
  })
  const now = new Date().toISOString()
  const isKey = user.collection === ('api-keys' as string)
  for (const site of sites)
    await payload.db.create({
      collection: 'publish-marks' as CollectionSlug,
      data: {
        siteId: String(site.id),
        tenantId: idOf(site.tenant) ?? '',
        at: now,
        ...(isKey ? { keyId: String(user.id) } : { userId: String(user.id) }),
        subject,
        createdAt: now,
        updatedAt: now,
      },
      req,
    })
}
