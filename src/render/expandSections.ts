import { formKindOf } from '../core/blocks/formFields'
import type { BlockRegistry } from '../core/blocks/registry'
import { mapBlocks } from '../core/blocks/tree'
import type { BlockData } from '../core/blocks/types'
import { SHARED_SECTION } from '../core/builder/sharedSections'
import { sha256 } from '../core/release/manifestDigest'
import { idOf } from '../core/tenancy/idOf'
import { allBlocks } from './blockTree'
import { blocksIn } from './blocksIn'
import type { SectionInput } from './types'

/** Where on its page a block of a shared section came from. */
export type SectionOrigin = {
  /** Id of the block that stands for the section. */
  block: string
  /** The section's name. */
  section: string
}

/** Why a section cannot take its place. */
export type Unresolved = 'missing' | 'unpublished' | 'nested'

export type ExpandedLayout = {
  /** As it was, but for the blocks that stand for sections. */
  layout: unknown
  /** By block id. */
  origins: ReadonlyMap<string, SectionOrigin>
}

/**
 * Puts the blocks of shared sections in the place of the blocks that stand for them. A block keeps its
 * id where that is its only one on the page; forms get one for each page, as they are answered by it. A
 * section that cannot be shown leaves its block there, with the reason as `unresolved`.
 */
export const expandSections = ({
  pageId,
  layout,
  sections,
  registry,
}: {
  pageId: string
  /** As stored: need not be a list. */
  layout: unknown
  /** By id; empty: the page may use none. */
  sections: Pick<ReadonlyMap<string, SectionInput>, 'get'>
  registry: BlockRegistry
}): ExpandedLayout => {
  const origins = new Map<string, SectionOrigin>()
  if (!Array.isArray(layout) || !layout.some(isReference)) return { layout, origins }
  const taken = new Set(allBlocks(layout, registry).map(({ id }) => id))
  const expanded = layout.flatMap((entry: unknown, index): unknown[] => {
    if (!isReference(entry)) return [entry]
    const id = idOf(entry.section)
    const section = id ? sections.get(id) : undefined
    if (!section) return [unresolved(entry, 'missing')]
    if (!section.published) return [unresolved(entry, 'unpublished', section.name)]
    const reference = entry.id || String(index)
    const blocks = blocksIn(section.layout)
    if (blocks.some(isReference)) return [unresolved(entry, 'nested', section.name)]
    return mapBlocks({
      layout: blocks,
      registry,
      map: ({ block, path }) => {
        const own = block.id || path
        const free = Boolean(block.id) && !taken.has(own) && !formKindOf(block)
        const blockId = free ? own : sha256(`${pageId} ${reference} ${own}`).slice(0, 24)
        taken.add(blockId)
        origins.set(blockId, { block: reference, section: section.name })
        return free ? block : { ...block, id: blockId, sourceId: own }
      },
    })
  })
  return { layout: expanded, origins }
}

const isReference = (entry: unknown): entry is BlockData =>
  typeof entry === 'object' &&
  entry !== null &&
  (entry as { blockType?: unknown }).blockType === SHARED_SECTION

const unresolved = (block: BlockData, reason: Unresolved, name?: string): BlockData => ({
  ...block,
  unresolved: reason,
  ...(name ? { sectionName: name } : {}),
})
