import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BlockData } from '../../../core/blocks/types'
import { newBlock } from '../editor/newBlock'

const drawn = new WeakMap<BlockRegistry, Map<string, readonly BlockData[]>>()

/** What a type's picture shows: a new block; the same list every time. */
export const pictureOf = ({
  registry,
  slug,
}: {
  registry: BlockRegistry
  slug: string
}): readonly BlockData[] => {
  const known = drawn.get(registry) ?? new Map<string, readonly BlockData[]>()
  drawn.set(registry, known)
  const found = known.get(slug)
  if (found) return found
  const block = newBlock({ registry, slug })
  const blocks = block ? [block] : []
  known.set(slug, blocks)
  return blocks
}
