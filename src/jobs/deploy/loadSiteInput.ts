import type { Payload, Where } from 'payload'
import { createTokens } from '../../core/brand/tokens'
import { notFound, TauseError } from '../../core/errors'
import type { Environment } from '../../core/release/types'
import { parseManifest } from '../../core/template/manifestSchema'
import type { TemplateManifest } from '../../core/template/types'
import type { LinkData } from '../../core/blocks/types'
import type { MediaInput, PageInput, SiteInput } from '../../render/types'
import { compact } from './compact'
import { loadSections } from './loadSections'
import { siteUrl, type SiteAddress } from './siteUrl'
import { toMediaInput } from './toMediaInput'

/** Media ids are asked for in portions of this size. */
const PORTION = 200

const UUID = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/gi
const OBJECT_ID = /"([0-9a-f]{24})"/gi

/**
 * Everything a site is rendered from. Reads past access control, within the site's own tenant: a
 * deploy shows the whole published site whoever presses the button, and a preview link is itself the
 * permission. Callers check that permission first.
 *
 * @param drafts the latest drafts instead of what is published.
 * @param page stands in for the stored page of its id, or beside the others.
 * @throws TauseError `not_found` for an unknown site; `conflict` when its template is gone; `invalid`
 * when the template's manifest is not right.
 */
export const loadSiteInput = async ({
  payload,
  siteId,
  environment = 'production',
  drafts = false,
  page,
  address,
}: {
  payload: Payload
  siteId: string
  environment?: Environment
  drafts?: boolean
  page?: PageInput
  address: SiteAddress
}): Promise<SiteInput> => {
  const site = await payload.findByID({
    collection: 'sites',
    id: siteId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!site) throw notFound('site', siteId)
  const tenant = site.tenant as string
  const [brand, manifest, stored, feeds] = await Promise.all([
    loadBrand(payload, site.brandProfile as string | null, tenant),
    loadManifest(payload, site.template, tenant),
    loadPages(payload, siteId, drafts),
    payload.db.count({
      collection: 'channels',
      where: { and: [{ site: { equals: siteId } }, { kind: { equals: 'feed' } }] },
    }),
  ])
  const pages = page ? [...stored.filter(({ id }) => id !== page.id), page] : stored
  const sections = await loadSections({ payload, tenant, pages, drafts })
  const media = await loadMedia(
    payload,
    tenant,
    JSON.stringify([pages, brand?.logo ?? null, [...sections.values()]]),
  )
  const style = compact({ ...site.style })
  return {
    site: {
      id: siteId,
      tenantId: tenant,
      name: site.name,
      url: siteUrl({ slug: site.slug, environment, address }),
      locale: site.settings?.locale ?? 'en',
      currency: site.settings?.currency ?? 'USD',
      timeZone: site.settings?.timeZone ?? 'UTC',
      // Only production is meant to be found.
      noindex: Boolean(site.settings?.noindex) || environment !== 'production',
      // Absent and not false: pages of sites without feeds are not rendered again for it.
      ...(feeds.totalDocs > 0 ? { hasFeed: true } : {}),
      navigation: {
        header: (site.navigation?.header ?? []) as LinkData[],
        footer: (site.navigation?.footer ?? []) as SiteInput['site']['navigation']['footer'],
      },
    },
    brand: {
      name: brand?.name ?? site.name,
      tagline: brand?.tagline ?? undefined,
      description: brand?.description ?? undefined,
      logo: brand?.logo ? { media: brand.logo as string, alt: brand.name } : undefined,
      contact: compact({ ...brand?.contact }),
      social: brand?.social?.map(({ platform, url }) => ({ platform, url })) ?? [],
    },
    tokens: createTokens({
      style: manifest.style,
      brand: { ...compact(pickStyle(brand)), ...style },
    }),
    pages,
    media,
    sections,
    mode: drafts ? 'preview' : 'release',
    frameAncestors: [new URL(address.publicUrl).origin],
  }
}

/** A document of `pages` as the renderer takes it. */
export const toPageInput = (page: Record<string, unknown>): PageInput => ({
  id: String(page.id),
  path: String(page.path ?? '/'),
  title: String(page.title ?? ''),
  seo: page.seo as PageInput['seo'],
  layout: page.layout,
  publishedAt: page.publishedAt as PageInput['publishedAt'],
  updatedAt: page.updatedAt as PageInput['updatedAt'],
})

const loadBrand = async (payload: Payload, id: string | null | undefined, tenant: string) => {
  if (!id) return null
  const { docs } = await payload.find({
    collection: 'brand-profiles',
    where: { and: [{ id: { equals: id } }, { tenant: { equals: tenant } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

type Brand = Awaited<ReturnType<typeof loadBrand>>

const pickStyle = (brand: Brand): Record<string, unknown> => ({
  palette: brand?.palette,
  fonts: brand?.fonts,
  typeRatio: brand?.typeRatio,
  radius: brand?.radius,
  density: brand?.density,
  scheme: brand?.scheme,
  character: brand?.character,
})

const loadManifest = async (
  payload: Payload,
  template: { slug?: string | null; version?: string | null } | null | undefined,
  tenant: string,
): Promise<TemplateManifest> => {
  const { docs } = await payload.find({
    collection: 'templates',
    where: {
      and: [
        { slug: { equals: template?.slug ?? '' } },
        { or: [{ tenant: { equals: tenant } }, { tenant: { exists: false } }] },
      ],
    },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    limit: 50,
    overrideAccess: true,
  })
  const found = docs.find(({ version }) => version === template?.version) ?? docs[0]
  if (!found)
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message: `The site's template "${template?.slug}" is not installed any more. Install it again, then deploy.`,
    })
  return parseManifest(found.manifest)
}

const loadPages = async (
  payload: Payload,
  siteId: string,
  drafts: boolean,
): Promise<PageInput[]> => {
  const ofSite: Where = { site: { equals: siteId } }
  const { docs } = await payload.find({
    collection: 'pages',
    draft: drafts,
    where: drafts ? ofSite : { and: [ofSite, { _status: { equals: 'published' } }] },
    sort: 'path',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((page) => toPageInput({ ...page }))
}

/** The media whose ids occur anywhere in the pages, as far as they are the tenant's. */
const loadMedia = async (
  payload: Payload,
  tenant: string,
  json: string,
): Promise<Map<string, MediaInput>> => {
  // Blocks may have ids of the other form; a query for one of those would fail on MongoDB.
  const pattern = payload.db.name === 'mongoose' ? OBJECT_ID : UUID
  const ids = [...new Set([...json.matchAll(pattern)].map((match) => match[1] as string))]
  const media = new Map<string, MediaInput>()
  for (let start = 0; start < ids.length; start += PORTION) {
    const { docs } = await payload.find({
      collection: 'media',
      where: {
        and: [{ id: { in: ids.slice(start, start + PORTION) } }, { tenant: { equals: tenant } }],
      },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    for (const doc of docs) media.set(String(doc.id), toMediaInput(doc))
  }
  return media
}
