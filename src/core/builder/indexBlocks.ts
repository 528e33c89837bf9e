import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { slotsIn } from './slotsIn'
import { ROOT_SLOT, type Layout, type LocatedBlock, type Tree } from './types'

type Index = ReadonlyMap<string, LocatedBlock>

const known = new WeakMap<BlockRegistry, WeakMap<Layout, Index>>()

/** Every block of a layout by its id, in the order of the page. Worked out once for each layout. */
export const indexBlocks = ({ layout, registry }: Pick<Tree, 'layout' | 'registry'>): Index => {
  const ofRegistry = known.get(registry) ?? new WeakMap<Layout, Index>()
  known.set(registry, ofRegistry)
  const found = ofRegistry.get(layout)
  if (found) return found
  const index = new Map<string, LocatedBlock>()
  const add = (
    list: readonly BlockData[],
    at: { parent: BlockData | null; slot: string; path: string; depth: number },
  ): void => {
    const { parent, slot, depth } = at
    const parentId = parent ? String(parent.id) : null
    for (const [position, block] of list.entries()) {
      const path = `${at.path}.${position}`
      index.set(String(block.id), {
        block,
        position: { parentId, slot, index: position },
        path,
        parent,
        depth,
      })
      for (const inner of slotsIn({ block, registry }))
        add(inner.blocks, {
          parent: block,
          slot: inner.path,
          path: `${path}.${inner.path}`,
          depth: depth + 1,
        })
    }
  }
  add(layout, { parent: null, slot: ROOT_SLOT, path: ROOT_SLOT, depth: 0 })
  ofRegistry.set(layout, index)
  return index
}
