import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { setSlot } from './setSlot'
import { slotsIn } from './slotsIn'
import type { BuilderItem, BuilderPage } from './toBuilder'
import type { Layout } from './types'

/** The layout of Puck's data. */
export const fromBuilder = ({
  data,
  registry,
}: {
  data: Pick<BuilderPage, 'content'>
  registry: BlockRegistry
}): Layout => data.content.map((item) => fromItem(item, registry))

const fromItem = ({ type, props }: BuilderItem, registry: BlockRegistry): BlockData => {
  let block: BlockData = { ...props, blockType: type }
  for (const { path, blocks } of slotsIn({ block, registry }))
    if (blocks.length > 0)
      block = setSlot(
        block,
        path,
        (blocks as unknown as BuilderItem[]).map((child) => fromItem(child, registry)),
      )
  return block
}
