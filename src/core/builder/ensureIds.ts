import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { freshIds } from './freshIds'
import type { Layout } from './types'

/**
 * A layout whose blocks and rows all have an id of their own; those that had one keep it, and of two
 * with the same the first. Entries of the layout and of slots that are no blocks are left out: every
 * other operation counts on that.
 */
export const ensureIds = ({
  layout,
  registry,
  newId,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
  newId?: () => string
}): Layout => freshIds({ blocks: layout, registry, isTaken: () => false, newId })
