import type { CollectionSlug, PayloadRequest } from 'payload'
import { conflict, forbidden, notFound, unauthorized } from '../../core/errors'
import type { ExportFormat } from '../../core/export/formats'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'

/** Kind of the jobs that make an archive of a site or a page. */
export const EXPORT = 'export'

export type ExportOrder = {
  siteId: string
  /** The only page wanted; `null`: the whole site. */
  pageId: string | null
  format: ExportFormat
  /** Pages as they were saved last, instead of as they were published. */
  drafts: boolean
}

/** Archives one user may have in the making at a time. */
const MOST_AT_A_TIME = 2

/**
 * Queues the job that makes the archive.
 *
 * @throws TauseError as {@link assertMayExport}; `conflict` when the requester has too many in the making.
 */
export const startExport = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: ExportOrder
}): Promise<JobDocument> => {
  const { payload, user } = req
  if (!user) throw unauthorized('Log in first.')
  const { tenantId } = await assertMayExport({ req, order })
  const requester = user.collection === ('api-keys' as string) ? 'apiKey' : 'user'
  const { totalDocs } = await payload.db.count({
    collection: 'jobs' as CollectionSlug,
    where: {
      and: [
        { kind: { equals: EXPORT } },
        { state: { in: ['queued', 'running'] } },
        { [requester]: { equals: user.id } },
      ],
    },
    req,
  })
  if (totalDocs >= MOST_AT_A_TIME)
    throw conflict(
      `You have ${totalDocs} exports in the making. Wait until one is ready, then start the next.`,
    )
  return enqueue({
    payload,
    kind: EXPORT,
    input: order,
    tenantId,
    actor: { collection: user.collection, id: String(user.id) },
  })
}

/**
 * Whoever may read a site, its pages and its media may take them away; drafts only who may read versions.
 *
 * @throws TauseError `not_found` for a site or page that the requester cannot see, `forbidden` when a
 * permission is missing.
 */
export const assertMayExport = async ({
  req,
  order: { siteId, pageId, drafts },
}: {
  req: PayloadRequest
  order: ExportOrder
}): Promise<{ tenantId: string; siteSlug: string; pagePath: string | null }> => {
  const read = { depth: 0, overrideAccess: false, disableErrors: true, req } as const
  const site = await req.payload.findByID({ collection: 'sites', id: siteId, ...read })
  if (!site) throw notFound('site', siteId)
  const tenantId = idOf(site.tenant) ?? ''
  const actor = actorOf(req.user)
  const needs = [
    ['pages', drafts ? 'readVersions' : 'read'],
    ['media', 'read'],
    ['brand-profiles', 'read'],
  ] as const
  for (const [collection, operation] of needs)
    if (!covers(canDo({ actor, collection, operation }), tenantId))
      throw forbidden(
        `Exporting needs to read the ${collection} of the site's tenant. Ask an owner of it for a role, or give the API key that scope.`,
      )
  if (pageId === null) return { tenantId, siteSlug: site.slug, pagePath: null }
  const page = await req.payload.findByID({
    collection: 'pages',
    id: pageId,
    draft: drafts,
    ...read,
  })
  if (!page || idOf(page.site) !== siteId) throw notFound('page', pageId)
  return { tenantId, siteSlug: site.slug, pagePath: page.path }
}
