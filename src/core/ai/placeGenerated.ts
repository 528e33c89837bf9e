import type { BlockData } from '../blocks/types'
import { heldBlock } from '../builder/heldBlock'
import { insertBlocks } from '../builder/insertBlocks'
import { removeBlocks } from '../builder/removeBlocks'
import { ROOT_SLOT, type Tree, type TreeResult } from '../builder/types'

/** What a page has once: a second one is left out. */
const FRAME = ['navbar', 'footer']

/**
 * Puts a generated page into the page there is: one step. `append`: before its footer. `replace`: in
 * place of all blocks that may go; locked ones stay where they are, the new ones behind the first of what
 * went. A navigation bar and a footer come only where the page has none of its own left.
 */
export const placeGenerated = ({
  blocks,
  how,
  ...tree
}: Tree & { blocks: readonly BlockData[]; how: 'append' | 'replace' }): TreeResult => {
  const going =
    how === 'replace'
      ? tree.layout
          .map(({ id }) => String(id))
          .filter((id) => !heldBlock({ ...tree, id, deep: true }))
      : []
  const cleared = removeBlocks({ ...tree, ids: going })
  if (!cleared.ok) return cleared
  const { layout } = cleared
  const stays = new Set(layout.map(({ blockType }) => blockType))
  const fresh = blocks.filter(
    ({ blockType }) =>
      !FRAME.includes(blockType) ||
      // Around blocks that stay, a frame would end up among them.
      (!stays.has(blockType) && (how === 'replace' || layout.length === 0)),
  )
  const isFooter = layout.at(-1)?.blockType === 'footer'
  const end = layout.length - (isFooter ? 1 : 0)
  const first = tree.layout.findIndex(({ id }) => going.includes(String(id)))
  const index = how === 'append' || first < 0 ? end : Math.min(first, end)
  return insertBlocks({
    ...tree,
    layout,
    blocks: fresh,
    at: { parentId: null, slot: ROOT_SLOT, index },
  })
}
