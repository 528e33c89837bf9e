import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { setSlot } from './setSlot'
import { slotsIn } from './slotsIn'
import type { Layout } from './types'

/** A block as Puck has it: its type beside its data, which slots are part of. */
export type BuilderItem = { type: string; props: { id: string } & Record<string, unknown> }

/** Puck's data (0.23): slots lie where they are in the block. */
export type BuilderPage = {
  root: { props: Record<string, never> }
  content: BuilderItem[]
  zones: Record<string, never>
}

/** The layout as Puck takes it. What Puck knows nothing of stays as it is: {@link fromBuilder} undoes it. */
export const toBuilder = ({
  layout,
  registry,
}: {
  layout: Layout
  registry: BlockRegistry
}): BuilderPage => ({
  root: { props: {} },
  content: layout.map((block) => toItem(block, registry)),
  zones: {},
})

const toItem = (block: BlockData, registry: BlockRegistry): BuilderItem => {
  let data = block
  for (const { path, blocks } of slotsIn({ block, registry }))
    if (blocks.length > 0)
      data = setSlot(
        data,
        path,
        blocks.map((child) => toItem(child, registry)) as unknown as BlockData[],
      )
  const { blockType, ...props } = data
  return { type: blockType, props: props as BuilderItem['props'] }
}
