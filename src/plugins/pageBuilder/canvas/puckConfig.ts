import type { Config } from '@puckeditor/core'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { canvasBlock } from './CanvasBlock'
import { slotFields } from './slotFields'

/** Puck's view of the block library: names, slots and how each block is drawn. */
export const puckConfig = (registry: BlockRegistry): Config => ({
  components: Object.fromEntries(
    registry.definitions.map(({ slug, labels, fields }) => [
      slug,
      {
        label: labels.singular,
        inline: true,
        fields: slotFields({ fields, registry }),
        render: canvasBlock(slug) as never,
      },
    ]),
  ),
})
