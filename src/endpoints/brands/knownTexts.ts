import type { PayloadRequest, Where } from 'payload'
import { pageText } from '../../core/brand/check/checkPage'
import type { KnownText } from '../../core/brand/check/nearDuplicate'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { BlockData } from '../../core/blocks/types'

/** Pages that a text is compared with; the newest ones. */
const MOST_PAGES = 200

/** What the tenant says already: the words of its pages, as far as the requester may read them. */
export const knownTexts = async ({
  req,
  registry,
  tenantId,
  pageId,
}: {
  req: PayloadRequest
  registry: BlockRegistry
  tenantId: string | undefined
  /** The page that is checked: it may say what it says. */
  pageId: string | undefined
}): Promise<KnownText[]> => {
  const where: Where = {
    and: [{ tenant: { equals: tenantId } }, ...(pageId ? [{ id: { not_equals: pageId } }] : [])],
  }
  const { docs } = await req.payload.find({
    collection: 'pages',
    where,
    sort: '-updatedAt',
    limit: MOST_PAGES,
    pagination: false,
    depth: 0,
    select: { title: true, path: true, layout: true },
    req,
    overrideAccess: false,
  })
  return docs.map(({ title, path, layout }) => ({
    name: `${title} (${path})`,
    text: pageText((layout ?? []) as unknown as BlockData[], registry),
  }))
}
