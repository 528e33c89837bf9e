import type { BlockRegistry } from '../../blocks/registry'
import type { BlockData } from '../../blocks/types'
import { mapReferences } from './mapReferences'

/** Ids of the media that blocks show, each once, in their order. */
export const mediaIn = ({
  blocks,
  registry,
}: {
  blocks: readonly BlockData[]
  registry: BlockRegistry
}): string[] => {
  const ids = new Set<string>()
  mapReferences({
    blocks,
    registry,
    map: ({ id, collection }) => {
      if (collection === 'media') ids.add(id)
      return id
    },
  })
  return [...ids]
}
