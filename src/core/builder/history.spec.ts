import { createHistory, record, redo, undo } from './history'
import type { Layout } from './types'

const page = (text: string): Layout => [{ id: 'h', blockType: 'heading', text }]

const SECOND = 1000

describe('the history', () => {
  it('goes back 200 steps and forgets older ones', () => {
    let history = createHistory(page('0'))
    for (let step = 1; step <= 250; step++)
      history = record(history, page(String(step)), { label: 'edit', at: step })
    let steps = 0
    for (let next = undo(history); next !== history; next = undo(history)) {
      history = next
      steps++
    }
    expect([steps, history.present[0]?.text]).toEqual([200, '50'])
  })

  it('makes one step of edits with the same key within a second', () => {
    const start = createHistory(page('a'))
    const typed = ['ab', 'abc', 'abcd'].reduce(
      (history, text, index) =>
        record(history, page(text), { label: 'edit', mergeKey: 'h', at: index * 900 }),
      start,
    )
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present).toBe(start.present)
    const later = record(typed, page('x'), { label: 'edit', mergeKey: 'h', at: 10 * SECOND })
    expect(later.past).toHaveLength(2)
  })

  it('leads forward again until something else is done', () => {
    const [a, b, c] = [page('a'), page('b'), page('c')]
    const history = record(createHistory(a), b, { label: 'edit' })
    expect(redo(undo(history)).present).toBe(b)
    const other = record(undo(history), c, { label: 'edit' })
    expect(redo(other)).toBe(other)
    expect(record(other, c, { label: 'edit' })).toBe(other)
  })
})
