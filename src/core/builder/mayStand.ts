import { MAX_BLOCK_DEPTH } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { heightOf } from './heightOf'
import { indexBlocks } from './indexBlocks'
import { listAt } from './listAt'
import { lockOf } from './lockOf'
import { refusal } from './refuse'
import type { BlockPosition, Tree, TreeRefusal } from './types'

/**
 * Why blocks may not stand at a place, or `null`. Blocks that stand in that list already do not count
 * twice. What the blocks hold is asked for its depth only.
 */
export const mayStand = ({
  layout,
  registry,
  contentOnly,
  blocks,
  at,
}: Tree & { blocks: readonly BlockData[]; at: BlockPosition }): TreeRefusal | null => {
  const list = listAt({ layout, registry, ...at })
  if (!list)
    return refusal('notFound', `There is no slot "${at.slot}" in ${at.parentId ?? 'the page'}.`)
  if (list.parent ? lockOf(list.parent, contentOnly) !== 'none' : contentOnly)
    return refusal(
      'locked',
      `"${at.slot}" of ${at.parentId ?? 'the page'} is locked.`,
      at.parentId ?? undefined,
    )
  const around = idsAround({ layout, registry, id: at.parentId })
  const there = new Set(list.blocks.map(({ id }) => id))
  let added = 0
  for (const block of blocks) {
    const id = String(block.id)
    if (around.has(id)) return refusal('intoItself', `The block ${id} holds that place.`, id)
    if (!list.allow.includes(block.blockType))
      return refusal('notAllowed', `"${block.blockType}" may not stand in "${at.slot}".`, id)
    if (list.depth + heightOf(block, registry) > MAX_BLOCK_DEPTH)
      return refusal('tooDeep', `Blocks may be nested ${MAX_BLOCK_DEPTH} deep.`, id)
    if (!there.has(block.id)) added++
  }
  return added > 0 && list.maxRows !== undefined && list.blocks.length + added > list.maxRows
    ? refusal(
        'maxRows',
        `"${at.slot}" takes ${list.maxRows} blocks at most.`,
        at.parentId ?? undefined,
      )
    : null
}

/** Ids of a block and of all around it; none for the page itself. */
const idsAround = ({
  layout,
  registry,
  id,
}: Pick<Tree, 'layout' | 'registry'> & { id: string | null }): Set<string> => {
  const index = indexBlocks({ layout, registry })
  const ids = new Set<string>()
  for (let at = id; at !== null; at = index.get(at)?.position.parentId ?? null) ids.add(at)
  return ids
}
