import type { Tree } from './types'
import { withRowIds } from './withRowIds'

/** The ids of all blocks and rows of a layout. */
export const idsIn = ({ layout, registry }: Pick<Tree, 'layout' | 'registry'>): Set<string> => {
  const ids = new Set<string>()
  withRowIds({
    blocks: layout,
    registry,
    idOf: (id) => {
      ids.add(String(id))
      return id as string
    },
  })
  return ids
}
