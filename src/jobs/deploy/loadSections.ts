import type { Payload, Where } from 'payload'
import { sharedSectionsIn } from '../../core/builder/sharedSections'
import { currentDocs } from './currentDocs'
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
    const where: Where = {
      and: [
        { id: { in: ids.slice(start, start + PORTION) } },
        { tenant: { equals: tenant } },
        { kind: { equals: 'shared' } },
      ],
    }
    const found = drafts
      ? await loadDrafts(payload, where)
      : await currentDocs({ payload, collection: 'sections', where, read: toSection })
    for (const [id, section] of found) sections.set(id, section)
  }
  return sections
}

const toSection = ({ id, name, layout, _status }: Record<string, unknown>): SectionInput => ({
  id: String(id),
  name: String(name),
  layout,
  published: _status === 'published',
})

const loadDrafts = async (payload: Payload, where: Where): Promise<Map<string, SectionInput>> => {
  const { docs } = await payload.find({
    collection: 'sections',
    draft: true,
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map((doc) => [String(doc.id), { ...toSection({ ...doc }), published: true }]))
}
