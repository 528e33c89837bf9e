import type { PayloadRequest } from 'payload'
import { pagesUsing } from '../../../collections/query/pagesUsing'

export type WaitingPages = {
  /** Published pages of the site that show an older state of a shared section. */
  pages: { id: string; title: string }[]
  /** Names of the sections that changed. */
  sections: string[]
}

/**
 * Pages of a site that wait for its next deployment because a shared section changed after the live
 * release was begun; `null`: none do.
 */
export const waitingPages = async ({
  req,
  siteId,
  tenantId,
  releasedAt,
}: {
  req: PayloadRequest
  siteId: string
  tenantId: string
  /** ISO 8601. */
  releasedAt: string
}): Promise<WaitingPages | null> => {
  const { docs } = await req.payload.find({
    collection: 'sections',
    where: {
      and: [
        { tenant: { equals: tenantId } },
        { kind: { equals: 'shared' } },
        { contentChangedAt: { greater_than: releasedAt } },
      ],
    },
    depth: 0,
    pagination: false,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  const names = new Map(docs.map(({ id, name }) => [String(id), name]))
  const pages = await pagesUsing({ req, sectionIds: [...names.keys()], siteId })
  const waiting = pages.filter(({ published }) => published)
  if (waiting.length === 0) return null
  const used = new Set(waiting.flatMap(({ sectionIds }) => sectionIds))
  return {
    pages: waiting.map(({ id, title }) => ({ id, title })),
    sections: [...names].flatMap(([id, name]) => (used.has(id) ? [name] : [])),
  }
}
