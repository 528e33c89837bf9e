import type { PayloadRequest } from 'payload'
import {
  contentIndexSchema,
  contentPageParams,
  contentPageSchema,
  contentParams,
  contentQuery,
} from '../../core/api/content'
import { contentHeaders } from '../../core/content/contentHeaders'
import { forbidden, TauseError } from '../../core/errors'
import type { Environment } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import { pointerOf } from '../../jobs/deploy/flip'
import type { SiteRecord } from '../apps/findSite'
import { shownAt } from '../apps/shownAt'
import { type ApiServices, defineOperation } from '../http/operation'
import { findContentSite } from './findContentSite'

const TAG = 'Content'

const DESCRIPTION = `Answered from the live release, never from drafts. Without a key where the app's content is
public. \`ETag\` with 304; \`surrogate-key\` names what caches may purge it by; webhooks tell when.`

const HEADERS = {
  ETag: 'Strong. Send it as `If-None-Match`.',
  'Surrogate-Key': 'Site, release, page and media, separated by spaces.',
}

export const getContentIndex = defineOperation({
  method: 'get',
  path: '/content/:site',
  operationId: 'getContentIndex',
  summary: 'List what is published of an app, with its navigation and brand',
  description: DESCRIPTION,
  tag: TAG,
  params: contentParams,
  query: contentQuery,
  responses: {
    200: { description: 'The pages.', schema: contentIndexSchema, headers: HEADERS },
    304: { description: 'As before.' },
  },
  handle: ({ req, actor, services, selectedTenant, params: { site }, query }) =>
    answer({ req, actor, services, selectedTenant, site, path: indexPath(req), ...query }),
})

export const getContentPage = defineOperation({
  method: 'get',
  path: '/content/:site/:path*',
  operationId: 'getContentPage',
  summary: 'Read a published page as data',
  description: `${DESCRIPTION}\n\nThe home page is \`/content/<app>/\`, with the slash.`,
  tag: TAG,
  params: contentPageParams,
  query: contentQuery,
  responses: {
    200: { description: 'The page.', schema: contentPageSchema, headers: HEADERS },
    304: { description: 'As before.' },
  },
  handle: ({ req, actor, services, selectedTenant, params: { site, path = [] }, query }) =>
    answer({
      req,
      actor,
      services,
      selectedTenant,
      site,
      path: `/${[path].flat().join('/')}`,
      ...query,
    }),
})

/** `/content/acme` and `/content/acme/` differ: the list and the home page. Routes take them for one. */
const indexPath = ({ url }: PayloadRequest): string | null =>
  url && /\/content\/[^/]+\/$/.test(new URL(url, 'http://localhost').pathname) ? '/' : null

type Asked = {
  req: PayloadRequest
  actor: Actor
  services: ApiServices
  selectedTenant: string | undefined
  site: string
  path: string | null
  environment?: Environment
}

const answer = async ({
  req,
  actor,
  services,
  selectedTenant,
  site: named,
  path,
  environment = 'production',
}: Asked): Promise<Response> => {
  const site = await findContentSite({ req, name: named, selectedTenant, services })
  const tenantId = idOf(site.tenant)
  if (!covers(canDo({ actor, collection: 'pages', operation: 'read' }), tenantId))
    throw forbidden('Reading content needs membership in the tenant, or a key with "pages:read".')
  const live = await liveRelease(req, site, environment)
  const encoding = encodingOf(req.headers.get('accept-encoding') ?? '')
  const urlOf = await shownAt({ req, sites: [site], services })
  const read =
    live &&
    (await services.readContent(
      {
        siteId: String(site.id),
        releaseId: live.id,
        manifestDigest: live.digest,
        path,
        origin: urlOf(site, environment),
      },
      encoding,
    ))
  if (!read)
    throw new TauseError({
      code: 'not_found',
      status: 404,
      message: live
        ? `${site.slug} has no page "${path ?? ''}" in its live release (${environment}).`
        : `${site.slug} has no live release in ${environment}. Deploy it first.`,
    })
  const headers = contentHeaders({ ...read, size: read.body.length }, { isPublic: false })
  if (req.headers.get('if-none-match')?.includes(read.etag)) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  return new Response(new Uint8Array(read.body), { status: 200, headers })
}

/** Past access control: who may read the tenant's pages may see what visitors see of them. */
const liveRelease = async (
  { payload }: PayloadRequest,
  site: SiteRecord,
  environment: Environment,
): Promise<{ id: string; digest: string } | null> => {
  const id = pointerOf(site, environment)
  const release = id
    ? ((await payload.db.findOne({
        collection: 'releases',
        where: { id: { equals: id } },
      })) as unknown as { digest?: string | null } | null)
    : null
  return id && release?.digest ? { id, digest: release.digest } : null
}

const encodingOf = (accept: string): 'identity' | 'br' | 'gzip' =>
  /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accept)
    ? 'br'
    : /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accept)
      ? 'gzip'
      : 'identity'
