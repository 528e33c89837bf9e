import fc from 'fast-check'
import { canRedo, canUndo, createHistory, record, redo, undo } from './history'
import { heading } from './specTrees'
import type { Layout } from './types'

const page = (id: number): Layout => [heading(String(id))]

describe('the history beside a plain list of layouts', () => {
  it('goes through the same states, never further back than its limit', () => {
    const steps = fc.array(fc.constantFrom('record', 'record', 'undo', 'redo'), { maxLength: 40 })
    fc.assert(
      fc.property(fc.nat({ max: 6 }), steps, (limit, actions) => {
        let list: Layout[] = [page(0)]
        let at = 0
        let made = 0
        let history = createHistory(list[0] as Layout, { limit })
        for (const action of actions) {
          if (action === 'record') {
            const next = page(++made)
            list = [...list.slice(0, at + 1), next].slice(-(limit + 1))
            at = list.length - 1
            history = record(history, next, { label: 'edit', at: made })
          } else if (action === 'undo') {
            at = Math.max(0, at - 1)
            history = undo(history)
          } else {
            at = Math.min(list.length - 1, at + 1)
            history = redo(history)
          }
          expect(history.present).toBe(list[at])
          expect([canUndo(history), canRedo(history)]).toEqual([at > 0, at < list.length - 1])
          expect(history.past.length + history.future.length).toBe(list.length - 1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is not changed by what is made of it', () => {
    const start = createHistory(page(0))
    const one = Object.freeze(record(start, page(1), { label: 'edit' }))
    expect(undo(one)).not.toBe(one)
    expect([start.past.length, one.past.length]).toEqual([0, 1])
    expect(record(one, one.present, { label: 'edit' })).toBe(one)
  })
})

describe('steps with one key', () => {
  const type = (times: number[], key = 'k'): number =>
    times.reduce(
      (history, at, index) =>
        record(history, page(index + 1), { label: 'edit', mergeKey: key, at }),
      createHistory(page(0)),
    ).past.length

  it('become one up to a second apart and two beyond it', () => {
    expect(type([0, 1000])).toBe(1)
    expect(type([0, 1001])).toBe(2)
  })

  it('do not become one with a step that was undone', () => {
    const typed = record(createHistory(page(0)), page(1), { label: 'edit', mergeKey: 'k', at: 0 })
    const again = record(undo(typed), page(2), { label: 'edit', mergeKey: 'k', at: 1 })
    expect(undo(again).present).toEqual(page(0))
    expect(canRedo(again)).toBe(false)
  })

  it('do not become one with the step before one that was undone', () => {
    const edit = (id: number, at: number) =>
      [page(id), { label: 'edit', mergeKey: 'k', at }] as const
    const first = record(createHistory(page(0)), ...edit(1, 0))
    const second = record(first, ...edit(2, 2000))
    const third = record(undo(second), ...edit(3, 500))
    expect(undo(third).present).toEqual(page(1))
  })
})
