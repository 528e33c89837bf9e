import type { PayloadRequest } from 'payload'
import { canDo, covers } from '../../../core/tenancy/permissions'
import { idOf } from '../../../core/tenancy/idOf'
import { mayLock } from '../../../collections/access/lockAccess'
import { resolveActor } from '../../../collections/access/resolveActor'
import { pagesUsing } from '../../../collections/query/pagesUsing'
import { loadSiteInput, toPageInput } from '../../../jobs/deploy/loadSiteInput'
import type { SiteAddress } from '../../../jobs/deploy/siteUrl'
import type { PageSummary } from '../../../core/blocks/types'
import type { SiteInput } from '../../../render/types'
import type { PageBuilderOptions } from '../types'
import { neutralSurroundings } from './neutralSurroundings'

/** Sites of a tenant that are looked through for the one that a document names. */
const MOST_SITES = 1000

/** Options for documents that belong to a site: drawn with its brand, published by its roles. */
export const siteDocuments = (
  address: SiteAddress,
): Required<
  Pick<
    PageBuilderOptions,
    'loadCheckedSite' | 'loadSurroundings' | 'mayLock' | 'mayPublish' | 'publishRule'
  >
> => ({
  loadSurroundings: async ({ req, collection, doc }) => {
    const siteId = await siteOf({ req, collection, doc })
    if (!siteId) return neutralSurroundings(doc)
    const input = await loadSiteInput({
      payload: req.payload,
      siteId,
      drafts: true,
      address,
    })
    const { site, brand, tokens, pages, media } = input
    return {
      page: {
        mode: 'preview',
        locale: site.locale,
        currency: site.currency,
        timeZone: site.timeZone,
        site: { name: site.name, url: site.url, navigation: site.navigation },
        brand,
        page: {
          id: String(doc.id),
          title: String(doc.title ?? doc.name ?? ''),
          path: String(doc.path ?? '/'),
        },
      },
      tokens,
      locales: await localesOf({ req, tenant: site.tenantId, locale: site.locale }),
      pages: pages.map(toSummary),
      media: mediaOf({ media, pages, doc, logo: idOf(brand.logo?.media) }),
    }
  },
  loadCheckedSite: async ({ req, collection, doc }) => {
    const site = await siteOf({ req, collection, doc })
    if (!site) return null
    const page = toPageInput({ title: doc.name, path: `/${String(doc.id)}`, ...doc })
    // Past access control, as the rest of the site is read: whoever may read one page of it may read all,
    // and a key that may only publish must not be told that every link is broken.
    const [input, { docs }] = await Promise.all([
      loadSiteInput({ payload: req.payload, siteId: site, page, address }),
      req.payload.find({
        collection: 'pages',
        where: { site: { equals: site } },
        select: { path: true, _status: true },
        depth: 0,
        pagination: false,
        req,
        overrideAccess: true,
      }),
    ])
    return {
      input,
      pages: docs.map(({ id, path, _status }) => ({
        id: String(id),
        path,
        published: _status === 'published',
      })),
    }
  },
  publishRule: async ({ req, collection, doc }) => {
    const ids = [idOf(doc.site), ...(await sitesShowing({ req, collection, doc }))]
    // Past access control: the rule also holds for those who may not read the site.
    const { docs } = await req.payload.find({
      collection: 'sites',
      where: { id: { in: ids.filter((id) => id !== undefined) } },
      select: { settings: true },
      depth: 0,
      pagination: false,
      req,
      overrideAccess: true,
    })
    return docs.some(({ settings }) => settings?.publishChecks === 'forbid') ? 'forbid' : 'ask'
  },
  mayLock,
  mayPublish: async ({ req, collection, doc }) => {
    if (collection !== 'pages' && collection !== 'sections') return true
    const { actor, suspended } = await resolveActor(req)
    const grant = canDo({ actor, collection, operation: 'publish', suspended })
    return covers(grant, idOf(doc.tenant))
  },
})

/** Sites whose published pages show a shared section, whichever site it is edited for. */
const sitesShowing = async ({
  req,
  collection,
  doc,
}: {
  req: PayloadRequest
  collection: string
  doc: Record<string, unknown>
}): Promise<string[]> => {
  if (collection !== 'sections' || !doc.id) return []
  const pages = await pagesUsing({ req, sectionIds: [String(doc.id)], overrideAccess: true })
  return pages.filter(({ published }) => published).map(({ siteId }) => siteId)
}

/** The document's site; of one that is for all sites of its tenant, the first that the user sees. */
const siteOf = async ({
  req,
  collection,
  doc,
}: {
  req: PayloadRequest
  collection: string
  doc: Record<string, unknown>
}): Promise<string | undefined> => {
  const own = idOf(doc.site)
  if (collection === 'pages') return own
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { and: [{ tenant: { equals: idOf(doc.tenant) } }, { status: { equals: 'ready' } }] },
    sort: 'createdAt',
    limit: MOST_SITES,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: false,
    req,
    user: req.user,
  })
  const ids = docs.map(({ id }) => String(id))
  // The one it names may be gone.
  return own && ids.includes(own) ? own : ids[0]
}

const toSummary = ({
  id,
  path,
  title,
  seo,
  publishedAt,
}: SiteInput['pages'][number]): PageSummary => ({
  id,
  path,
  title,
  description: seo?.description ?? undefined,
  publishedAt: publishedAt ?? undefined,
  ...(seo?.image ? { picture: { media: idOf(seo.image) } } : {}),
})

/** The media that this page shows, and the logo; others are fetched when they are chosen. */
const mediaOf = ({
  media,
  pages,
  doc,
  logo,
}: Pick<SiteInput, 'media' | 'pages'> & {
  doc: Record<string, unknown>
  logo: string | null | undefined
}): SiteInput['media'] extends ReadonlyMap<string, infer Medium> ? Medium[] : never => {
  const page = JSON.stringify([pages.find(({ id }) => id === doc.id)?.layout, doc.layout])
  return [...media.values()].filter(({ id }) => id === logo || page.includes(`"${id}"`))
}

/** The site's language, then the others of its tenant. */
const localesOf = async ({
  req,
  tenant,
  locale,
}: {
  req: PayloadRequest
  tenant: string
  locale: string
}): Promise<string[]> => {
  const found = await req.payload.findByID({
    collection: 'tenants',
    id: tenant,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const all: unknown = found?.settings?.locales
  const others = (Array.isArray(all) ? all : []).filter((one) => typeof one === 'string')
  return [...new Set([locale, ...others])]
}
