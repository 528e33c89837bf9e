import fc from 'fast-check'
import { blockRegistry as registry } from '../../blocks/library'
import { walkBlocks } from '../blocks/tree'
import type { BlockData } from '../blocks/types'
import { duplicateBlocks } from './duplicateBlocks'
import { indexBlocks } from './indexBlocks'
import { insertBlocks } from './insertBlocks'
import { listAt } from './listAt'
import { moveBlocks } from './moveBlocks'
import { moveStep } from './moveStep'
import { removeBlocks } from './removeBlocks'
import { renewIds } from './renewIds'
import { selectionRoots } from './selectionRoots'
import { slotsIn } from './slotsIn'
import { arbitraryLayout, countIds, freeze } from './specTrees'
import type { BlockPosition, Layout, TreeResult } from './types'
import { updateBlock } from './updateBlock'
import { withRowIds } from './withRowIds'

const RUNS = 1000

type Operation = {
  kind: 'insert' | 'insertTwice' | 'move' | 'remove' | 'duplicate' | 'step' | 'update'
  /** Which blocks and which place: taken modulo what there is. */
  picks: number[]
  place: number
  index: number
  contentOnly: boolean
}

const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Operation['kind']>(
      'insert',
      'insertTwice',
      'move',
      'move',
      'remove',
      'duplicate',
      'step',
      'update',
    ),
    picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }),
    place: fc.nat(200),
    index: fc.integer({ min: -1, max: 6 }),
    contentOnly: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Ids of blocks, found by another way than the operations take. */
const blockIds = (layout: Layout): string[] =>
  [...walkBlocks({ layout, registry })].map(({ block }) => String(block.id))

const idsWithRows = (layout: Layout): string[] => {
  const ids: string[] = []
  withRowIds({ blocks: layout, registry, idOf: (id) => (ids.push(String(id)), String(id)) })
  return ids
}

const placesIn = (layout: Layout): { parentId: string | null; slot: string }[] => [
  { parentId: null, slot: 'layout' },
  ...[...indexBlocks({ layout, registry }).values()].flatMap(({ block }) =>
    slotsIn({ block, registry }).map(({ path }) => ({ parentId: String(block.id), slot: path })),
  ),
]

const idsAt = (layout: Layout, { parentId, slot }: BlockPosition): string[] =>
  (listAt({ layout, registry, parentId, slot })?.blocks ?? []).map(({ id }) => String(id))

/** What an operation does, and which ids are on the page afterwards if it is not refused. */
const run = (
  layout: Layout,
  { kind, picks, place, index, contentOnly }: Operation,
  newId: () => string,
): {
  result: TreeResult
  expected: (result: TreeResult & { ok: true }) => string[]
  at: BlockPosition
  ids: string[]
} => {
  const all = blockIds(layout)
  const ids = picks.map((pick) => all[pick % all.length] ?? 'nobody')
  const [id = 'nobody'] = ids
  const places = placesIn(layout)
  const at = { ...(places[place % places.length] as BlockPosition), index }
  const tree = { layout, registry, contentOnly }
  const below = (root: string): string[] => {
    const block = indexBlocks({ layout, registry }).get(root)?.block
    return block ? blockIds([block]) : []
  }
  const gone = new Set(ids.flatMap(below))
  const base = { at, ids }
  switch (kind) {
    case 'insert': {
      const source = indexBlocks({ layout, registry }).get(id)?.block
      const blocks = source ? renewIds({ blocks: [source], registry, newId }) : []
      const result = insertBlocks({ ...tree, blocks, at, newId })
      return { ...base, result, expected: () => [...all, ...blockIds(blocks)] }
    }
    case 'insertTwice': {
      // The very same block again: its ids are taken.
      const source = indexBlocks({ layout, registry }).get(id)?.block
      const blocks = source ? [source, source] : []
      const result = insertBlocks({ ...tree, blocks, at, newId })
      return {
        ...base,
        result,
        expected: ({ layout: after, ids: inserted = [] }) => [
          ...all,
          ...inserted.flatMap((one) => blockIds([blockOf(after, one)])),
        ],
      }
    }
    case 'duplicate': {
      const result = duplicateBlocks({ ...tree, ids, newId })
      return {
        ...base,
        result,
        expected: ({ layout: after, ids: copies = [] }) => [
          ...all,
          ...copies.flatMap((one) => blockIds([blockOf(after, one)])),
        ],
      }
    }
    case 'remove':
      return {
        ...base,
        result: removeBlocks({ ...tree, ids }),
        expected: () => all.filter((one) => !gone.has(one)),
      }
    case 'move':
      return { ...base, result: moveBlocks({ ...tree, ids, to: at }), expected: () => all }
    case 'step':
      return {
        ...base,
        result: moveStep({ ...tree, id, step: index % 2 ? 1 : -1 }),
        expected: () => all,
      }
    case 'update': {
      const data = { ...indexBlocks({ layout, registry }).get(id)?.block, note: newId() }
      return { ...base, result: updateBlock({ ...tree, id, data, newId }), expected: () => all }
    }
  }
}

const blockOf = (layout: Layout, id: string): BlockData =>
  indexBlocks({ layout, registry }).get(id)?.block as BlockData

/** Whether every block that is what it was is also the same object. */
const sharesUnchanged = (before: Layout, after: Layout): boolean => {
  const old = indexBlocks({ layout: before, registry })
  return [...indexBlocks({ layout: after, registry })].every(([id, { block }]) => {
    const was = old.get(id)?.block
    return !was || was === block || JSON.stringify(was) !== JSON.stringify(block)
  })
}

describe('any sequence of tree operations', () => {
  it('loses no id, gives none twice, changes no layout it was given and shares what did not change', () => {
    const done: Record<string, number> = {}
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), operations, (start, steps) => {
        const newId = countIds()
        let layout = start
        for (const step of steps) {
          const { result, expected } = run(layout, step, newId)
          if (!result.ok) continue
          done[step.kind] = (done[step.kind] ?? 0) + 1
          const after = freeze(result.layout)
          expect(blockIds(after).sort()).toEqual(expected(result).sort())
          const ids = idsWithRows(after)
          expect(new Set(ids).size).toBe(ids.length)
          expect(sharesUnchanged(layout, after)).toBe(true)
          layout = after
        }
      }),
      { numRuns: RUNS },
    )
    // The property says nothing where all is refused.
    for (const kind of ['insert', 'insertTwice', 'move', 'remove', 'duplicate', 'step', 'update'])
      expect(done[kind]).toBeGreaterThan(50)
  })

  it('moves to where the list before said, and leaves the others in their order', () => {
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), operations, (layout, steps) => {
        for (const step of steps) {
          const { result, at, ids } = run(layout, { ...step, kind: 'move' }, countIds())
          if (!result.ok) continue
          const roots = selectionRoots({ layout, registry, ids })
          const list = idsAt(layout, at)
          const index = Math.max(0, at.index)
          const stay = (id: string): boolean => !roots.includes(id)
          expect(idsAt(result.layout, at)).toEqual([
            ...list.slice(0, index).filter(stay),
            ...roots,
            ...list.slice(index).filter(stay),
          ])
          const others = placesIn(layout).filter(
            ({ parentId, slot }) => parentId !== at.parentId || slot !== at.slot,
          )
          for (const other of others) {
            const place = { ...other, index: 0 }
            expect(idsAt(result.layout, place)).toEqual(idsAt(layout, place).filter(stay))
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
