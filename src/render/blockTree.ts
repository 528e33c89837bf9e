import type { BlockRegistry } from '../core/blocks/registry'
import { mapBlocks, walkBlocks } from '../core/blocks/tree'
import type { BlockData } from '../core/blocks/types'
import { sha256 } from '../core/release/manifestDigest'
import { blocksIn } from './blocksIn'

const known = new WeakMap<object, { registry: BlockRegistry; blocks: readonly BlockData[] }>()

/**
 * Every block in a layout, in the order of the page. Remembered as long as the layout is: layouts are
 * replaced and never changed.
 */
export const allBlocks = (layout: unknown, registry: BlockRegistry): readonly BlockData[] => {
  if (!Array.isArray(layout)) return []
  const before = known.get(layout)
  if (before?.registry === registry) return before.blocks
  const blocks = [...walkBlocks({ layout, registry })].map(({ block }) => block)
  known.set(layout, { registry, blocks })
  return blocks
}

/**
 * Gives each block without an id one that follows from its page and place, so that forms and
 * generated pictures have a name. Stored blocks have ids; those of templates need not.
 */
export const withBlockIds = ({
  pageId,
  layout,
  registry,
}: {
  pageId: string
  layout: unknown
  registry: BlockRegistry
}): BlockData[] =>
  mapBlocks({
    layout: blocksIn(layout),
    registry,
    map: ({ block, path }) =>
      typeof block.id === 'string' && block.id
        ? block
        : { ...block, id: sha256(`${pageId} ${path}`).slice(0, 24) },
  })
