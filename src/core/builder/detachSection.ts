import type { BlockData } from '../blocks/types'
import { heldBlock } from './heldBlock'
import { insertBlocks } from './insertBlocks'
import { locate } from './locate'
import { refuse } from './refuse'
import { renewIds } from './renewIds'
import { replaceBlock } from './replaceBlock'
import { SHARED_SECTION } from './sharedSections'
import type { Tree, TreeResult } from './types'

/** Puts copies of a section's blocks in the place of the block that stands for it. */
export const detachSection = ({
  id,
  blocks,
  newId,
  ...tree
}: Tree & {
  id: string
  blocks: readonly BlockData[]
  newId?: () => string
}): TreeResult => {
  const found = locate({ ...tree, id })
  if (found?.block.blockType !== SHARED_SECTION)
    return refuse('notFound', `There is no shared section ${id}.`, id)
  const held = heldBlock({ ...tree, id })
  if (held) return { ok: false, refusal: held }
  const without = replaceBlock({ ...tree, id, by: [] })
  return without.ok
    ? insertBlocks({
        ...tree,
        layout: without.layout,
        blocks: renewIds({ blocks, registry: tree.registry, newId }),
        at: found.position,
        newId,
      })
    : without
}
