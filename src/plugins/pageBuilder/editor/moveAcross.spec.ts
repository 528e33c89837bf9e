import { blockRegistry } from '../../../blocks/library'
import { locate } from '../../../core/builder/locate'
import { removeChosen } from './commands'
import { createEditorStore, type EditorStore } from './editorStore'
import { moveChosen, moveIn, moveOut } from './moveAcross'
import { newBlock } from './newBlock'

const block = (slug: string, id: string) => newBlock({ registry: blockRegistry, slug, id })!
const heading = (id: string) => ({ ...block('heading', id), text: id })

const storeOf = (): EditorStore =>
  createEditorStore({
    registry: blockRegistry,
    layout: [
      {
        ...block('columns', 'columns'),
        columns: [{ content: [heading('one')] }, { content: [heading('two')] }],
      },
      heading('free'),
      block('hero', 'hero'),
    ],
  })

const placeOf = (store: EditorStore, id: string) => {
  const { position } = locate({ layout: store.layout(), registry: blockRegistry, id })!
  return [position.parentId, position.slot, position.index]
}

describe('moving by keys', () => {
  it('goes into the first column beside, and out again behind the columns', () => {
    const store = storeOf()
    store.select(['free'])
    expect(moveIn(store)).toBe(true)
    expect(placeOf(store, 'free')).toEqual(['columns', 'columns.0.content', 1])
    expect(moveOut(store)).toBe(true)
    expect(placeOf(store, 'free')).toEqual([null, 'layout', 1])
    expect(store.get().selection).toEqual(['free'])
  })

  it('goes on from the end of a column into the next, and back', () => {
    const store = storeOf()
    store.select(['one'])
    expect(moveChosen(store, 1)).toBe(true)
    expect(placeOf(store, 'one')).toEqual(['columns', 'columns.1.content', 0])
    expect(moveChosen(store, -1)).toBe(true)
    expect(placeOf(store, 'one')).toEqual(['columns', 'columns.0.content', 0])
  })

  it('takes no block where it may not stand, and says so without a step', () => {
    const store = storeOf()
    const before = store.layout()
    store.select(['hero'])
    expect(moveIn(store)).toBe(false)
    expect(store.get().said?.key).toBe('builder:saidNothingTakes')
    expect(moveOut(store)).toBe(false)
    expect(store.get().said?.key).toBe('builder:saidOutermost')
    expect(moveChosen(store, 1)).toBe(false)
    expect(store.get().said?.key).toBe('builder:saidLast')
    expect(store.layout()).toBe(before)
    expect(store.get().refusal).toBeNull()
  })

  it('leaves what stood next chosen after a removal, else what stood before or around', () => {
    const store = storeOf()
    store.select(['columns'])
    removeChosen(store)
    expect(store.get().selection).toEqual(['free'])
    store.select(['hero'])
    removeChosen(store)
    expect(store.get().selection).toEqual(['free'])
    store.undo()
    store.undo()
    store.select(['one'])
    removeChosen(store)
    expect(store.get().selection).toEqual(['columns'])
  })
})

describe('undo', () => {
  it('goes back 200 steps of the editor, and no further', () => {
    const store = storeOf()
    store.select(['free'])
    for (let step = 0; step < 250; step++) moveChosen(store, step % 2 ? 1 : -1)
    expect(store.get().history.past).toHaveLength(200)
    for (let step = 0; step < 250; step++) store.undo()
    expect(store.get().history.future).toHaveLength(200)
    expect(store.get().history.past).toHaveLength(0)
  })
})
