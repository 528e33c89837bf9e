import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { slotsIn } from './slotsIn'
import { setSlot } from './setSlot'
import { ROOT_SLOT, type Layout } from './types'

/** A list of blocks in the tree. */
export type ListPlace = { parent: BlockData | null; slot: string }

/**
 * Edits every list of a layout, inner lists first. Blocks and lists where nothing changed are shared
 * with the layout that was given.
 */
export const editLists = ({
  layout,
  registry,
  edit,
}: {
  layout: Layout
  registry: BlockRegistry
  /** Returns the same list where nothing changes. */
  edit: (list: readonly BlockData[], place: ListPlace) => readonly BlockData[]
}): Layout => {
  const editList = (list: readonly BlockData[], place: ListPlace): readonly BlockData[] => {
    let changed = false
    const inner = list.map((block) => {
      const next = editBlock(block)
      changed ||= next !== block
      return next
    })
    return edit(changed ? inner : list, place)
  }
  const editBlock = (block: BlockData): BlockData => {
    let result = block
    for (const { path, blocks } of slotsIn({ block, registry })) {
      const next = editList(blocks, { parent: block, slot: path })
      if (next !== blocks) result = setSlot(result, path, next)
    }
    return result
  }
  return editList(layout, { parent: null, slot: ROOT_SLOT })
}
