import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BlockData } from '../../../core/blocks/types'
import { renewIds } from '../../../core/builder/renewIds'

/** A block as it stands there when newly inserted: its defaults, with ids; `null` for an unknown type. */
export const newBlock = ({
  registry,
  slug,
  id,
}: {
  registry: BlockRegistry
  slug: string
  /** @default a new one */
  id?: string
}): BlockData | null => {
  const definition = registry.get(slug)
  if (!definition) return null
  const [block] = renewIds({
    blocks: [
      {
        ...structuredClone(definition.defaults),
        blockType: slug,
        blockVersion: definition.version,
      },
    ],
    registry,
  })
  return block ? { ...block, ...(id ? { id } : {}) } : null
}
