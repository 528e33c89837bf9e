import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/** A page that uses a shared section. */
export type UsingPage = {
  id: string
  title: string
  path: string
  siteId: string
  sectionIds: string[]
  /** The published page uses it. */
  published: boolean
  /** Its latest draft uses it. */
  draft: boolean
}

/**
 * Pages that use one of some shared sections, as published or in their latest draft, by path.
 *
 * @param overrideAccess for what holds whoever asks, e.g. whether a section may be deleted.
 */
export const pagesUsing = async ({
  req,
  sectionIds,
  siteId,
  overrideAccess = false,
}: {
  req: PayloadRequest
  sectionIds: readonly string[]
  /** Of one site only. */
  siteId?: string
  overrideAccess?: boolean
}): Promise<UsingPage[]> => {
  if (sectionIds.length === 0) return []
  const where: Where = {
    and: [
      { sectionIds: { in: [...sectionIds] } },
      ...(siteId ? [{ site: { equals: siteId } }] : []),
    ],
  }
  const find = async (draft: boolean): Promise<Found[]> => {
    const { docs } = await req.payload.find({
      collection: 'pages',
      where,
      draft,
      depth: 0,
      pagination: false,
      select: { title: true, path: true, site: true, sectionIds: true, _status: true },
      overrideAccess,
      req,
      user: req.user,
    })
    return docs as Found[]
  }
  const stored = await find(false)
  const latest = await find(true)
  const pages = new Map<string, UsingPage>()
  for (const page of stored)
    pages.set(String(page.id), {
      ...toUsing(page),
      published: page._status === 'published',
      draft: false,
    })
  for (const page of latest) {
    const known = pages.get(String(page.id))
    pages.set(String(page.id), {
      ...(known ?? { ...toUsing(page), published: false }),
      sectionIds: [...new Set([...(known?.sectionIds ?? []), ...(page.sectionIds ?? [])])],
      draft: true,
    })
  }
  return [...pages.values()]
    .filter(({ published, draft }) => published || draft)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

type Found = {
  id: string | number
  title?: string | null
  path?: string | null
  site?: unknown
  sectionIds?: string[] | null
  _status?: string | null
}

const toUsing = ({ id, title, path, site, sectionIds }: Found) => ({
  id: String(id),
  title: title ?? '',
  path: path ?? '',
  siteId: idOf(site) ?? '',
  sectionIds: sectionIds ?? [],
})
