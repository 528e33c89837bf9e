import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { diffLayouts, type LayoutDiff } from './diffLayouts'
import { indexBlocks } from './indexBlocks'
import { setSlot } from './setSlot'
import { slotKey } from './slotKey'
import { slotsIn } from './slotsIn'
import { ROOT_SLOT, type Layout } from './types'

/**
 * Both changes of a common base in one layout, where they have nothing to do with each other: no block
 * touched by both, no list of blocks rearranged by both, nothing added to what the other removed.
 *
 * @returns `null` when the changes meet anywhere: then somebody has to choose.
 */
export const mergeLayouts = ({
  base,
  theirs,
  mine,
  registry,
}: {
  base: Layout
  theirs: Layout
  mine: Layout
  registry: BlockRegistry
}): Layout | null => {
  const a = changeOf({ before: base, after: theirs, registry })
  const b = changeOf({ before: base, after: mine, registry })
  if (meet(a, b) || holdsRowsOf(a, b) || holdsRowsOf(b, a)) return null
  const merged = build({ theirs, mine, change: b, registry })
  return holds(diffLayouts({ before: base, after: merged, registry }), [a.diff, b.diff])
    ? merged
    : null
}

type Change = {
  diff: LayoutDiff
  /** Ids of the blocks that came, went, moved or were edited. */
  blocks: ReadonlySet<string>
  edited: ReadonlySet<string>
  removed: ReadonlySet<string>
  /** Lists whose blocks are others, or in another order. */
  lists: ReadonlySet<string>
  /** The blocks that those lists stand in. */
  parents: ReadonlySet<string>
}

const ROOT = `null ${ROOT_SLOT}`

const listKey = (parent: BlockData | null, path: string): string =>
  `${parent?.id ?? null} ${slotKey({ block: parent, path })}`

const changeOf = ({
  before,
  after,
  registry,
}: {
  before: Layout
  after: Layout
  registry: BlockRegistry
}): Change => {
  const diff = diffLayouts({ before, after, registry })
  const edited = diff.changed.map(({ id }) => id)
  const lists = new Set<string>()
  const parents = new Set<string>()
  for (const id of [...diff.added, ...diff.removed, ...diff.moved])
    for (const layout of [before, after]) {
      const found = indexBlocks({ layout, registry }).get(id)
      if (!found) continue
      lists.add(listKey(found.parent, found.position.slot))
      if (found.parent) parents.add(String(found.parent.id))
    }
  return {
    diff,
    blocks: new Set([...diff.added, ...diff.removed, ...diff.moved, ...edited]),
    edited: new Set(edited),
    removed: new Set(diff.removed),
    lists,
    parents,
  }
}

const meet = (a: Change, b: Change): boolean =>
  shares(a.blocks, b.blocks) ||
  shares(a.lists, b.lists) ||
  shares(a.parents, b.removed) ||
  shares(b.parents, a.removed)

// The rows of an edited block may be those that hold the other's lists.
const holdsRowsOf = ({ edited }: Change, { parents }: Change): boolean => shares(edited, parents)

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((item) => b.has(item))

/** Their layout with my blocks where I edited them, and my lists where I rearranged them. */
const build = ({
  theirs,
  mine,
  change: { edited, lists },
  registry,
}: {
  theirs: Layout
  mine: Layout
  change: Change
  registry: BlockRegistry
}): Layout => {
  const own = indexBlocks({ layout: mine, registry })
  const other = indexBlocks({ layout: theirs, registry })
  const ownLists = listsOf({ layout: mine, registry })
  const otherLists = listsOf({ layout: theirs, registry })
  const listAt = (key: string): BlockData[] => {
    const list = (lists.has(key) ? ownLists : otherLists).get(key) ?? ownLists.get(key) ?? []
    return list.map((block) => blockOf(String(block.id), block))
  }
  const blockOf = (id: string, listed: BlockData): BlockData => {
    const source = (edited.has(id) ? own : other).get(id)?.block ?? own.get(id)?.block ?? listed
    return slotsIn({ block: source, registry }).reduce((block, { path, blocks }) => {
      const next = listAt(listKey(source, path))
      const same = next.length === blocks.length && next.every((one, at) => one === blocks[at])
      return same ? block : setSlot(block, path, next)
    }, source)
  }
  return listAt(ROOT)
}

const listsOf = ({
  layout,
  registry,
}: {
  layout: Layout
  registry: BlockRegistry
}): Map<string, readonly BlockData[]> => {
  const lists = new Map<string, readonly BlockData[]>([[ROOT, layout]])
  for (const { block } of indexBlocks({ layout, registry }).values())
    for (const { path, blocks } of slotsIn({ block, registry }))
      lists.set(listKey(block, path), blocks)
  return lists
}

/** Whether a diff is exactly the sum of others: what was not meant must not have happened. */
const holds = (diff: LayoutDiff, parts: readonly LayoutDiff[]): boolean =>
  (['added', 'removed'] as const).every((kind) =>
    sameItems(
      diff[kind],
      parts.flatMap((part) => part[kind]),
    ),
  ) &&
  sameItems(
    diff.changed.map(({ id }) => id),
    parts.flatMap(({ changed }) => changed.map(({ id }) => id)),
  )

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))
