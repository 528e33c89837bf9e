import type { BlockRegistry } from '../../../core/blocks/registry'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { Layout } from '../../../core/builder/types'

/** A block and what stands nearest to it, for a layout that lacks it: those before it, then those around. */
export const placesOf = ({
  id,
  layouts,
  registry,
}: {
  id: string
  layouts: readonly Layout[]
  registry: BlockRegistry
}): string[] => {
  const places = [id]
  for (const layout of layouts) {
    const index = indexBlocks({ layout, registry })
    const ids = [...index.keys()]
    const at = ids.indexOf(id)
    if (at < 0) continue
    places.push(...ids.slice(0, at).reverse())
    const [first] = ids
    if (first) places.push(first)
    break
  }
  return places
}
