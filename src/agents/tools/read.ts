import { z } from 'zod'
import type { Where } from 'payload'
import { idSchema } from '../../core/api/common'
import { text as oneText } from '../../core/ai/brandFacts'
import type { BlockData } from '../../core/blocks/types'
import { pageText } from '../../core/brand/check/checkPage'
import { checkLayout } from '../../core/checks/checkLayout'
import { checkMeta } from '../../core/checks/checkMeta'
import { ensureIds } from '../../core/builder/ensureIds'
import { loadBrand } from '../writing/loadBrand'
import { defineTool, type ToolContext } from './defineTool'

const MAX_TEXT = 6000
const MAX_PAGES = 30

const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  path: z.string(),
  status: z.string(),
  text: z.string(),
})

export const readBrand = defineTool({
  name: 'readBrand',
  description: 'What a brand profile states: names, voice, offers, proof, questions.',
  reads: true,
  input: z.strictObject({ brandProfileId: idSchema }),
  output: z.looseObject({ name: z.string() }),
  run: async ({ req, tenantId }, { brandProfileId }) =>
    (await loadBrand({ req, tenantId, brandProfileId })).facts,
})

type PageDocument = {
  id: string
  title: string
  path: string
  _status?: string | null
  layout?: unknown
  site?: unknown
  seo?: { title?: string | null; description?: string | null; noindex?: boolean | null } | null
}

const findPages = async (
  { req, tenantId }: ToolContext,
  { siteId, query, ids, limit }: { siteId?: string; query?: string; ids?: string[]; limit: number },
): Promise<PageDocument[]> => {
  const where: Where[] = [
    { tenant: { equals: tenantId } },
    ...(siteId ? [{ site: { equals: siteId } }] : []),
    ...(ids ? [{ id: { in: ids } }] : []),
    ...(query ? [{ or: [{ title: { like: query } }, { path: { like: query } }] }] : []),
  ]
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { and: where },
    sort: '-updatedAt',
    limit,
    pagination: false,
    draft: true,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs as unknown as PageDocument[]
}

const layoutOf = ({ layout }: PageDocument): BlockData[] =>
  Array.isArray(layout) ? (layout as BlockData[]) : []

export const searchPages = defineTool({
  name: 'searchPages',
  description: 'Pages of the tenant with their words, the latest first.',
  reads: true,
  input: z.strictObject({
    siteId: idSchema.optional(),
    query: z.string().max(200).optional(),
    limit: z.coerce.number<unknown>().int().min(1).max(MAX_PAGES).default(10),
  }),
  output: z.object({ pages: z.array(pageSchema) }),
  run: async (context, input) => ({
    pages: (await findPages(context, input)).map((page) => ({
      id: String(page.id),
      title: page.title,
      path: page.path,
      status: page._status ?? 'draft',
      text: oneText(pageText(layoutOf(page), context.services.blocks), MAX_TEXT),
    })),
  }),
})

export const searchMedia = defineTool({
  name: 'searchMedia',
  description: 'Pictures and files of the tenant by what they show.',
  reads: true,
  input: z.strictObject({
    query: z.string().max(200).optional(),
    limit: z.coerce.number<unknown>().int().min(1).max(50).default(20),
  }),
  output: z.object({
    media: z.array(z.object({ id: z.string(), alt: z.string(), fileName: z.string() })),
  }),
  run: async ({ req, tenantId }, { query, limit }) => {
    const { docs } = await req.payload.find({
      collection: 'media',
      where: {
        and: [
          { tenant: { equals: tenantId } },
          ...(query ? [{ or: [{ alt: { like: query } }, { filename: { like: query } }] }] : []),
        ],
      },
      sort: '-createdAt',
      limit,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return {
      media: docs.map(({ id, alt, filename }) => ({
        id: String(id),
        alt: alt ?? '',
        fileName: filename ?? '',
      })),
    }
  },
})

export const readSubmissions = defineTool({
  name: 'readSubmissions',
  description: 'What people asked through the forms of sites: their words, without who they are.',
  reads: true,
  input: z.strictObject({
    siteId: idSchema.optional(),
    limit: z.coerce.number<unknown>().int().min(1).max(50).default(20),
  }),
  output: z.object({
    questions: z.array(z.object({ id: z.string(), question: z.string(), at: z.string() })),
  }),
  run: async ({ req, tenantId }, { siteId, limit }) => {
    const { docs } = await req.payload.find({
      collection: 'submissions',
      where: {
        and: [
          { tenant: { equals: tenantId } },
          { kind: { equals: 'contact' } },
          { status: { not_equals: 'spam' } },
          ...(siteId ? [{ site: { equals: siteId } }] : []),
        ],
      },
      sort: '-createdAt',
      limit,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return {
      questions: docs.flatMap(({ id, data, createdAt }) => {
        const question = messageOf(data)
        return question ? [{ id: String(id), question, at: createdAt }] : []
      }),
    }
  },
})

/** The longest answer of a form is the message; addresses and numbers in it are taken out. */
const messageOf = (data: unknown): string => {
  const values = Object.values((data ?? {}) as Record<string, unknown>).filter(
    (value) => typeof value === 'string',
  )
  const longest = values.sort((one, other) => other.length - one.length)[0] ?? ''
  const clean = longest.replace(/\S+@\S+/g, '…').replace(/\+?\d[\d\s()/-]{6,}\d/g, '…')
  return clean.split(/\s+/).length >= 3 ? oneText(clean, 200) : ''
}

export const auditSeo = defineTool({
  name: 'auditSeo',
  description:
    'What search engines would find fault with: titles, descriptions, links, alternative texts.',
  reads: true,
  input: z.strictObject({
    siteId: idSchema.optional(),
    pageIds: z.array(idSchema).max(MAX_PAGES).optional(),
    limit: z.coerce.number<unknown>().int().min(1).max(MAX_PAGES).default(10),
  }),
  output: z.object({
    pages: z.array(
      pageSchema.extend({
        issues: z.array(z.object({ code: z.string(), level: z.string() })),
        seo: z.object({ title: z.string(), description: z.string() }),
      }),
    ),
    found: z.number().int(),
  }),
  run: async (context, { siteId, pageIds, limit }) => {
    const registry = context.services.blocks
    const found = await findPages(context, { siteId, ids: pageIds, limit })
    const paths = new Map(found.map((page) => [page.path, page]))
    const byId = new Map(found.map((page) => [String(page.id), page]))
    const pages = found.map((page) => {
      const layout = ensureIds({ layout: layoutOf(page), registry })
      const stateOf = (other: PageDocument | undefined) =>
        // Pages that were not looked at are not said to be missing.
        !other || other._status === 'published' ? ('published' as const) : ('draft' as const)
      const issues = [
        ...checkMeta({
          title: page.seo?.title || page.title,
          seoTitle: page.seo?.title ?? '',
          description: page.seo?.description ?? '',
          noindex: page.seo?.noindex ?? false,
        }),
        ...checkLayout({
          layout,
          registry,
          lookups: {
            own: { id: String(page.id), path: page.path },
            pageState: (id) => stateOf(byId.get(id)),
            pathState: (path) => stateOf(paths.get(path)),
            medium: () => ({ alt: 'not looked at', isImage: true }),
          },
        }),
      ]
      return {
        id: String(page.id),
        title: page.title,
        path: page.path,
        status: page._status ?? 'draft',
        text: oneText(pageText(layout, registry), MAX_TEXT),
        issues: issues.map(({ code, level }) => ({ code, level })),
        seo: { title: page.seo?.title ?? '', description: page.seo?.description ?? '' },
      }
    })
    return { pages, found: pages.reduce((sum, { issues }) => sum + issues.length, 0) }
  },
})

const DAY = 24 * 60 * 60 * 1000

export const queryAnalytics = defineTool({
  name: 'queryAnalytics',
  description:
    'Counts of what is stored: submissions, deployments, posts and subscribers of a number of days. No visits: they are not counted.',
  reads: true,
  input: z.strictObject({
    siteId: idSchema.optional(),
    days: z.coerce.number<unknown>().int().min(1).max(366).default(30),
  }),
  output: z.object({
    since: z.string(),
    days: z.number().int(),
    counts: z.record(z.string(), z.number().int()),
    /** What the user may not count. */
    hidden: z.array(z.string()),
  }),
  run: async ({ req, tenantId }, { siteId, days }) => {
    const since = new Date(Date.now() - days * DAY).toISOString()
    const hidden: string[] = []
    const counts: Record<string, number> = {}
    const ofSite: Where[] = siteId ? [{ site: { equals: siteId } }] : []
    const count = async (name: string, collection: 'submissions', where: Where[]) => {
      const result = await req.payload
        .count({
          collection,
          where: {
            and: [
              { tenant: { equals: tenantId } },
              { createdAt: { greater_than: since } },
              ...where,
            ],
          },
          req,
          overrideAccess: false,
        })
        .catch((error: unknown) => {
          if ((error as { status?: unknown }).status !== 403) throw error
          return null
        })
      if (result) counts[name] = result.totalDocs
      else hidden.push(name)
    }
    await count('contacts', 'submissions', [...ofSite, { kind: { equals: 'contact' } }])
    await count('newsletterSignUps', 'submissions', [...ofSite, { kind: { equals: 'newsletter' } }])
    await count('deployments', 'releases' as 'submissions', ofSite)
    await count('posts', 'posts' as 'submissions', [])
    await count('postsPublished', 'posts' as 'submissions', [{ status: { equals: 'published' } }])
    await count('subscribers', 'subscribers' as 'submissions', [])
    return { since, days, counts, hidden }
  },
})
