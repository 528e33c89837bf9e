import type { BlockRegistry } from '../../../core/blocks/registry'
import { renewIds } from '../../../core/builder/renewIds'
import { SHARED_SECTION } from '../../../core/builder/sharedSections'
import type { SectionEntry } from '../sections/types'
import { newBlock } from '../editor/newBlock'
import type { StoredSection } from './sectionApi'

/** A tenant's sections as the tab offers them: of a shared one a reference, of the others a copy. */
export const ownEntries = ({
  sections,
  registry,
}: {
  sections: readonly StoredSection[]
  registry: BlockRegistry
}): SectionEntry[] =>
  sections.map(({ id, name, kind, layout }) => ({
    id,
    name,
    description: '',
    category: kind,
    words: '',
    picture: () => layout,
    blocks: () => {
      if (kind === 'own') return renewIds({ blocks: layout, registry })
      const block = newBlock({ registry, slug: SHARED_SECTION })
      return block ? [{ ...block, section: id }] : []
    },
  }))
