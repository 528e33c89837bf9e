import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BlockData } from '../../../core/blocks/types'
import { setSlot } from '../../../core/builder/setSlot'
import { slotsIn } from '../../../core/builder/slotsIn'
import type { Layout } from '../../../core/builder/types'

/**
 * The tree alone: ids, types and slots. Puck walks all it holds with every change, and what a block says
 * is read from the editor anyway.
 */
export const skeleton = (layout: Layout, registry: BlockRegistry): BlockData[] =>
  layout.map((block) => {
    const bare: BlockData = { id: block.id, blockType: block.blockType }
    return slotsIn({ block, registry }).reduce<BlockData>((result, { path, blocks }) => {
      const rows = withRows(result, block, path)
      return setSlot(rows, path, skeleton(blocks, registry))
    }, bare)
  })

/** Makes the arrays on the way to a slot, so that their indexes stay. */
const withRows = (bare: BlockData, block: BlockData, path: string): BlockData => {
  const [first = '', second] = path.split('.')
  if (second === undefined || bare[first] !== undefined) return bare
  const value = block[first]
  return { ...bare, [first]: Array.isArray(value) ? value.map(() => ({})) : {} }
}

/** Whether two layouts have the same blocks in the same places. What did not change is not walked. */
export const sameShape = ({
  before,
  after,
  registry,
}: {
  before: Layout
  after: Layout
  registry: BlockRegistry
}): boolean =>
  before === after ||
  (before.length === after.length &&
    after.every((block, index) => {
      const old = before[index]
      if (old === block) return true
      if (!old || old.id !== block.id || old.blockType !== block.blockType) return false
      const [slots, oldSlots] = [slotsIn({ block, registry }), slotsIn({ block: old, registry })]
      return (
        slots.length === oldSlots.length &&
        slots.every(
          ({ path, blocks }, at) =>
            oldSlots[at]?.path === path &&
            sameShape({ before: oldSlots[at].blocks, after: blocks, registry }),
        )
      )
    }))
