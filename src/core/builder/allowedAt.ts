import { listAt } from './listAt'
import type { BlockPosition, Tree } from './types'

/** Slugs that may stand in a list; none when there is no such list. */
export const allowedAt = ({
  layout,
  registry,
  parentId,
  slot,
}: Pick<Tree, 'layout' | 'registry'> & Pick<BlockPosition, 'parentId' | 'slot'>): string[] => [
  ...(listAt({ layout, registry, parentId, slot })?.allow ?? []),
]
