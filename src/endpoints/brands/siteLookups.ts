import type { PayloadRequest } from 'payload'
import { blockFacts } from '../../core/checks/blockFacts'
import type { CheckLookups, PageState } from '../../core/checks/types'
import type { BlockRegistry } from '../../core/blocks/registry'
import { walkBlocks } from '../../core/blocks/tree'
import type { BlockData } from '../../core/blocks/types'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'

/**
 * What the checks of a layout ask of its site and its tenant's media. Without a page nothing is known of
 * the site: links to its pages pass.
 *
 * @throws TauseError `not_found` for a page that the requester cannot see.
 */
export const siteLookups = async ({
  req,
  registry,
  layout,
  pageId,
  tenantId,
}: {
  req: PayloadRequest
  registry: BlockRegistry
  layout: readonly BlockData[]
  pageId: string | undefined
  tenantId: string | undefined
}): Promise<CheckLookups> => {
  const page = pageId
    ? await req.payload.findByID({
        collection: 'pages',
        id: pageId,
        disableErrors: true,
        depth: 0,
        req,
        overrideAccess: false,
      })
    : null
  if (pageId && (!page || idOf(page.tenant) !== tenantId)) throw notFound('page', pageId)
  const [pages, media] = await Promise.all([
    page
      ? req.payload.find({
          collection: 'pages',
          where: { site: { equals: idOf(page.site) } },
          select: { path: true, _status: true },
          pagination: false,
          depth: 0,
          req,
          overrideAccess: false,
        })
      : null,
    req.payload.find({
      collection: 'media',
      where: {
        and: [{ tenant: { equals: tenantId } }, { id: { in: picturesIn(layout, registry) } }],
      },
      select: { alt: true, mimeType: true },
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    }),
  ])
  const stateOf = (found: { _status?: string | null } | undefined): PageState =>
    !pages
      ? 'published'
      : !found
        ? 'missing'
        : found._status === 'published'
          ? 'published'
          : 'draft'
  const byId = new Map(pages?.docs.map((doc) => [String(doc.id), doc]))
  const byPath = new Map(pages?.docs.map((doc) => [doc.path, doc]))
  const known = new Map(media.docs.map((doc) => [String(doc.id), doc]))
  return {
    own: { id: String(page?.id ?? ''), path: page?.path ?? '' },
    pageState: (id) => stateOf(byId.get(id)),
    pathState: (path) => stateOf(byPath.get(path)),
    medium: (id) => {
      const medium = known.get(id)
      if (!medium) return null
      return { alt: medium.alt ?? '', isImage: (medium.mimeType ?? '').startsWith('image/') }
    },
  }
}

const picturesIn = (layout: readonly BlockData[], registry: BlockRegistry): string[] =>
  [...walkBlocks({ layout, registry })].flatMap(({ block }) => {
    const definition = registry.get(block.blockType)
    return definition ? blockFacts({ block, definition }).pictures.map(({ medium }) => medium) : []
  })
