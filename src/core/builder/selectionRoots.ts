import { indexBlocks } from './indexBlocks'
import type { Tree } from './types'

/** Of some blocks those that lie in no other of them, in the order of the page. */
export const selectionRoots = ({
  ids,
  ...tree
}: Pick<Tree, 'layout' | 'registry'> & { ids: readonly string[] }): string[] => {
  const chosen = new Set(ids)
  const index = indexBlocks(tree)
  const liesInside = (id: string): boolean => {
    for (let at = index.get(id)?.parent; at; at = index.get(String(at.id))?.parent)
      if (chosen.has(String(at.id))) return true
    return false
  }
  return [...index.keys()].filter((id) => chosen.has(id) && !liesInside(id))
}
