import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { slotKey } from './slotKey'
import { slotsIn } from './slotsIn'

/** What stands in which slot; a slot without blocks is as good as none. */
export const contentsOf = (block: BlockData, registry: BlockRegistry): string =>
  slotsIn({ block, registry })
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ path, blocks }) => [slotKey({ block, path }), ...blocks.map(({ id }) => id)].join(' '))
    .sort()
    .join('\n')
