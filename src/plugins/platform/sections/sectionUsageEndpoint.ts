import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { pagesUsing } from '../../../collections/query/pagesUsing'
import type { SectionUsage } from '../../../collections/query/sectionUsage'
import { notFound } from '../../../core/errors'
import { answer } from '../../../endpoints/http/answer'
import { liveReleases } from './liveReleases'

/** Adds `GET /api/sections/:id/usage`: the pages that use a section, and which wait for a deployment. */
export const withUsage = (sections: CollectionConfig): CollectionConfig => ({
  ...sections,
  endpoints: [...(sections.endpoints || []), usageEndpoint],
})

const usageEndpoint: Endpoint = {
  path: '/:id/usage',
  method: 'get',
  handler: answer(async (req) => {
    const id = String(req.routeParams?.id)
    return Response.json(await loadUsage(req, id), { headers: { 'cache-control': 'no-store' } })
  }),
}

const loadUsage = async (req: PayloadRequest, id: string): Promise<SectionUsage> => {
  const section = await req.payload.findByID({
    collection: 'sections',
    id,
    depth: 0,
    select: { contentChangedAt: true, _status: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!section) throw notFound('section', id)
  const pages = await pagesUsing({ req, sectionIds: [id] })
  const sites = await liveReleases({ req, siteIds: pages.map(({ siteId }) => siteId) })
  const changed = section.contentChangedAt
  return {
    published: section._status === 'published',
    pages: pages
      .map(({ id: pageId, title, path, siteId, published, draft }) => {
        const { name = '', releasedAt = null } = sites.get(siteId) ?? {}
        return {
          id: pageId,
          title,
          path,
          site: { id: siteId, name },
          published,
          draft,
          waiting: Boolean(published && releasedAt && changed && changed > releasedAt),
        }
      })
      .sort((a, b) => a.site.name.localeCompare(b.site.name)),
  }
}
