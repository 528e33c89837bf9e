import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BlockData } from '../../../core/blocks/types'
import { toLayout } from '../../../core/builder/toLayout'
import { call } from './call'

export type SectionKind = 'shared' | 'own'

/** A section as it is stored just now, drafts included. */
export type StoredSection = {
  id: string
  name: string
  kind: SectionKind
  layout: BlockData[]
  status: 'draft' | 'published'
}

export type SectionPage = { sections: StoredSection[]; more: boolean }

type Document = {
  id: string | number
  name?: string
  kind?: SectionKind
  layout?: unknown
  _status?: 'draft' | 'published'
}

/** Sections asked for at a time. */
const PAGE_SIZE = 50

/** A tenant's sections over Payload's REST API, with the access of the user who is logged in. */
export type SectionApi = {
  list: (query: { kind: SectionKind; page: number }) => Promise<SectionPage>
  byIds: (ids: readonly string[]) => Promise<StoredSection[]>
  create: (section: {
    name: string
    kind: SectionKind
    layout: readonly BlockData[]
    publish: boolean
  }) => Promise<StoredSection>
  rename: (section: { id: string; name: string }) => Promise<void>
  remove: (id: string) => Promise<void>
}

/** Every call throws an Error with the server's words. */
export const sectionApi = ({
  api,
  scope: { tenantId, siteId },
  registry,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  scope: { tenantId: string | null; siteId: string | null }
  registry: BlockRegistry
}): SectionApi => {
  const toSection = ({ id, name, kind, layout, _status }: Document): StoredSection => ({
    id: String(id),
    name: name ?? '',
    kind: kind ?? 'shared',
    layout: toLayout({ value: layout, registry }),
    status: _status ?? 'draft',
  })
  const find = async (query: Record<string, string>): Promise<SectionPage> => {
    const { docs, hasNextPage } = await call<{ docs: Document[]; hasNextPage: boolean }>(
      `${api}/sections?${new URLSearchParams({
        draft: 'true',
        depth: '0',
        sort: '-updatedAt',
        limit: String(PAGE_SIZE),
        ...(tenantId ? { 'where[tenant][equals]': tenantId } : {}),
        ...query,
      })}`,
    )
    return { sections: docs.map(toSection), more: hasNextPage }
  }
  return {
    list: ({ kind, page }) => find({ 'where[kind][equals]': kind, page: String(page) }),
    byIds: async (ids) => {
      const wanted = ids.map((id, index) => [`where[id][in][${index}]`, id] as const)
      const { sections } = await find({ ...Object.fromEntries(wanted), limit: String(ids.length) })
      return sections
    },
    create: async ({ name, kind, layout, publish }) => {
      const { doc } = await call<{ doc: Document }>(
        `${api}/sections?depth=0${publish ? '' : '&draft=true'}`,
        'POST',
        {
          name,
          kind,
          layout,
          _status: publish ? 'published' : 'draft',
          ...(tenantId ? { tenant: tenantId } : {}),
          ...(siteId ? { site: siteId } : {}),
        },
      )
      return toSection(doc)
    },
    rename: async ({ id, name }) =>
      void (await call(`${api}/sections/${id}?depth=0&draft=true`, 'PATCH', { name })),
    remove: async (id) => void (await call(`${api}/sections/${id}?depth=0`, 'DELETE')),
  }
}
