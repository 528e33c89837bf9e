import type { BlockRegistry } from '../blocks/registry'
import { changedFields } from './changedFields'
import { indexBlocks } from './indexBlocks'
import { slotKey } from './slotKey'
import type { Layout, LocatedBlock } from './types'

export type LayoutDiff = {
  added: string[]
  removed: string[]
  /** Stand in another slot, or among those that stayed in another order; the fewest that explain it. */
  moved: string[]
  changed: { id: string; fields: string[] }[]
}

/**
 * What leads from one layout to another, by the blocks' ids. A block is not changed by what changed in
 * its slots, nor moved by what came, went or was dragged around it.
 */
export const diffLayouts = ({
  before,
  after,
  registry,
}: {
  before: Layout
  after: Layout
  registry: BlockRegistry
}): LayoutDiff => {
  const old = indexBlocks({ layout: before, registry })
  const now = indexBlocks({ layout: after, registry })
  const kept = [...now.keys()].filter((id) => old.has(id))
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    moved: movedOf({ kept, old, now }),
    changed: kept.flatMap((id) => {
      const [a, b] = [old.get(id)?.block, now.get(id)?.block]
      if (!a || !b || a === b) return []
      const fields = changedFields({ before: a, after: b, registry })
      return fields.length > 0 ? [{ id, fields }] : []
    }),
  }
}

type Index = ReadonlyMap<string, LocatedBlock>

const movedOf = ({
  kept,
  old,
  now,
}: {
  kept: readonly string[]
  old: Index
  now: Index
}): string[] => {
  const moved: string[] = []
  const stayed = new Map<string, { id: string; index: number }[]>()
  for (const id of kept) {
    const [a, b] = [old.get(id), now.get(id)]
    if (!a || !b) continue
    const list = listOf(b)
    if (listOf(a) !== list) {
      moved.push(id)
      continue
    }
    const entry = { id, index: a.position.index }
    const others = stayed.get(list)
    if (others) others.push(entry)
    else stayed.set(list, [entry])
  }
  for (const list of stayed.values()) {
    const inOrder = new Set(longestRise(list.map(({ index }) => index)))
    moved.push(...list.filter((_, at) => !inOrder.has(at)).map(({ id }) => id))
  }
  return moved
}

const listOf = ({ parent, position: { parentId, slot } }: LocatedBlock): string =>
  `${parentId} ${slotKey({ block: parent, path: slot })}`

/** Indexes of a longest increasing subsequence. */
const longestRise = (values: readonly number[]): number[] => {
  const tails: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  }
  const rise: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.push(at)
  return rise.reverse()
}
