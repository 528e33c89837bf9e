import fc from 'fast-check'
import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { changedFields } from './changedFields'
import { diffLayouts, type LayoutDiff } from './diffLayouts'
import { columns, heading, section, stack } from './specTrees'
import type { Layout } from './types'

const diff = (before: Layout, after: Layout): Partial<LayoutDiff> => {
  const all = diffLayouts({ before, after, registry })
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
}
const page = (...ids: string[]): Layout => ids.map((id) => heading(id))

describe('diffLayouts', () => {
  it('names the one block that was moved past others, not those it passed', () => {
    expect(diff(page('a', 'b', 'c', 'd'), page('b', 'c', 'd', 'a'))).toEqual({ moved: ['a'] })
    expect(diff(page('a', 'b', 'c', 'd'), page('d', 'a', 'b', 'c'))).toEqual({ moved: ['d'] })
  })

  it('moves nothing when blocks come or go between others', () => {
    expect(diff(page('a', 'b', 'c'), page('x', 'a', 'c', 'y'))).toEqual({
      added: ['x', 'y'],
      removed: ['b'],
    })
  })

  it('takes as few moves as explain the order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6, maxLength: 6 }),
        (order) => {
          const moved = new Set(
            diffLayouts({
              before: page('a', 'b', 'c', 'd', 'e', 'f'),
              after: page(...order),
              registry,
            }).moved,
          )
          const stayed = order.filter((id) => !moved.has(id))
          expect(stayed).toEqual([...stayed].sort())
          // No longer run of ascending blocks exists: tried by force.
          const rises = Array.from({ length: 2 ** order.length }, (_, mask) =>
            order.filter((__, index) => mask & (1 << index)),
          ).filter((ids) => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id))
          expect(stayed).toHaveLength(Math.max(...rises.map(({ length }) => length)))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('moves a block to another parent or row, with what it holds', () => {
    expect(
      diff(
        [section('s', [stack('t', [heading('a')])]), section('u', [])],
        [section('s', []), section('u', [stack('t', [heading('a')])])],
      ),
    ).toEqual({ moved: ['t'] })
    expect(
      diff([columns('c', [[heading('a')], []])], [columns('c', [[], [heading('a')]])]),
    ).toEqual({ moved: ['a'] })
  })

  it('changes the block whose row was dragged, and moves nothing in the row', () => {
    const before = columns('c', [[heading('a')], [heading('b')]])
    const after = { ...before, columns: [...(before.columns as unknown[])].reverse() }
    expect(diff([before], [after])).toEqual({ changed: [{ id: 'c', fields: ['columns'] }] })
  })

  it('does not change a block by what changed in its slots', () => {
    expect(
      diff(
        [section('s', [heading('a'), heading('b')])],
        [section('s', [heading('a', { text: 'new', level: 'h2' })])],
      ),
    ).toEqual({ removed: ['b'], changed: [{ id: 'a', fields: ['text', 'level'] }] })
  })
})

describe('changedFields', () => {
  const fields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
    changedFields({
      before: { blockType: 'heading', ...before } as BlockData,
      after: { blockType: 'heading', ...after } as BlockData,
      registry,
    })

  it('takes nothing, null and the empty list for the same, also inside', () => {
    expect(fields({ a: null, b: { x: [], y: 1 } }, { c: [], b: { y: 1, z: null } })).toEqual([])
    expect(fields({ a: '' }, { a: null })).toEqual(['a'])
    expect(fields({ a: 0 }, {})).toEqual(['a'])
  })

  it('does not mind the order of keys but that of rows', () => {
    expect(fields({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([])
    expect(fields({ a: [1, 2] }, { a: [2, 1] })).toEqual(['a'])
  })

  it('names another type', () => {
    expect(fields({}, { blockType: 'hero' })).toEqual(['blockType'])
  })
})
