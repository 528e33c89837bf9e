import type { BlockData } from '../blocks/types'
import { indexBlocks } from './indexBlocks'
import { slotsIn } from './slotsIn'
import { ROOT_SLOT, type BlockPosition, type Tree } from './types'

/** A list of blocks: the page's own or a slot. */
export type BlockList = {
  /** The block it is a slot of; `null` for the page's own. */
  parent: BlockData | null
  blocks: readonly BlockData[]
  /** Slugs that may stand in it. */
  allow: readonly string[]
  maxRows?: number
  /** Of the blocks in it: 0 in the page's own. */
  depth: number
}

/** The list that a position names, or `null` when there is none. */
export const listAt = ({
  layout,
  registry,
  parentId,
  slot,
}: Pick<Tree, 'layout' | 'registry'> &
  Pick<BlockPosition, 'parentId' | 'slot'>): BlockList | null => {
  if (parentId === null)
    return slot === ROOT_SLOT
      ? { parent: null, blocks: layout, allow: registry.rootSlugs, depth: 0 }
      : null
  const around = indexBlocks({ layout, registry }).get(parentId)
  if (!around) return null
  const found = slotsIn({ block: around.block, registry }).find(({ path }) => path === slot)
  return found ? { ...found, parent: around.block, depth: around.depth + 1 } : null
}
