import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { blockLabel } from '../builder/blockLabel'
import { locate } from '../builder/locate'
import { SHARED_SECTION } from '../builder/sharedSections'
import { toLayout } from '../builder/toLayout'
import { idOf } from '../tenancy/idOf'
import { checkLayout } from './checkLayout'
import type { CheckIssue, CheckLookups } from './types'

export type CheckedSection = { id: string; name: string; layout: unknown; published: boolean }

/**
 * What the data of a page's shared sections says, told of the first block that stands for each, with the
 * section where it is to be mended. A section that is not published is told of alone: nothing of it is shown.
 */
export const checkSections = ({
  layout,
  sections,
  registry,
  lookups,
}: {
  /** Of the page; its blocks have ids. */
  layout: readonly BlockData[]
  /** By id. One that is missing is not told of. */
  sections: ReadonlyMap<string, CheckedSection>
  registry: BlockRegistry
  lookups: CheckLookups
}): CheckIssue[] => {
  const seen = new Set<string>()
  return layout.flatMap(({ blockType, id: block, section: reference }): CheckIssue[] => {
    const id = blockType === SHARED_SECTION ? idOf(reference) : undefined
    const section = id ? sections.get(id) : undefined
    if (!section || seen.has(section.id)) return []
    seen.add(section.id)
    const of = { block: String(block), section: { id: section.id, name: section.name } }
    if (!section.published)
      return [
        { level: 'error', code: 'section_unpublished', ...of, values: { name: section.name } },
      ]
    const own = toLayout({ value: section.layout, registry })
    return (
      checkLayout({ layout: own, registry, lookups })
        // A place on the page around is no business of the section's.
        .filter(({ code }) => code !== 'link_anchor')
        .map(({ level, code, values, block: inner }) => {
          const found = inner ? locate({ layout: own, registry, id: inner }) : null
          const label = found ? blockLabel({ block: found.block, registry }) : undefined
          return { level, code, values, ...of, section: { ...of.section, block: label } }
        })
    )
  })
}
