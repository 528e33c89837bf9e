import { MAX_BLOCK_DEPTH, type BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { heightOf } from './heightOf'
import { refusal } from './refuse'
import { slotKey } from './slotKey'
import { slotsIn, type SlotOfBlock } from './slotsIn'
import type { TreeRefusal } from './types'

/**
 * Why blocks may not stand in the slots of a block whose data were edited, or `null`. Asked of those that
 * came or grew: what stood there before may stay, even where it should not be.
 */
export const slotChangeProblem = ({
  before,
  after,
  depth,
  registry,
}: {
  before: BlockData
  after: BlockData
  /** Of the block itself. */
  depth: number
  registry: BlockRegistry
}): TreeRefusal | null => {
  if (before === after) return null
  const oldSlots = new Map(
    slotsIn({ block: before, registry }).map(({ path, blocks }) => [
      slotKey({ block: before, path }),
      blocks,
    ]),
  )
  for (const slot of slotsIn({ block: after, registry })) {
    const old = oldSlots.get(slotKey({ block: after, path: slot.path })) ?? []
    if (old === slot.blocks) continue
    const problem = listProblem({ slot, old, depth: depth + 1, registry })
    if (problem) return problem
  }
  return null
}

const listProblem = ({
  slot: { path, blocks, allow, maxRows },
  old,
  depth,
  registry,
}: {
  slot: SlotOfBlock
  old: readonly BlockData[]
  depth: number
  registry: BlockRegistry
}): TreeRefusal | null => {
  const there = new Map(old.map((block) => [block.id, block]))
  for (const block of blocks) {
    const id = String(block.id)
    const was = there.get(block.id)
    const isKept = was?.blockType === block.blockType
    if (!isKept && !allow.includes(block.blockType))
      return refusal('notAllowed', `"${block.blockType}" may not stand in "${path}".`, id)
    const height = heightOf(block, registry)
    const grew = !was || height > heightOf(was, registry)
    if (grew && depth + height > MAX_BLOCK_DEPTH)
      return refusal('tooDeep', `Blocks may be nested ${MAX_BLOCK_DEPTH} deep.`, id)
    const inside = was && slotChangeProblem({ before: was, after: block, depth, registry })
    if (inside) return inside
  }
  return maxRows !== undefined && blocks.length > maxRows && blocks.length > old.length
    ? refusal('maxRows', `"${path}" takes ${maxRows} blocks at most.`)
    : null
}
