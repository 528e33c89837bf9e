import { LRUCache } from 'lru-cache'
import type { Payload, Where } from 'payload'
import { createTokens } from '../../core/brand/tokens'
import { notFound, TauseError } from '../../core/errors'
import { headersOf, redirectsOf } from '../../core/release/deliveryRules'
import { parseManifest } from '../../core/template/manifestSchema'
import type { TemplateManifest } from '../../core/template/types'
import type { LinkData } from '../../core/blocks/types'
import type { MediaInput, PageInput, SiteInput } from '../../render/types'
import { primaryOriginOf } from '../domains/primaryOriginOf'
import { compact } from './compact'
import { currentDocs } from './currentDocs'
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
  drafts = false,
  page,
  address,
}: {
  payload: Payload
  siteId: string
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
  const [origin, brand, manifest, stored, feeds] = await Promise.all([
    primaryOriginOf({ payload, siteId, address }),
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
  const media = await loadMedia(payload, tenant, [
    ...pages,
    { logo: brand?.logo ?? null },
    ...sections.values(),
  ])
  const style = compact({ ...site.style })
  return {
    site: {
      id: siteId,
      tenantId: tenant,
      name: site.name,
      // Also elsewhere: what a release of another environment says of itself holds once it is promoted.
      url: origin ?? siteUrl({ slug: site.slug, address }),
      locale: site.settings?.locale ?? 'en',
      currency: site.settings?.currency ?? 'USD',
      timeZone: site.settings?.timeZone ?? 'UTC',
      // That only production is meant to be found, the answers' headers say (`withEnvironment`).
      noindex: Boolean(site.settings?.noindex),
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
    redirects: redirectsOf(site.delivery?.redirects),
    headers: headersOf(site.delivery?.headers),
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

/** Manifests of templates that were read last. */
const templates = new LRUCache<string, TemplateManifest>({ max: 20 })

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
  const key = `${found.id} ${found.updatedAt}`
  const known = templates.get(key)
  if (known) return known
  const parsed = parseManifest(found.manifest)
  templates.set(key, parsed)
  return parsed
}

const loadPages = async (
  payload: Payload,
  siteId: string,
  drafts: boolean,
): Promise<PageInput[]> => {
  const ofSite: Where = { site: { equals: siteId } }
  if (!drafts) {
    const pages = await currentDocs({
      payload,
      collection: 'pages',
      where: { and: [ofSite, { _status: { equals: 'published' } }] },
      read: toPageInput,
    })
    return [...pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
  const { docs } = await payload.find({
    collection: 'pages',
    draft: true,
    where: ofSite,
    sort: 'path',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((page) => toPageInput({ ...page }))
}

/** The media whose ids occur anywhere in what a site shows, as far as they are the tenant's. */
const loadMedia = async (
  payload: Payload,
  tenant: string,
  shown: readonly unknown[],
): Promise<Map<string, MediaInput>> => {
  // Blocks may have ids of the other form; a query for one of those would fail on MongoDB.
  const pattern = payload.db.name === 'mongoose' ? OBJECT_ID : UUID
  const ids = [...new Set(shown.flatMap((one) => idsIn(one, pattern)))]
  const media = new Map<string, MediaInput>()
  for (let start = 0; start < ids.length; start += PORTION) {
    const found = await currentDocs({
      payload,
      collection: 'media',
      where: {
        and: [{ id: { in: ids.slice(start, start + PORTION) } }, { tenant: { equals: tenant } }],
      },
      read: (doc) => toMediaInput(doc as Parameters<typeof toMediaInput>[0]),
    })
    for (const [id, value] of found) media.set(id, value)
  }
  return media
}

/** Everything that looks like an id, remembered for documents that come again as the same object. */
const idsIn = (value: unknown, pattern: RegExp): string[] => {
  if (typeof value !== 'object' || value === null) return idsOf(value, pattern)
  const known = idsOfDocs.get(value)
  if (known) return known
  const ids = idsOf(value, pattern)
  idsOfDocs.set(value, ids)
  return ids
}

const idsOf = (value: unknown, pattern: RegExp): string[] => [
  ...new Set(
    [...JSON.stringify(value ?? null).matchAll(pattern)].map((match) => match[1] as string),
  ),
]

const idsOfDocs = new WeakMap<object, string[]>()
