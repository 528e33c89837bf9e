import type { PayloadRequest } from 'payload'
import { blockFacts } from '../../core/checks/blockFacts'
import type { CheckLookups, PageState } from '../../core/checks/types'
import type { BlockRegistry } from '../../core/blocks/registry'
import { walkBlocks } from '../../core/blocks/tree'
import type { BlockData } from '../../core/blocks/types'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'

export type SiteLookups = {
  lookups: CheckLookups
  /** By rule: what it has asked for that is not known here, and why. Grows while rules ask. */
  notChecked: ReadonlyMap<string, string>
}

/**
 * What the checks of a layout ask of its site and its tenant's media, as far as the requester may read
 * them. What is not known is no fault, and is noted.
 *
 * @throws TauseError `not_found` for a page that the requester cannot see.
 */
export const siteLookups = async ({
  req,
  registry,
  layout,
  pageId,
  tenantId,
  mayRead,
}: {
  req: PayloadRequest
  registry: BlockRegistry
  layout: readonly BlockData[]
  pageId: string | undefined
  tenantId: string | undefined
  mayRead: (collection: 'pages' | 'media') => boolean
}): Promise<SiteLookups> => {
  const [pages, media] = await Promise.all([
    pageId && mayRead('pages') ? findPages({ req, pageId, tenantId }) : null,
    mayRead('media') ? findMedia({ req, tenantId, ids: picturesIn(layout, registry) }) : null,
  ])
  const notChecked = new Map<string, string>()
  const stateOf = (found: { _status?: string | null } | undefined): PageState => {
    if (!pages) {
      notChecked.set('broken-link', pageId ? NO_PAGES : NO_PAGE_ID)
      return 'published'
    }
    if (!found) return 'missing'
    return found._status === 'published' ? 'published' : 'draft'
  }
  const { own = { id: pageId ?? '', path: '' }, docs = [] } = pages ?? {}
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  const byPath = new Map(docs.map((doc) => [doc.path, doc]))
  const known = new Map(media?.map((doc) => [String(doc.id), doc]))
  return {
    notChecked,
    lookups: {
      own,
      pageState: (id) => stateOf(byId.get(id)),
      pathState: (path) => stateOf(byPath.get(path)),
      medium: (id) => {
        if (!media) {
          notChecked.set('alt-text', NO_MEDIA)
          return undefined
        }
        const medium = known.get(id)
        if (!medium) return null
        return { alt: medium.alt ?? '', isImage: (medium.mimeType ?? '').startsWith('image/') }
      },
    },
  }
}

const NO_PAGE_ID = 'Links to pages of the site were not followed: give pageId.'
const NO_PAGES =
  'Links to pages of the site were not followed: the API key lacks the scope "pages:read".'
const NO_MEDIA = 'Uploaded pictures were not looked at: the API key lacks the scope "media:read".'

const findPages = async ({
  req,
  pageId,
  tenantId,
}: {
  req: PayloadRequest
  pageId: string
  tenantId: string | undefined
}) => {
  const page = await req.payload.findByID({
    collection: 'pages',
    id: pageId,
    disableErrors: true,
    depth: 0,
    req,
    overrideAccess: false,
  })
  if (!page || idOf(page.tenant) !== tenantId) throw notFound('page', pageId)
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { site: { equals: idOf(page.site) } },
    select: { path: true, _status: true },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return { own: { id: String(page.id), path: page.path }, docs }
}

const findMedia = async ({
  req,
  tenantId,
  ids,
}: {
  req: PayloadRequest
  tenantId: string | undefined
  ids: string[]
}) => {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { and: [{ tenant: { equals: tenantId } }, { id: { in: ids } }] },
    select: { alt: true, mimeType: true },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs
}

const picturesIn = (layout: readonly BlockData[], registry: BlockRegistry): string[] =>
  [...walkBlocks({ layout, registry })].flatMap(({ block }) => {
    const definition = registry.get(block.blockType)
    return definition ? blockFacts({ block, definition }).pictures.map(({ medium }) => medium) : []
  })
