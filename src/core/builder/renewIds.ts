import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { newId as makeId } from './newId'
import { withRowIds } from './withRowIds'

/** Copies of blocks with new ids for them, their rows and all they hold. */
export const renewIds = ({
  blocks,
  registry,
  newId = makeId,
}: {
  blocks: readonly BlockData[]
  registry: BlockRegistry
  newId?: () => string
}): BlockData[] => [...withRowIds({ blocks, registry, idOf: () => newId() })]
