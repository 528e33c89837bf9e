import { indexBlocks } from './indexBlocks'
import type { LocatedBlock, Tree } from './types'

/** A block where it stands, or `null`. */
export const locate = ({
  id,
  ...tree
}: Pick<Tree, 'layout' | 'registry'> & { id: string }): LocatedBlock | null =>
  indexBlocks(tree).get(id) ?? null
