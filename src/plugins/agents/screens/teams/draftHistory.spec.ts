import { draftHistory, startHistory, type DraftHistory } from './draftHistory'

const draft = (name: string) => ({
  name,
  description: '',
  definition: {
    brief: [],
    budget: { tokens: null, costUsd: null, seconds: null, steps: null },
    steps: [],
  },
})
const typed = (history: DraftHistory, name: string, at: number, of = 'name'): DraftHistory =>
  draftHistory(history, { do: 'change', to: draft(name), of, at })

describe('the edits of a team', () => {
  it('go back and forth, and forth no more after another change', () => {
    const changed = typed(typed(startHistory(draft('a')), 'b', 0), 'c', 5000)
    const back = draftHistory(changed, { do: 'undo' })
    expect(back.now.name).toBe('b')
    expect(draftHistory(back, { do: 'redo' }).now.name).toBe('c')
    expect(draftHistory(typed(back, 'd', 9000), { do: 'redo' }).now.name).toBe('d')
  })

  it('take typing in one field as one step, and a pause or another field as a new one', () => {
    const one = typed(typed(typed(startHistory(draft('')), 'a', 0), 'ab', 500), 'abc', 1400)
    expect(draftHistory(one, { do: 'undo' }).now.name).toBe('')
    expect(draftHistory(typed(one, 'x', 9000), { do: 'undo' }).now.name).toBe('abc')
    expect(draftHistory(typed(one, 'x', 1500, 'other'), { do: 'undo' }).now.name).toBe('abc')
  })

  it('stay as they are where there is nothing to go back to', () => {
    const start = startHistory(draft('a'))
    expect(draftHistory(start, { do: 'undo' })).toBe(start)
    expect(draftHistory(start, { do: 'redo' })).toBe(start)
  })
})
