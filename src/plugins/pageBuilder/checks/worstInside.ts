import type { OutlineNode } from '../../../core/builder/outline'
import type { ChecksState } from './createChecker'

type Level = 'error' | 'warning'

/** For each block with errors or warnings somewhere in its slots, the worst of them. */
export const worstInside = (
  nodes: readonly OutlineNode[],
  byBlock: ChecksState['byBlock'],
): ReadonlyMap<string, Level> => {
  const found = new Map<string, Level>()
  const worstOf = (list: readonly OutlineNode[]): Level | null => {
    let worst: Level | null = null
    for (const { id, children } of list) {
      const inside = worstOf(children)
      if (inside) found.set(id, inside)
      const own = byBlock.get(id) ?? []
      const levels = [inside, ...own.map(({ level }) => level)]
      if (levels.includes('error')) worst = 'error'
      else if (levels.includes('warning')) worst ??= 'warning'
    }
    return worst
  }
  worstOf(nodes)
  return found
}
