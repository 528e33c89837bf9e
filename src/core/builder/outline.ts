import { blockLabel } from './blockLabel'
import { slotsIn } from './slotsIn'
import type { Layout, Tree } from './types'

export type OutlineNode = {
  id: string
  blockType: string
  /** What the block says first, shortened, else the name of its type. */
  label: string
  /** 0 in the page's own list, +1 for each slot around. */
  depth: number
  /** All that stands in its slots, in the order of the page. */
  children: OutlineNode[]
  /** The same by slot; also the empty ones. `path` as in a position. */
  slots: { path: string; children: OutlineNode[] }[]
}

/** The page as a tree of names. */
export const outline = ({ layout, registry }: Pick<Tree, 'layout' | 'registry'>): OutlineNode[] => {
  const nodesOf = (list: Layout, depth: number): OutlineNode[] =>
    list.map((block) => {
      const slots = slotsIn({ block, registry }).map(({ path, blocks }) => ({
        path,
        children: nodesOf(blocks, depth + 1),
      }))
      return {
        id: String(block.id),
        blockType: block.blockType,
        label: blockLabel({ block, registry }),
        depth,
        children: slots.flatMap(({ children }) => children),
        slots,
      }
    })
  return nodesOf(layout, 0)
}
