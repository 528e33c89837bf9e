import type { Payload } from 'payload'
import { sharedSectionsIn } from '../../core/builder/sharedSections'
import type { PageInput, SectionInput } from '../../render/types'

/** Section ids are asked for in portions of this size. */
const PORTION = 200

/**
 * The shared sections that pages use, as far as they are the tenant's, by id.
 *
 * @param drafts the latest drafts instead of what is published.
 */
export const loadSections = async ({
  payload,
  tenant,
  pages,
  drafts,
}: {
  payload: Payload
  tenant: string
  pages: readonly Pick<PageInput, 'layout'>[]
  drafts: boolean
}): Promise<Map<string, SectionInput>> => {
  const ids = [...new Set(pages.flatMap(({ layout }) => sharedSectionsIn(layout)))]
  const sections = new Map<string, SectionInput>()
  for (let start = 0; start < ids.length; start += PORTION) {
    const { docs } = await payload.find({
      collection: 'sections',
      draft: drafts,
      where: {
        and: [
          { id: { in: ids.slice(start, start + PORTION) } },
          { tenant: { equals: tenant } },
          { kind: { equals: 'shared' } },
        ],
      },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    for (const { id, name, layout, _status } of docs)
      sections.set(String(id), {
        id: String(id),
        name,
        layout,
        published: drafts || _status === 'published',
      })
  }
  return sections
}
