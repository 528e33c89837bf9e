import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { newId as makeId } from './newId'
import { withRowIds } from './withRowIds'

/** Blocks whose ids, and those of their rows, are neither missing nor taken nor given twice. */
export const freshIds = ({
  blocks,
  registry,
  isTaken,
  newId = makeId,
}: {
  blocks: readonly BlockData[]
  registry: BlockRegistry
  isTaken: (id: string) => boolean
  newId?: () => string
}): readonly BlockData[] => {
  const seen = new Set<string>()
  return withRowIds({
    blocks,
    registry,
    idOf: (id) => {
      const kept =
        typeof id === 'string' && id !== '' && !seen.has(id) && !isTaken(id) ? id : newId()
      seen.add(kept)
      return kept
    },
  })
}
